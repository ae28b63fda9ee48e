import type { DeletedRecord } from '@customer-hub/sdk';
import type { HubState } from '@customer-hub/state/core';
import type { ReactiveControllerHost } from 'lit';

type Kind = 'contact' | 'contract';

interface Asked {
  readonly session: HubState;
  readonly kind: Kind;
  readonly id: string;
}

const same = (a: Asked | undefined, b: Asked): boolean =>
  a?.session === b.session && a.kind === b.kind && a.id === b.id;

/** Why a record is gone: whether it can be brought back. Asked once for each. */
export class GoneRecord {
  #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  #asked: Asked | undefined;
  #found: DeletedRecord | undefined;

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>) {
    this.#host = host;
  }

  /** As it stands among what was deleted; undefined while that is asked, and when it is not there. */
  look(session: HubState, kind: Kind, id: string): DeletedRecord | undefined {
    const asked = { session, kind, id };
    if (!same(this.#asked, asked)) {
      this.#asked = asked;
      this.#found = undefined;
      void this.#ask(asked);
    }
    return this.#found;
  }

  /** It is back: the next time it is looked for anew. */
  forget(): void {
    this.#asked = undefined;
  }

  async #ask(asked: Asked): Promise<void> {
    const { session, kind, id } = asked;
    // An event told that it is gone, and not why: it may be part of another one by now.
    if (session.records.get(kind, id).get().error === undefined) await session.records.get(kind, id).load();
    try {
      for await (const record of session.hub.deletedRecords.list({ type: kind, limit: 200 }))
        if (record.id === id) {
          if (same(this.#asked, asked)) this.#found = record;
          break;
        }
    } catch {
      // What cannot be found out is not offered.
    }
    this.#host.requestUpdate();
  }
}
