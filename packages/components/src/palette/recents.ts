import type { SearchKind } from '@customer-hub/sdk';
import type { HubState } from '@customer-hub/state/core';
import { windowDrafts } from '../internal/draft-store.ts';

/** A record that was opened, or a command that was used: never what it is called, which may change or be taken away. */
export type Recent = RecentRecord | { readonly command: string };

export interface RecentRecord {
  readonly kind: SearchKind;
  readonly id: string;
  readonly customerId: string | null;
}

/** More than are ever shown: some of them may be gone. */
const MOST = 20;
const kinds: Readonly<Record<SearchKind, true>> = {
  customer: true,
  contact: true,
  device: true,
  ticket: true,
  alert: true,
  asset: true,
  contract: true,
  invoice: true,
  password: true,
  attachment: true,
  note: true,
};

export const isSearchKind = (kind: unknown): kind is SearchKind =>
  typeof kind === 'string' && Object.hasOwn(kinds, kind);

export const recentKey = (recent: Recent): string =>
  'command' in recent ? recent.command : `${recent.kind}:${recent.id}`;

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const isRecent = (value: unknown): value is Recent => {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, id, customerId, command } = value as Readonly<Record<string, unknown>>;
  return isText(command) || (isSearchKind(kind) && isText(id) && (customerId === null || isText(customerId)));
};

/** What was kept, as far as it can be read. */
const parsed = (text: string | null | undefined): readonly Recent[] => {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value) ? value.filter(isRecent).slice(0, MOST) : [];
  } catch {
    return [];
  }
};

/** Where it is kept: storage of the window, as drafts are. */
interface Place {
  get(key: string): string | null;
  set(key: string, value: string): void;
}

/**
 * What this person used last, the latest first. Kept for the window by ids alone: another person in it, with other
 * rights, sees nothing of it.
 */
export class Recents {
  #list: readonly Recent[] = [];
  #place: Place | undefined;
  #key = '';

  /** @param place Where it is kept; undefined: it lasts as long as the page. */
  constructor(place: Place | undefined) {
    this.#place = place;
  }

  /** Whose they are: then those of before are there, too. */
  of(person: string): void {
    const key = `customer-hub.recent.${person}`;
    if (key === this.#key) return;
    // What was used before it was known who does.
    const since = this.#key === '' ? this.#list : [];
    this.#key = key;
    this.#list = parsed(this.#read());
    for (const recent of since.toReversed()) this.add(recent);
  }

  get list(): readonly Recent[] {
    return this.#list;
  }

  add(recent: Recent): void {
    const key = recentKey(recent);
    this.#list = [recent, ...this.#list.filter(other => recentKey(other) !== key)].slice(0, MOST);
    if (this.#key === '') return;
    try {
      this.#place?.set(this.#key, JSON.stringify(this.#list));
    } catch {
      // Storage may be full or forbidden: it lasts as long as the page then.
    }
  }

  #read(): string | null | undefined {
    try {
      return this.#place?.get(this.#key);
    } catch {
      return undefined;
    }
  }
}

/** What the person of a client used last. */
export const recentsOf = (state: HubState): Recents =>
  state.shared(Recents, () => new Recents(windowDrafts()));
