/** What a fact that needs attention is made of, and of whom it is told. */
import type { AttentionArea, AttentionFact, AttentionKind, NamedRef } from '../../contract/types.ts';
import type { CustomerRow } from '../../database/collections/customers.ts';
import type { Where } from '../../database/store.ts';
import type { Levels } from '../../domain/attention.ts';
import type { Context } from '../../server/handler.ts';
import type { AccountDays } from './account-days.ts';

/** What is looked at: one customer, or all of them. */
export interface Ask extends AccountDays {
  customers: ReadonlyMap<string, CustomerRow>;
  /** Which records: those of one customer, or all. */
  where: Where;
  levels: Levels;
  context: Context;
}
/** A fact, and whose it is. */
export interface Found {
  customerId: string;
  fact: AttentionFact;
}
export interface AttentionSource {
  area: AttentionArea;
  /** What a token needs to read the area. */
  scope: string;
  /** Whether a fact of it can be in the group `now`. */
  urgent: boolean;
  facts(ask: Ask): Promise<Found[]>;
}

type Told = Pick<AttentionFact, 'kind' | 'area' | 'level' | 'group'> & Partial<AttentionFact>;

/** The same thing has the same key, so that a snooze finds it again. */
const keyOf = (kind: AttentionKind, ...parts: readonly (string | undefined)[]): string =>
  [kind, ...parts.filter(Boolean)].join(':');
/** Nothing of a customer that is deleted: what it has is deleted with it. */
export function found(customerId: string | null, { customers }: Ask, told: Told): Found[] {
  const customer = customerId === null ? undefined : customers.get(customerId);
  if (!customer) return [];
  const fact: AttentionFact = {
    key: keyOf(told.kind, told.record?.id, told.balance?.serviceType),
    record: null,
    records: [],
    count: 1,
    day: null,
    dueAt: null,
    minutes: null,
    limit: null,
    person: customer.accountManager ?? null,
    balance: null,
    snooze: null,
    ...told,
  };
  return [{ customerId: customer.id, fact }];
}
export const named = ({ id, name }: NamedRef): NamedRef => ({ id, name });
