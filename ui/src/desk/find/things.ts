/** What the finder finds in the open workshop: stages, scenes of the wall, cards, themes, ideas. */
import type { IconName } from '../../design/icons';
import { KINDS, type Kind } from '../../design/kinds';
import type { Scene } from '../../protocol/protocol';
import * as words from '../../words';
import { PARTS as COLLECT } from '../collect/part';
import { STAGES, type Stage } from '../frame/stages';
import { PARTS as IMPLEMENT } from '../implement/part';
import { named } from '../state/showing';
import { PARTS as PLAN } from '../plan/part';
import { PARTS as REVIEW } from '../review/part';
import { kindName, mayShow, plans, stands, themesOf, wordsAsPieces } from '../state/views';
import { byNumber } from '../state/order';
import { wall } from '../state/wall.svelte';
import { workshop } from '../state/workshop.svelte';
import * as go from './go';
import type { Findable } from './match';

/** Something the finder goes to or does. */
export interface Found extends Findable {
  id: string;
  /** What it is: 'Card', 'On the wall'. */
  what: string;
  cut?: { kind: Kind; number?: number };
  icon?: IconName;
  /** The words shown beside the name. */
  shown?: string;
  /** A key that does the same. */
  key?: string;
  go: () => void;
}

const text = words.find;
const capital = (said: string): string => said.charAt(0).toUpperCase() + said.slice(1);

/** Everything in the order in which it is offered. */
export function things(): Found[] {
  return [...stages(), ...cards(), ...themes(), ...ideas(), ...causes(), ...actions(), ...scenes()];
}

/** The parts of each stage, as their tabs say them. */
const PARTS: Partial<Record<Stage, [string, string][]>> = {
  prepare: Object.entries(words.prepare.parts),
  collect: COLLECT.map((id) => [id, words.collect.parts[id]]),
  theme: [
    ['hear', words.themes.hear],
    ['tables', words.tables.part],
    ['board', words.themes.board],
  ],
  understand: Object.entries(words.understand.parts),
  plan: PLAN.map((id) => [id, words.plan.parts[id]]),
  implement: IMPLEMENT.map((id) => [id, words.implement.parts[id]]),
  review: REVIEW.map((id) => [id, words.review.parts[id]]),
};

function stages(): Found[] {
  return STAGES.flatMap((stage, index) => [
    {
      id: stage,
      name: words.stages[stage],
      what: text.stage(index + 1),
      called: [text.stage(index + 1)],
      icon: 'right' as const,
      key: `Alt+${(index + 1).toString()}`,
      go: () => {
        go.toStage(stage);
      },
    },
    ...(PARTS[stage] ?? []).map(([part, name]) => ({
      id: `${stage} ${part}`,
      name,
      text: words.stages[stage],
      what: words.stages[stage],
      icon: 'right' as const,
      go: () => {
        go.toStage(stage, part);
      },
    })),
  ]);
}

/** The words as the room may read them; hidden words are never searched. */
function cards(): Found[] {
  return workshop.doc.statements.rows
    .filter(stands)
    .toSorted(byNumber)
    .flatMap((card) => {
      const said = wordsAsPieces(card)
        .map((piece) => (piece.piece === 'words' ? piece.text : '…'))
        .join('');
      const number = card.number.toString();
      return [
        {
          id: card.id,
          name: words.common.card(card.number),
          called: [number, words.called.card(card.number)],
          text: said,
          shown: said,
          what: kindName(card.kind),
          cut: { kind: card.kind },
          go: () => {
            go.toCard(card);
          },
        },
        ...(mayShow(card)
          ? [shown({ scene: 'hear', statement: card.id }, [number, words.called.card(card.number)])]
          : []),
      ];
    });
}

function themes(): Found[] {
  return KINDS.flatMap((kind) =>
    themesOf(kind).map((theme) => ({
      id: theme.id,
      name: capital(words.called.theme(theme.number)),
      called: [
        theme.number.toString(),
        words.called.theme(theme.number),
        words.called.themeOfKind(kindName(kind), theme.number),
      ],
      text: `${theme.name} ${kindName(kind)}`,
      shown: theme.name,
      what: kindName(kind),
      cut: { kind, number: theme.number },
      go: () => {
        go.toTheme(theme);
      },
    })),
  );
}

function ideas(): Found[] {
  return workshop.doc.ideas.rows.toSorted(byNumber).map((idea) => ({
    id: idea.id,
    name: capital(words.called.idea(idea.number)),
    called: [idea.number.toString(), words.called.idea(idea.number)],
    text: idea.text,
    shown: idea.text,
    what: text.idea,
    icon: 'speech' as const,
    go: () => {
      go.toIdea(idea);
    },
  }));
}

function causes(): Found[] {
  return workshop.doc.causes.rows.map((cause) => ({
    id: cause.id,
    name: capital(words.called.cause(cause.letter)),
    called: [words.called.cause(cause.letter)],
    text: cause.text,
    shown: cause.text,
    what: text.cause,
    icon: 'speech' as const,
    go: () => {
      go.toCause(cause);
    },
  }));
}

function actions(): Found[] {
  return plans().map(({ plan }) => ({
    id: plan.id,
    name: plan.name || text.plan,
    text: text.plan,
    what: text.plan,
    icon: 'document' as const,
    go: () => {
      go.toPlan(plan.id);
    },
  }));
}

/** Every scene that can be put on the wall from anywhere. */
function scenes(): Found[] {
  const ofThemes = KINDS.flatMap(themesOf).flatMap((theme) => {
    const called = words.called.theme(theme.number);
    const more = theme.kind === 'notWorking' ? (['whyTree'] as const) : [];
    const of = ['theme', ...more, 'success', 'inPlace', 'ideas'] as const;
    return of.map((scene) =>
      shown(
        { scene, theme: theme.id },
        scene === 'theme' ? [text.show(called), called, theme.number.toString()] : [],
        `${theme.name} ${kindName(theme.kind)}`,
      ),
    );
  });
  return [
    ...(['welcome', 'waysOfWorking', 'canAndCannot', 'warmUp', 'chosen', 'thanks'] as const).map(
      (scene) => shown({ scene }),
    ),
    ...KINDS.map((kind) => shown({ scene: 'themes', kind })),
    shown({ scene: 'grid', idea: null }),
    ...workshop.doc.ideas.rows.map((idea) => shown({ scene: 'grid', idea: idea.id })),
    ...plans().map(({ plan }) => shown({ scene: 'actionPlan', plan: plan.id })),
    ...ofThemes,
  ];
}

function shown(scene: Scene, called: readonly string[] = [], more = ''): Found {
  return {
    id: `show ${JSON.stringify(scene)}`,
    name: text.show(named(scene)),
    called,
    text: `${text.onTheWall} ${more}`,
    what: text.onTheWall,
    icon: 'screen',
    go: () => {
      wall.show(scene);
    },
  };
}
