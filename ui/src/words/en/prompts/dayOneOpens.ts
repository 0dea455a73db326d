import type { StepWords } from './prompt';

/** Day 1, until the themes have their names. */
export const dayOneOpens = {
  welcome: {
    title: 'Welcome',
    learning: {
      whatFor:
        'Everybody knows why we are here and feels safe to speak. We agree how we work together. We say openly what we can and cannot change.',
      say: [
        'Welcome. Tell us your name, and whatever you want us to know. That is enough.',
        'We are here to listen, and then to act on what we hear.',
        'What helps you to take part? We agree on it together.',
        'What do you hope for? What worries you?',
        'Is there something that nobody likes to say? Say it, or put it on a note.',
        'This is what we can change here. This is what we cannot.',
        'Red card: stop, I have a question. Yellow: slow down. Green: I agree.',
      ],
      onWall: 'The welcome. Then the ways of working, what we can change, and now and next.',
      materials: 'Name labels, notes and fat pens. A red, a yellow and a green card each. Tea.',
      minutes: '40',
      goesWrong: [
        'People give their job titles. Ask for names first.',
        'We promise too much. Say plainly what we cannot change.',
        'We bring our own list of rules. Ask the room, and use its words.',
        'Somebody comes late. Keep a chair free, and tell them where we are.',
      ],
      leads: 'Two of the team. One of them has used the services.',
    },
    knowing: {
      whatFor: 'People feel safe, agree how we work, and know what can change.',
      say: [
        'Tell us your name, and whatever you want us to know.',
        'What helps you to take part? What do you hope for? What worries you?',
        'This is what we can change here. This is what we cannot.',
      ],
      onWall: 'Welcome, ways of working, what we can change.',
      materials: 'Name labels, notes, pens, the three cards.',
      minutes: '40',
      goesWrong: [
        'Write it down in their words.',
        'Say early what cannot change. It hurts more later.',
      ],
      leads: 'Two of the team.',
    },
  },
  warmUp: {
    title: 'Warm-up',
    learning: {
      whatFor: 'Everybody tries it once on something easy: card, theme, name. Nothing is kept.',
      say: [
        'What is going well for you right now? Write one thing on a card.',
        'Read it out if you like.',
        'Which cards go together?',
        'What shall we call them?',
        'That is all there is to it. These cards go in the bin now.',
      ],
      onWall: 'The warm-up.',
      materials: 'A blank card and a fat pen each. A bin.',
      minutes: '20',
      goesWrong: [
        'Somebody has nothing to write. A good cup of tea counts.',
        'It turns into the real thing. Keep it light, and stop on time.',
        'The cards are still there later. Throw them away while people watch.',
      ],
      leads: 'Somebody who is learning to lead. It is a good place to begin.',
    },
    knowing: {
      whatFor: 'One try at card, theme and name. Then it is thrown away.',
      say: [
        'What is going well for you right now? One thing on a card.',
        'Which go together? What shall we call them?',
      ],
      onWall: 'The warm-up.',
      materials: 'Blank cards, pens, a bin.',
      minutes: '20',
      goesWrong: ['Keep it light. Throw the cards away while people watch.'],
      leads: 'Someone who learns.',
    },
  },
  hear: {
    title: 'Hear everything',
    learning: {
      whatFor:
        'The room hears what people told us before anybody sorts it. Their words are never changed.',
      say: [
        'We listen to everything that people have told us.',
        'I read each card just as it was said.',
        'Just listen for now. We talk about it after.',
        'Some people asked us not to show their words. We say how many.',
        'Hold up yellow if I go too fast.',
      ],
      onWall: 'One card at a time, with its number.',
      materials: 'The printed cards, two or three readers, and water for them.',
      minutes: '45. Stop for breath between the kinds.',
      goesWrong: [
        'Somebody explains a card, or guesses who said it. Say: we just listen now.',
        'It gets heavy. Stop for a moment. Say where the quiet room is.',
        'One voice goes on too long. Change the reader after some ten cards.',
        'Somebody hurries. Read a long card twice.',
      ],
      leads: 'Readers from the room, in turn. Ask them before the day.',
    },
    knowing: {
      whatFor: 'We hear it all before we sort it.',
      say: ['We listen to everything that people have told us.', 'Just listen for now.'],
      onWall: 'One card at a time.',
      materials: 'Cards, readers, water.',
      minutes: '45',
      goesWrong: [
        'Read it twice if it is long. Do not explain it.',
        'Change readers. Stop when it gets heavy.',
      ],
      leads: 'Readers from the room.',
    },
  },
  cluster: {
    title: 'Put cards into themes',
    learning: {
      whatFor: 'Cards that say the same come together. The room decides what goes where.',
      say: [
        'I will read a card. Which others are like it?',
        'Is it a twin of that one? Twins stay together, and both count.',
        'Is it about a person, or about how a service works?',
        'Does it say two things? Then it can stand in two themes.',
        'Nobody sure? We set it aside and come back.',
        'No names yet. First we only put them together.',
      ],
      onWall: 'The themes of one kind. Do the kinds one after the other.',
      materials: 'The printed cards on tables or a wall. Room to walk. Somebody types the numbers.',
      minutes: '40',
      goesWrong: [
        'One person sorts for all. Ask somebody else: where would you put it?',
        'A heap gets too big. Ask: do all of these say the same?',
        'A lone card is squeezed in somewhere. A theme of one is fine.',
        'Somebody takes twins away. Keep them: they show how many said it.',
      ],
      leads: 'One asks, one moves the cards, one types.',
    },
    knowing: {
      whatFor: 'Like goes with like. Names come later.',
      say: [
        'Which cards are like this one?',
        'Is it a twin? Does it say two things? Is it about a person or a service?',
      ],
      onWall: 'The themes, one kind at a time.',
      materials: 'Cards, room to walk, somebody to type.',
      minutes: '40',
      goesWrong: ['Nobody sure? Set it aside and come back.', 'A theme of one is fine.'],
      leads: 'One asks, one types.',
    },
  },
  name: {
    title: 'Name each theme',
    learning: {
      whatFor: 'Each theme gets a name that one person could say. It begins with I.',
      say: [
        'If one person said all this, what would they say?',
        'Begin with the word I.',
        'Which words on the cards say it best?',
        'Would the people who wrote these cards say: yes, that is it?',
      ],
      onWall: 'One theme with its cards. Then all themes with their names.',
      materials: 'A sheet for each theme, and a fat pen.',
      minutes: '20',
      goesWrong: [
        'The name is one word, such as buses. Ask: what would a person say?',
        'It grows too long. One thought is enough.',
        'It says what to do. Ask: how is it now?',
      ],
      leads: 'Each table names its own themes and reads them out.',
    },
    knowing: {
      whatFor: 'A name that one person could say.',
      say: ['If one person said all this, what would they say? Begin with I.'],
      onWall: 'One theme, then all of them.',
      materials: 'Theme sheets, pens.',
      minutes: '20',
      goesWrong: ['Use people’s own words. Read the cards again.'],
      leads: 'Each table.',
    },
  },
} as const satisfies Record<string, StepWords>;
