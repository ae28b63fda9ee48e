import type { Client } from '../client/client.ts';
import type { World } from './world.ts';

/**
 * `read` checks look at rows that lie still and may run side by side; `write` checks follow, then `stream` checks; an
 * `after` check judges what all the others saw.
 */
export type Phase = 'read' | 'write' | 'stream' | 'after';
export interface Context {
  readonly client: Client;
  readonly world: World;
}
export interface Check {
  /** `notes.listNotes.paging` */
  readonly id: string;
  readonly title: string;
  readonly resource: string;
  readonly phase: Phase;
  /** Where the contract says it: a place in openapi.json, with the words if it is prose. */
  readonly clause: string;
  readonly run: (context: Context) => Promise<void>;
  /** It needs records of its own, and so writes. */
  readonly writes?: boolean;
  /** What else it needs. */
  readonly needs?: 'read-only token' | 'patience';
}
