import type { Hub } from '@customer-hub/sdk';
import { HubState } from '../../core/hub-state.ts';
import type { Change } from '../../records/change.ts';
import type { ListSource } from '../source.ts';

export interface Ticket {
  readonly id: string;
  readonly etag: string;
  readonly owner: string;
}

/** Tickets on a server, and a state that hears of what others do to them. Answers come at once. */
export class TicketServer {
  readonly state: HubState;
  rows: Ticket[];
  /** When each question for rows, one record or the total was asked, ms. */
  readonly asked: { readonly at: number; readonly what: 'rows' | 'one' | 'total' }[] = [];
  /** What stores views. */
  views: unknown = { activeId: null, views: [], etag: '1' };

  constructor(size: number, ownerOf: (n: number) => string = n => (n % 2 ? 'me' : 'you')) {
    this.rows = Array.from({ length: size }, (_, n) => ({ id: `t${n}`, etag: '1', owner: ownerOf(n) }));
    const preferences = {
      views: () => Promise.resolve(this.views),
      replaceViews: (_old: unknown, next: object) => Promise.resolve((this.views = { ...next, etag: 'n' })),
    };
    this.state = new HubState({ preferences } as unknown as Hub);
    // What others do comes by hand.
    Object.assign(this.state, { live: { follow: () => () => undefined, looked: () => undefined } });
  }

  readonly source: ListSource<Ticket> = {
    tab: 'tickets',
    record: 'ticket',
    shape: {
      columns: [
        { key: 'name', width: 20, sortable: true },
        { key: 'owner', width: 8 },
      ],
      facets: ['owner'],
      flags: [],
      fields: [],
    },
    list: (_hub, _customer, query) => {
      const {
        owner,
        q,
        offset = 0,
        limit,
      } = query as {
        readonly owner?: readonly string[];
        readonly q?: string;
        readonly offset?: number;
        readonly limit: number;
      };
      this.asked.push({ at: Date.now(), what: limit === 1 ? 'total' : 'rows' });
      const found = this.rows.filter(
        row => (!owner || owner.includes(row.owner)) && (!q || row.id.includes(q)),
      );
      return Promise.resolve({ items: found.slice(offset, offset + limit), totalCount: found.length });
    },
    get: (_hub, id) => {
      this.asked.push({ at: Date.now(), what: 'one' });
      const found = this.rows.find(row => row.id === id);
      return found ? Promise.resolve(found) : Promise.reject(new Error('404'));
    },
  };

  /** Somebody else changes a ticket. @returns the event that tells of it. */
  change(at: number, by: Partial<Ticket> = {}, event = 'ticket.updated'): Change {
    const row = this.rows[at]!;
    const next = { ...row, ...by, etag: `${row.etag}+` };
    this.rows = this.rows.with(at, next);
    return { type: 'ticket', kind: 'updated', id: row.id, etag: next.etag, event, source: 'remote' };
  }

  remove(at: number): Change {
    const row = this.rows[at]!;
    this.rows = this.rows.filter(one => one !== row);
    return { type: 'ticket', kind: 'deleted', id: row.id, event: 'ticket.deleted', source: 'remote' };
  }

  add(id: string, owner: string): Change {
    this.rows = [{ id, etag: '1', owner }, ...this.rows];
    return { type: 'ticket', kind: 'created', id, event: 'ticket.created', source: 'remote' };
  }
}

/** Lets every promise go on that can. */
export const settled = (): Promise<void> => new Promise(resolve => setImmediate(resolve));
