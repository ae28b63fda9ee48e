import type { SearchGroup, SearchHit, SearchKind } from '@customer-hub/sdk';
import type { RecordAnswer } from '@customer-hub/state/lists';
import type { HubNavigateDetail } from '../context/destination.ts';
import type { PaletteMessages } from '../messages/en/palette.ts';
import { list, search, type Icon } from '../primitives/icons.ts';
import { destinationOf, kindPlaces } from './hits.ts';
import { matchOf, ranked, RANKS, type Mark } from './match.ts';
import { recentKey, type Recent } from './recents.ts';
import type { Command, PaletteSource } from './source.ts';
import { isQuestion, type Typed } from './typed.ts';

/** One line of the palette. */
export interface Option {
  /** The same for the same thing, wherever it stands. */
  readonly key: string;
  readonly icon: Icon;
  readonly label: string;
  readonly marks: readonly Mark[];
  readonly detail?: string | undefined;
  readonly detailMarks?: readonly Mark[];
  /** Whose it is, where that is somebody else's. */
  readonly customer?: string | undefined;
  readonly keys?: string | undefined;
  /** Where it leads, for an address of its own. */
  readonly to?: HubNavigateDetail | undefined;
  /** What is remembered of its use. */
  readonly recent?: Recent;
  readonly run: () => unknown;
}

export interface OptionGroup {
  readonly key: string;
  readonly label: string;
  readonly options: readonly Option[];
}

/** Of each group as long as something is typed; a person who wants more types more. */
const SHOWN = 5;
/** Of things to do while nothing is typed, so that the places behind them are in sight. */
const SHOWN_ACTIONS = 7;
/** Of what is other customers'. */
const SHOWN_OTHERS = 3;
const RECENT = 6;

export interface Ingredients {
  readonly typed: Typed;
  readonly source: PaletteSource;
  readonly commands: readonly Command[];
  /** What was used last, the latest first. */
  readonly recents: readonly Recent[];
  /** Records among them that are still there. */
  readonly recentHits: ReadonlyMap<string, SearchHit>;
  readonly answer: RecordAnswer;
  readonly t: PaletteMessages;
  readonly date: (iso: string) => string;
}

const DAY = /^\d{4}-\d\d-\d\d$/;

const hitOption = (hit: SearchHit, { typed: { q }, source, date }: Ingredients): Option => {
  const { kind, id, customerId, customerName } = hit;
  const label = hit.title.normalize('NFC');
  const given = hit.detail?.normalize('NFC') ?? '';
  const detail = kind === 'invoice' && DAY.test(given) ? date(given) : given;
  const isTheirs = kind !== 'customer' && customerId !== source.customerId;
  const marksIn = (text: string, other: string): readonly Mark[] =>
    (q && matchOf(text, q, other)?.marks) || [];
  return {
    key: `${kind}:${id}`,
    icon: kindPlaces[kind].icon,
    label,
    marks: marksIn(label, detail),
    detail: detail || undefined,
    detailMarks: marksIn(detail, label),
    customer: isTheirs ? (customerName ?? undefined) : undefined,
    to: destinationOf(hit),
    recent: { kind, id, customerId },
    run: () => source.open(hit),
  };
};

const commandOption = (
  { key, label, icon, detail, keys, to, run }: Command,
  marks: readonly Mark[] = [],
): Option => ({ key, icon, label, marks, detail, keys, to, recent: { command: key }, run });

/** What was used last, as far as it is still there and is found by what is typed. */
const recentOptions = (from: Ingredients): readonly Option[] => {
  const { typed, recents, recentHits, commands, source } = from;
  if (typed.q) {
    const found = recents.flatMap(recent => {
      const hit = recentHits.get(recentKey(recent));
      return hit ? [{ label: hit.title, also: hit.detail ?? '', hit }] : [];
    });
    return ranked(found, typed.q).map(({ hit }) => hitOption(hit, from));
  }
  return recents.flatMap(recent => {
    const hit = recentHits.get(recentKey(recent));
    if (hit) return hit.kind === 'customer' && hit.id === source.customerId ? [] : [hitOption(hit, from)];
    const command = commands.find(({ key }) => key === recentKey(recent));
    return command ? [commandOption(command)] : [];
  });
};

