import type { Attachment } from '@customer-hub/sdk';
import type { HubState } from '@customer-hub/state/core';
import { stateOf } from '../../primitives/problem.ts';
import { safeFileName, shownName } from './file-name.ts';
import { refusalOf, type FileRules, type Refusal } from './file-rules.ts';

export type UploadState = 'waiting' | 'sending' | 'done' | 'failed' | 'refused' | 'cancelled';

/** One file on its way. */
export interface Upload {
  readonly id: number;
  readonly name: string;
  readonly size: number;
  readonly state: UploadState;
  /** Undefined while the connection does not tell. */
  readonly sentBytes?: number | undefined;
  readonly refusal?: Refusal | undefined;
  readonly error?: unknown;
}

interface Entry extends Upload {
  readonly file: File | undefined;
  readonly abort?: AbortController | undefined;
}

/** Two at once: one that is slow does not hold up the others, and a line is not split among ten. */
const atOnce = 2;
let ids = 0;

/** Uploads to one customer. They go on while the tab is not in sight, and leaving the page asks first as long as one is under way. */
export class Uploads {
  #session: HubState;
  #customerId: string;
  #entries: readonly Entry[] = [];
  #listeners = new Set<() => void>();

  constructor(session: HubState, customerId: string) {
    this.#session = session;
    this.#customerId = customerId;
  }

  get items(): readonly Upload[] {
    return this.#entries;
  }

  /** Something is still to be done. */
  get active(): boolean {
    return this.#entries.some(({ state }) => state === 'waiting' || state === 'sending');
  }

  /** Share of all bytes that are sent, 0 to 1; refused and cancelled files do not count. */
  get progress(): number {
    let sent = 0;
    let all = 0;
    for (const { state, size, sentBytes = 0 } of this.#entries) {
      if (state === 'refused' || state === 'cancelled') continue;
      all += size;
      sent += state === 'done' ? size : state === 'sending' ? Math.min(sentBytes, size) : 0;
    }
    return all === 0 ? 0 : sent / all;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  add(files: readonly File[], rules: FileRules, folders: readonly string[] = []): void {
    const added = files.map((file): Entry => {
      const refusal = refusalOf(file, rules);
      return {
        id: ids++,
        name: shownName(file.name),
        size: file.size,
        file,
        state: refusal ? 'refused' : 'waiting',
        refusal,
      };
    });
    const refused = folders.map((name): Entry => ({
      id: ids++,
      name: shownName(name),
      size: 0,
      file: undefined,
      state: 'refused',
      refusal: 'folder',
    }));
    this.#set([...this.#entries, ...added, ...refused]);
    this.#next();
  }

  cancel(id: number): void {
    const entry = this.#entries.find(one => one.id === id);
    if (entry?.state !== 'waiting' && entry?.state !== 'sending') return;
    this.#change(id, { state: 'cancelled', sentBytes: undefined });
    entry.abort?.abort();
    this.#next();
  }

  cancelAll(): void {
    for (const { id } of this.#entries) this.cancel(id);
  }

  /** Again from the start: without an id, all that failed. */
  retry(id?: number): void {
    for (const entry of this.#entries) {
      if (
        id === undefined
          ? entry.state === 'failed'
          : entry.id === id && (entry.state === 'failed' || entry.state === 'cancelled')
      )
        this.#change(entry.id, { state: 'waiting', error: undefined, sentBytes: undefined });
    }
    this.#next();
  }

  dismiss(id: number): void {
    this.#set(
      this.#entries.filter(
        entry => entry.id !== id || entry.state === 'waiting' || entry.state === 'sending',
      ),
    );
  }

  /** Takes everything off the list that is over. */
  clear(): void {
    this.#set(this.#entries.filter(({ state }) => state === 'waiting' || state === 'sending'));
  }

  #next(): void {
    const sending = this.#entries.filter(({ state }) => state === 'sending').length;
    for (const entry of this.#entries
      .filter(({ state }) => state === 'waiting')
      .slice(0, Math.max(0, atOnce - sending)))
      void this.#send(entry);
  }

  async #send({ id, file }: Entry): Promise<void> {
    const abort = new AbortController();
    this.#change(id, { state: 'sending', abort });
    const mine = (): boolean => this.#entries.find(entry => entry.id === id)?.abort === abort;
    try {
      const name = safeFileName(file!.name);
      const sent =
        name === file!.name
          ? file!
          : new File([file!], name, { type: file!.type, lastModified: file!.lastModified });
      const attachment = await this.#session.hub.attachments.upload(this.#customerId, sent, {
        signal: abort.signal,
        onProgress: ({ sentBytes }) => {
          if (mine() && !abort.signal.aborted) this.#change(id, { sentBytes });
        },
      });
      this.#publish(attachment);
      if (!mine()) return;
      this.#change(id, { state: 'done', abort: undefined });
    } catch (error) {
      // A cancelled one is said to be so already; but its last request may have got through.
      if (abort.signal.aborted) return this.#publish();
      if (!mine()) return;
      this.#change(id, {
        state: 'failed',
        error: stateOf(error).kind === 'aborted' ? undefined : error,
        abort: undefined,
        sentBytes: undefined,
      });
    }
    this.#next();
  }

  #publish(record?: Attachment): void {
    this.#session.changes.publish({
      type: 'attachment',
      kind: 'created',
      source: 'local',
      customerId: this.#customerId,
      ...(record ? { id: record.id, record } : {}),
    });
  }

  #change(id: number, changes: Partial<Entry>): void {
    this.#set(this.#entries.map(entry => (entry.id === id ? { ...entry, ...changes } : entry)));
  }

  #set(entries: readonly Entry[]): void {
    this.#entries = entries;
    this.#session.unsaved.set(this, this.active);
    for (const listener of [...this.#listeners]) listener();
  }
}

const all = new WeakMap<HubState, Map<string, Uploads>>();

/** Of a customer, the same for as long as the hub has its client. */
export const uploadsOf = (session: HubState, customerId: string): Uploads => {
  let byCustomer = all.get(session);
  if (!byCustomer) all.set(session, (byCustomer = new Map()));
  let uploads = byCustomer.get(customerId);
  if (!uploads) byCustomer.set(customerId, (uploads = new Uploads(session, customerId)));
  return uploads;
};
