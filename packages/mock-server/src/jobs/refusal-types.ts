import type { JobType, Params } from './effects/effect.ts';
import type { Machine } from './shell/session.ts';

/** Why a device does not do what it is asked, in its words. */
export interface Refusal {
  exitCode: number;
  text: string;
}
export type Refuses<Types extends JobType> = {
  readonly [Type in Types]: (params: Params<Type>, machine: Machine) => Refusal | undefined;
};