const commandGroups = (from: Ingredients): readonly OptionGroup[] => {
  const { typed, commands, recents, t } = from;
  if (typed.only && typed.only !== 'commands') return [];
  const used = new Map(recents.map((recent, n) => [recentKey(recent), n]));
  const found = ranked(commands, typed.q, ({ key }) => used.get(key) ?? Infinity);
  const shown = (group: Command['group']): number => {
    if (typed.only) return Infinity;
    return typed.q ? SHOWN : group === 'actions' ? SHOWN_ACTIONS : Infinity;
  };
  return (['actions', 'places'] as const).map(group => ({
    key: group,
    label: t[group],
    options: found
      .filter(command => command.group === group)
      .slice(0, shown(group))
      .map(command => commandOption(command, command.marks)),
  }));
};

/** Whether a record is still what is meant, while the answer to what is typed now is on its way. */
const isMeant = ({ title, detail }: SearchHit, q: string): boolean =>
  matchOf(title, q, detail ?? '') !== undefined;

/** Leads to the whole list of a kind, where there is more than what is shown. */
const allOption = (kind: SearchKind, { source, t, typed: { q } }: Ingredients): readonly Option[] => {
  const { showAll } = source;
  return showAll
    ? [
        {
          key: `all:${kind}`,
          icon: search,
          label: t.showAll(t.kinds[kind]),
          marks: [],
          run: () => showAll(kind, q),
        },
      ]
    : [];
};

const recordGroups = (
  groups: readonly SearchGroup[],
  isOwn: boolean,
  from: Ingredients,
): readonly OptionGroup[] => {
  const { typed, answer, source, t } = from;
  const isLate = answer.q !== typed.q;
  return groups
    .filter(({ kind }) => source.kinds.includes(kind))
    .map(({ kind, items, hasMore }) => {
      const meant = isLate ? items.filter(hit => isMeant(hit, typed.q)) : items;
      const isOthers = !isOwn && source.customerId !== undefined && kind !== 'customer';
      const found = meant.slice(0, isOthers ? SHOWN_OTHERS : SHOWN).map(hit => hitOption(hit, from));
      return {
        key: isOthers ? `others:${kind}` : kind,
        label: isOthers ? t.others(t.kinds[kind]) : t.kinds[kind],
        options: [...found, ...(isOwn && hasMore && !isLate ? allOption(kind, from) : [])],
      };
    });
};

/** Groups of what is here, that with the best match first; as they are where nothing is typed. */
const bestFirst = (groups: readonly OptionGroup[], { typed: { q } }: Ingredients): readonly OptionGroup[] => {
  const rankOf = ({ options: [first] }: OptionGroup): number =>
    first && q ? RANKS.indexOf(matchOf(first.label, q)?.rank ?? 'elsewhere') : 0;
  return groups.toSorted((a, b) => rankOf(a) - rankOf(b));
};

/** Each thing once, where it stands first; groups without anything are left out. */
const onceEach = (groups: readonly OptionGroup[]): readonly OptionGroup[] => {
  const seen = new Set<string>();
  return groups.flatMap(group => {
    const options = group.options.filter(({ key }) => !seen.has(key) && seen.add(key));
    return options.length > 0 ? [{ ...group, options }] : [];
  });
};

/**
 * Everything that the palette shows. What is here stands first, what the server finds comes behind it: nothing moves
 * away under the hand of who is about to choose.
 */
export const resultsOf = (from: Ingredients): readonly OptionGroup[] => {
  const { typed, answer, t } = from;
  const recent = recentOptions(from).filter(({ recent: used }) => isWanted(used, typed));
  const shown = { key: 'recent', label: t.recent, options: recent.slice(0, typed.q ? SHOWN : RECENT) };
  const groups = [...bestFirst([shown, ...commandGroups(from)], from)];
  if (isQuestion(typed))
    groups.push(...recordGroups(answer.own, true, from), ...recordGroups(answer.others, false, from));
  return onceEach(groups);
};

/** Whether it is of what the palette is narrowed to. */
const isWanted = (recent: Recent | undefined, { only }: Typed): boolean => {
  if (!only || !recent) return true;
  if ('command' in recent) return only === 'commands';
  return { commands: '', tickets: 'ticket', people: 'contact', customers: 'customer' }[only] === recent.kind;
};

export const iconOfTab = (tab: string): Icon =>
  Object.values(kindPlaces).find(place => place.tab === tab)?.icon ?? list;
