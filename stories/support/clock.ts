/** The day of the drawings, so that what a story shows does not depend on when it is looked at. */
export const epoch = '2026-11-22T16:21:00Z';

const Real = Date;
const startMs = Real.now();
const nowMs = (): number => Date.parse(epoch) + Real.now() - startMs;

/** Runs on from the epoch: countdowns count, and "40 seconds ago" is true. */
globalThis.Date = new Proxy(Real, {
  construct: (target, given: []) => (given.length === 0 ? new target(nowMs()) : new target(...given)),
  get: (target, key, receiver) => (key === 'now' ? nowMs : Reflect.get(target, key, receiver) as unknown),
});
