/**
 * The clock of a page, for tests and stories: what they show must not depend on the day on which somebody
 * looks at it.
 */

const Real = Date;
const realNow = Real.now;
let offsetMs = 0;
const nowMs = (): number => realNow() + offsetMs;

/**
 * Sets the clock of the page; it runs on from there, so countdowns count and "40 seconds ago" is true. Timers
 * are not touched.
 */
export const setPageClock = (moment: string | number): void => {
  if (globalThis.Date === Real) install();
  offsetMs = new Real(moment).getTime() - realNow();
};

const install = (): void => {
  globalThis.Date = new Proxy(Real, {
    construct: (target, given: unknown[], made) =>
      Reflect.construct(target, given.length === 0 ? [nowMs()] : given, made) as Date,
    apply: () => new Real(nowMs()).toString(),
    get: (target, key, receiver) => (key === 'now' ? nowMs : (Reflect.get(target, key, receiver) as unknown)),
  });
};
