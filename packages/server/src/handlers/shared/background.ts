import type { Context } from '../../server/handler.ts';

/** How often work in the background goes on, by the server's clock. */
export const TICK_MS = 50;
/** A page that was asleep catches up in steps, so that it still answers in between. */
const MOST_TICKS_AT_ONCE = 20;

// Which work is under way of which tenant, each with its own events. Nothing is kept here that a restart would miss:
// whoever reads a record with a running step starts it again.
const running = new WeakMap<Context['events'], Set<string>>();

/**
 * Runs `step` with parts of `queue` as time goes by, `perTick` entries each `TICK_MS`, until the queue is empty or
 * `step` says stop. Does nothing when work of this name is under way already.
 */
export function inBackground<T>(
  name: string,
  context: Context,
  queue: () => Promise<readonly T[]>,
  perTick: number,
  step: (part: readonly T[], left: number) => Promise<boolean>,
): void {
  let names = running.get(context.events);
  if (!names) running.set(context.events, (names = new Set()));
  if (names.has(name)) return;
  names.add(name);
  const { clock } = context,
    finish = (): void => {
      names.delete(name);
    };
  let rest: readonly T[] | undefined,
    lastMs = clock.nowMs();
  const tick = async (): Promise<void> => {
    try {
      rest ??= await queue();
      const ticks = Math.min(MOST_TICKS_AT_ONCE, Math.max(1, Math.floor((clock.nowMs() - lastMs) / TICK_MS)));
      lastMs = clock.nowMs();
      const part = rest.slice(0, ticks * perTick);
      rest = rest.slice(part.length);
      if (!(await step(part, rest.length)) || rest.length === 0) return finish();
      clock.after(TICK_MS, tick);
    } catch (error) {
      finish();
      throw error;
    }
  };
  clock.after(TICK_MS, tick);
}
