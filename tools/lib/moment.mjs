/**
 * Runs tests at another moment: each process and each page that is told of it begins at HUB_TEST_AT, and its clock
 * runs on from there. Timers and `performance.now()` stay as they are.
 */

/** Sent to pages as text, so it may use nothing from around it. */
export function beginAt(moment) {
  const Real = Date;
  const realNow = Real.now;
  const offset = Date.parse(moment) - realNow();
  const now = () => realNow() + offset;
  globalThis.Date = new Proxy(Real, {
    construct: (target, given, made) => Reflect.construct(target, given.length === 0 ? [now()] : given, made),
    apply: () => new Real(now()).toString(),
    get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
  });
  globalThis.HUB_TEST_AT = moment;
  // What a date says of its own class is the class that everybody else sees.
  Real.prototype.constructor = globalThis.Date;
}

/** Source of a classic script for a page; empty when the tests run today. */
export const momentScript = () =>
  process.env.HUB_TEST_AT
    ? `(${beginAt})(${JSON.stringify(new Date(process.env.HUB_TEST_AT).toISOString())});`
    : '';

/** Arguments of Node for a process that runs tests. */
export const momentArgs = () =>
  process.env.HUB_TEST_AT ? ['--import', new URL('moment-preload.mjs', import.meta.url).href] : [];
