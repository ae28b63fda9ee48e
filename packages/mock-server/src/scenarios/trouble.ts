import type { Call } from '@customer-hub/server/parts/server/router';
import type { Random } from '@customer-hub/server/parts/database/random';
import type { Clock } from '@customer-hub/server/parts/server/clock';
import type { DeviceTrouble } from './device-trouble.ts';

export type { Call };
/** What a scenario may use to make trouble. */
export interface Tools {
  clock: Clock;
  random: Random;
  /** Another member of staff changes this record; false when there is none. */
  someoneElse(id: string): Promise<boolean>;
}
/** A kind of trouble. Made anew whenever it is switched on, so it may remember things. */
export interface Trouble {
  /** A response (or `Response.error()` for a lost connection) instead of the real one. May throw a problem. */
  before?(call: Call, tools: Tools): Promise<Response | undefined> | Response | undefined;
  /** Changes a JSON answer on its way out. */
  body?(body: unknown, call: Call, tools: Tools): unknown;
  /** Changes any answer on its way out. */
  response?(response: Response, call: Call, tools: Tools): Response;
  /** What goes wrong with work that begins on this device. */
  device?(deviceId: string): DeviceTrouble | undefined;
}
