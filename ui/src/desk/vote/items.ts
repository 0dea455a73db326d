/** What can be voted on: themes, causes, ideas, each by what people call it. */
import type { Idea, Kind, Theme, VoteOn } from '../../protocol/protocol';
import * as words from '../../words';
import { numberOf } from '../understand/letters';
import {
  calledIdea,
  causesOf,
  flatten,
  ideasOf,
  kindName,
  leading,
  ringed,
  themesOf,
  themesToWorkOn,
  type JoinedIdea,
} from '../state/views';
import { workshop } from '../state/workshop.svelte';

/** One thing that is voted on. */
export interface VoteItem {
  id: string;
  /** '3', 'G', '14'; the oldest where ideas were joined. */
  sign: string;
  /** The numbers of ideas that were joined to it: people still call them out. */
  joined: number[];
  /** 'theme 3', 'cause G', 'ideas 16 and 24'. */
  called: string;
  name: string;
  /** The theme it is, or belongs to. */
  theme: Theme | undefined;
}

/** What can be voted on under one heading. */
export interface VoteGroup {
  heading: string;
  items: VoteItem[];
}

const { doc } = workshop;

/** What is not working is what rooms mostly vote on: it comes first. */
const ORDER: readonly Kind[] = ['notWorking', 'important', 'working'];

/** An item by its id; undefined where it is gone. */
export function itemOf(on: VoteOn, id: string): VoteItem | undefined {
  if (on === 'themes') {
    const theme = doc.themes.get(id);
    return theme && themeItem(theme);
  }
  if (on === 'causes') {
    const cause = doc.causes.get(id);
    if (!cause) return undefined;
    const theme = doc.themes.get(cause.theme);
    const { letter, text } = cause;
    const called = words.called.cause(letter);
    return { id, sign: letter, joined: [], called, name: text, theme };
  }
  const idea = doc.ideas.get(id);
  return idea && ideaItem(joined(idea), id);
}

function themeItem(theme: Theme): VoteItem {
  const { id, number, name } = theme;
  const called = words.called.theme(number);
  return { id, sign: number.toString(), joined: [], called, name, theme };
}

function joined(idea: Idea): JoinedIdea {
  const leads = leading(idea);
  return (
    ideasOf({ theme: leads.theme }).find((each) => each.idea.id === leads.id) ?? {
      idea,
      said: [idea],
    }
  );
}

function ideaItem(idea: JoinedIdea, id = idea.idea.id): VoteItem {
  return {
    id,
    sign: idea.idea.number.toString(),
    joined: idea.said.slice(1).map((each) => each.number),
    called: calledIdea(idea),
    name: idea.said.map((each) => each.text).join(' '),
    theme: doc.themes.get(idea.idea.theme),
  };
}

/** Everything that could be voted on, under headings. */
export function candidates(on: VoteOn): VoteGroup[] {
  const all = on === 'themes' ? themeGroups() : on === 'causes' ? causeGroups() : ideaGroups();
  return all.filter((group) => group.items.length > 0);
}

function themeGroups(): VoteGroup[] {
  return ORDER.map((kind) => ({ heading: kindName(kind), items: themesOf(kind).map(themeItem) }));
}

function causeGroups(): VoteGroup[] {
  return themesOf('notWorking').map((theme) => ({
    heading: words.vote.setUp.ofTheme(theme.number, theme.name),
    items: flatten(causesOf(theme.id))
      .flatMap(({ cause }) => itemOf('causes', cause.id) ?? [])
      .toSorted((a, b) => numberOf(a.sign) - numberOf(b.sign)),
  }));
}

function ideaGroups(): VoteGroup[] {
  return ORDER.flatMap(themesOf).map((theme) => ({
    heading: words.vote.setUp.ofTheme(theme.number, theme.name),
    items: ideasOf({ theme: theme.id }).map((idea) => ideaItem(idea)),
  }));
}

/** What a new vote begins with: themes that are not working, ringed causes, all ideas. */
export function suggested(on: VoteOn): string[] {
  if (on === 'themes') return themesOf('notWorking').map((theme) => theme.id);
  if (on === 'causes') {
    const rings = themesToWorkOn().flatMap((theme) => ringed(theme.id));
    if (rings.length > 1) return rings.map((cause) => cause.id);
  }
  return candidates(on).flatMap((group) => group.items.map((item) => item.id));
}
