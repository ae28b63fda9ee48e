import type { AuditEvent } from '@customer-hub/sdk';
import type { ActivityMessages } from '../../messages/en/activity.ts';

/** What is set apart in a sentence. */
export type Mark = 'who' | 'what' | 'thing' | 'many' | 'of' | 'list';
/** Plain text, or something that is set apart. */
export type Part = string | { readonly mark: Mark };

const own = <V>(words: Readonly<Record<string, V>>, key: string): V | undefined =>
  Object.hasOwn(words, key) ? words[key] : undefined;

/** The record that a sentence names beside its own one. */
export const otherOf = ({ related }: AuditEvent): AuditEvent['related'][number] | undefined => related[0];

/** Whether an entry stands for all of its run. */
export const standsForRun = ({ run, action }: AuditEvent): boolean =>
  run !== null && run.count > 1 && action !== 'job.started' && action !== 'job.device';

const ofRun = ({ action }: AuditEvent, m: ActivityMessages): string => {
  const verb = action.split('.').at(-1) ?? '';
  return own(m.manyVerbs, action) ?? own(m.manyVerbs, verb) ?? m.manyVerbs.other;
};

/**
 * The sentence of an entry, with its marks.
 * @param folded Entries of one run are one: it tells of all of them.
 */
export const templateOf = (entry: AuditEvent, m: ActivityMessages, folded: boolean): string => {
  const { action, purpose } = entry;
  if (folded && standsForRun(entry)) return ofRun(entry, m);
  const verb = action.split('.').at(-1) ?? '';
  return (
    (purpose && own(m.sentences, `${action}.${purpose}`)) ??
    (otherOf(entry) && own(m.sentences, `${action}.of`)) ??
    own(m.sentences, action) ??
    own(m.verbs, verb) ??
    m.verbs.other
  );
};

const MARK = /(\{(?:who|what|thing|many|of|list)\})/;
/** A sentence in its parts, from its beginning. */
export const partsOf = (template: string): Part[] =>
  template
    .split(MARK)
    .filter(Boolean)
    .map(part => (MARK.test(part) ? { mark: part.slice(1, -1) as Mark } : part));

/** Who did it; of somebody without an account, whom the link was made for. */
export const actorName = ({ actor }: AuditEvent, m: ActivityMessages): string => {
  if (actor.kind === 'link') return actor.name ? `${m.visitor} (${actor.name})` : m.visitor;
  return actor.kind === 'system' ? m.system : actor.name;
};

/** What a mark stands for, as a text. */
export const textOf = (
  mark: Mark,
  entry: AuditEvent,
  m: ActivityMessages,
  number: (n: number) => string,
): string => {
  const { resource, run, area, reason, operationId } = entry;
  const type = resource.type ?? 'other';
  const count = run?.count ?? 1;
  switch (mark) {
    case 'who':
      return actorName(entry, m);
    case 'what':
      // Of a refusal the permission: `missing_scope: secret:reveal`.
      return entry.kind === 'refused'
        ? (/: (.+)$/.exec(reason ?? '')?.[1] ?? operationId)
        : (resource.name ?? '');
    case 'thing':
      return own(m.things, type) ?? m.things.other;
    case 'many':
      return (own(m.many, type) ?? m.many.other)(count, number(count));
    case 'of':
      return otherOf(entry)?.name ?? '';
    case 'list':
      return m.areas[area];
  }
};

/** The whole sentence as a text: what a screen reader is told of the row. */
export const sentence = (
  entry: AuditEvent,
  m: ActivityMessages,
  number: (n: number) => string,
  folded = false,
): string =>
  partsOf(templateOf(entry, m, folded))
    .map(part => (typeof part === 'string' ? part : textOf(part.mark, entry, m, number)))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
