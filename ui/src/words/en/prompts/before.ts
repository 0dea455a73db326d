import type { StepWords } from './prompt';

/** Before the two days. */
export const before = {
  prepare: {
    title: 'Invite and prepare',
    learning: {
      whatFor:
        'The right people come, and they know what to expect. A small team plans it together.',
      say: [
        'We ask people what is working and what is not. Then we act on it.',
        'Would you like to come? Say as much or as little as you like.',
        'What would help you to take part?',
        'Who else should we ask?',
      ],
      onWall: 'Nothing yet. Try the wall in the real room. Can you read it from the back?',
      materials:
        'One open question. Two dates and a room with a quiet room near it. Money for travel, food, and help for those who need it.',
      minutes: 'Begin some weeks before. The team meets a few times.',
      goesWrong: [
        'The people who can say yes are not asked. Ring them first.',
        'Mostly staff are asked. Begin with people and families.',
        'The question is about a service. Ask about people’s lives.',
        'Nobody knows what cannot change. Find out about money, time and who says yes.',
      ],
      leads: 'The whole team. At least one of you has used the services.',
    },
    knowing: {
      whatFor: 'The right people in the room, and a fair question.',
      say: ['Who would we miss if they were not here?', 'Who has to say yes to what we decide?'],
      onWall: 'Nothing. Check it from the back row.',
      materials: 'Question, dates, rooms, travel, food, printed cards.',
      minutes: 'Some weeks before.',
      goesWrong: [
        'People come when someone they know asks them. Ring them.',
        'Write down what cannot change, before people hope for it.',
      ],
      leads: 'The whole team.',
    },
  },
  collect: {
    title: 'Collect',
    learning: {
      whatFor:
        'People tell us in their own words what works and what does not. They also say what matters for their future.',
      say: [
        'What is working well for you?',
        'What is not working for you?',
        'What is important to you for the future?',
        'I write down just what you say. Shall I read it back?',
        'May we show your words in the room? May we quote them later?',
      ],
      onWall: 'Nothing. Cards wait until somebody has checked them for names.',
      materials:
        'The questionnaire, or time for a talk, or both. Large print, pens, and somebody who writes for those who ask.',
      minutes: 'About 20 minutes with each person.',
      goesWrong: [
        'A helper makes the answer tidy. Keep the words that were said.',
        'One answer says three things. Cut it into three cards, in the same words.',
        'People do not know who will see it. Tell them before they begin.',
        'Only those who write well answer. Ask others, and write for them.',
      ],
      leads: 'Somebody whom the person knows and trusts.',
    },
    knowing: {
      whatFor: 'Own words on three things: working, not working, the future.',
      say: [
        'What works for you? What does not? What matters for your future?',
        'Have I written it as you said it?',
      ],
      onWall: 'Nothing yet.',
      materials: 'A form or a talk. Large print. Help to write.',
      minutes: '20 minutes each.',
      goesWrong: [
        'Keep people’s own words, spelling and all.',
        'Ask both: may we show it, and may we quote it?',
      ],
      leads: 'One whom they trust.',
    },
  },
} as const satisfies Record<string, StepWords>;
