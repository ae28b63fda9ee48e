import type { Client } from '../../client/client.ts';
import type { Exchange } from '../../client/exchange.ts';
import type { Operation } from '../../contract/contract.ts';
import type { Context } from '../../run/check.ts';
import { applies, expect, expectStatus } from '../../run/outcome.ts';
import type { Snapshot } from '../../run/world.ts';
import { keyOf, type ListFacts, type Row } from './facts.ts';

export interface List {
  readonly operation: Operation;
  readonly facts: ListFacts;
}
export interface ListCheck {
  readonly name: string;
  readonly title: string;
  /** A place in the contract, or what part of the list's own operation says it. */
  readonly clause: string;
  readonly for: (list: List) => boolean;
  readonly run: (context: Context, list: List) => Promise<void>;
}
export interface Subject extends Snapshot {
  readonly list: List;
  readonly path: Record<string, string>;
  readonly client: Client;
  readonly ids: readonly string[];
}
export interface Page {
  readonly exchange: Exchange;
  readonly rows: readonly Row[];
  readonly ids: readonly string[];
  readonly page: {
    nextCursor?: string | null;
    prevCursor?: string | null;
    limit?: number;
    offset?: number;
    totalCount?: number;
  };
  readonly facets: Readonly<Record<string, Readonly<Record<string, number>>>> | undefined;
}
type Query = Record<string, string | number | boolean | readonly string[] | undefined>;

export const has = ({ operation }: List, name: string): boolean =>
  operation.parameters.some(one => one.in === 'query' && one.name === name);

/** Tries a promise on each list that is worth it: our own, and the longest of the account. */
export async function onEach(
  { client, world }: Context,
  list: List,
  least: number,
  work: (subject: Subject) => Promise<boolean | void>,
): Promise<void> {
  let tried = 0;
  for (const path of await world.subjects(list.operation.id, list.facts.of)) {
    const snapshot = await world.rows(list.operation.id, path);
    if (snapshot.rows.length < least) continue;
    const ids = snapshot.rows.map(row => keyOf(row, list.facts));
    if ((await work({ ...snapshot, list, path, client, ids })) !== false) tried++;
  }
  applies(tried > 0, least > 0 ? 'there are too few rows to try it on' : 'there is nothing to try it on');
}

/** One page, as it is asked for. */
export async function ask({ client, list, path }: Subject, query: Query): Promise<Page> {
  const exchange = await client.call(list.operation.id, { path, query });
  return pageOf(exchange, list);
}
export function pageOf(exchange: Exchange, list: List): Page {
  const body = expectStatus(exchange, 200) as { items?: Row[]; page?: Page['page']; facets?: Page['facets'] };
  const rows = body.items ?? [];
  return {
    exchange,
    rows,
    ids: rows.map(row => keyOf(row, list.facts)),
    page: body.page ?? {},
    facets: body.facets,
  };
}

/** All rows of a query, in pages of 200; of a long list one page. */
export async function all(subject: Subject, query: Query): Promise<{ rows: Row[]; ids: string[] }> {
  const rows: Row[] = [];
  let cursor: string | undefined;
  do {
    const page = await ask(subject, { ...query, limit: 200, ...(cursor ? { cursor } : {}) });
    rows.push(...page.rows);
    cursor = page.page.nextCursor ?? undefined;
  } while (cursor && !subject.partial && rows.length < 1000);
  return { rows, ids: rows.map(row => keyOf(row, subject.list.facts)) };
}

export const sorted = (ids: readonly string[]): string[] => ids.toSorted();
export const equal = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id, index) => id === other[index]);

/** Fails unless the rows are these, in any order; says which are missing or too many. */
export function expectSame(
  subject: Subject,
  came: readonly string[],
  wanted: readonly string[],
  what: string,
): void {
  const [there, right] = [new Set(came), new Set(wanted)];
  const missing = wanted.filter(id => !there.has(id));
  const strange = came.filter(id => !right.has(id));
  const told = [
    missing.length > 0 ? `missing: ${some(missing)}` : '',
    strange.length > 0 ? `too many: ${some(strange)}` : '',
    came.length > there.size ? 'a row comes twice' : '',
  ].filter(Boolean);
  expect(
    told.length === 0,
    `${what}: ${came.length} rows came, ${wanted.length} fit; ${told.join('; ')}`,
    subject.client.last,
  );
}
const some = (ids: readonly string[]): string =>
  `${ids.slice(0, 5).join(', ')}${ids.length > 5 ? ', ...' : ''}`;
export const keyOfRow = (subject: Subject, row: Row): string => keyOf(row, subject.list.facts);
