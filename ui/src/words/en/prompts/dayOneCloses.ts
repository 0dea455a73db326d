import type { StepWords } from './prompt';

/** Day 1, from the causes to what success looks like. */
export const dayOneCloses = {
  causes: {
    title: 'Why is this happening?',
    learning: {
      whatFor: 'We look for what lies behind it. Then our ideas can mend the right thing.',
      say: [
        'Why is this happening?',
        'And why is that?',
        'There may be more than one answer. What else?',
        'Nobody is to blame. What made it so?',
        'Are we there? Could something be done about this?',
        'Which of these matter most? We put a ring round them.',
      ],
      onWall: 'The why-tree of one theme. It grows as people speak.',
      materials: 'The theme with its cards. Paper for each table. Somebody who types fast.',
      minutes: '15 for a theme, about 60 in all.',
      goesWrong: [
        'The answer is about a person. Ask: what made it so?',
        'It stops at money. Ask: why is it spent that way?',
        'We ask why for too long. Five times is plenty. Stop when the group is there.',
        'Only one answer is kept. Ask another table for theirs.',
      ],
      leads: 'One asks why, one types. People and families answer first.',
    },
    knowing: {
      whatFor: 'The causes behind each theme, and those that matter most.',
      say: ['Why is this happening? And why is that?', 'What else? Which matter most?'],
      onWall: 'The why-tree of one theme.',
      materials: 'The theme, paper, somebody who types fast.',
      minutes: '15 for a theme.',
      goesWrong: [
        'If an answer is about a person, ask what made it so.',
        'Stop when the group thinks it is there.',
      ],
      leads: 'One asks why, one types.',
    },
  },
  voteWhatMatters: {
    title: 'Vote on what matters',
    learning: {
      whatFor: 'Everybody has the same say in what we work on. About three to six themes go on.',
      say: [
        'Think first, in silence. What matters most to you?',
        'We all have the same number of dots.',
        'Hold them until I say. Then we all vote at once.',
        'No one sees a total until each dot is up.',
        'A tie stays a tie. We decide together what to do with it.',
        'What is not chosen is kept. It is not lost.',
      ],
      onWall: 'How to vote. Then the result, place by place.',
      materials: 'Dots for everybody, counted out. Or green cards. One counts, one checks.',
      minutes: '20',
      goesWrong: [
        'The first dots pull more dots. Ask all to wait, then vote together.',
        'Two themes say the same and split the dots. Join them before you vote.',
        'Somebody cannot reach the wall. Go to them and ask where.',
        'A total slips out. Keep counts on the desk until you close the vote.',
      ],
      leads: 'One explains. Two others count.',
    },
    knowing: {
      whatFor: 'Three to six themes that the room takes on.',
      say: [
        'Think first, in silence. Then we all vote at once.',
        'A tie stays a tie. We decide together what to do with it.',
      ],
      onWall: 'How to vote, then the result.',
      materials: 'Dots counted out, or green cards.',
      minutes: '20',
      goesWrong: ['Join twins before you vote.', 'Keep totals to yourself until you close it.'],
      leads: 'One explains, two count.',
    },
  },
  success: {
    title: 'What we see when it works',
    learning: {
      whatFor: 'We say what life is like when it works. Now the ideas have somewhere to go.',
      say: [
        'Think a year on. It worked. What do you see?',
        'Say it as if it is true today: I go out twice a week.',
        'What is different for people and families?',
        'What is different for those who run services, and those who pay for them?',
        'How would you notice it on a Monday morning?',
      ],
      onWall: 'Success for one theme, from each side.',
      materials: 'The theme and the causes with rings. Paper for each table.',
      minutes: '40',
      goesWrong: [
        'It turns into numbers. Ask: what would you see or hear?',
        'It says only what must stop. Ask: what is there in its place?',
        'One side does all the talking. Ask each side in turn.',
      ],
      leads: 'One of the team for each side.',
    },
    knowing: {
      whatFor: 'What life is like when it works, from each side.',
      say: ['Think a year on. It worked. What do you see?'],
      onWall: 'Success for one theme.',
      materials: 'Theme, causes with rings, paper.',
      minutes: '40',
      goesWrong: ['Say it as if it is true now.', 'Not a number. Ask: what would you see or hear?'],
      leads: 'One for each side.',
    },
  },
} as const satisfies Record<string, StepWords>;
