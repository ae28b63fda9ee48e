import type { Logger } from 'pino';
import type { Metrics } from './metrics.ts';
import type { Removed } from './upkeep.ts';
import { whereOf } from './where-of.ts';

const HOUR_MS = 3_600_000;
/** The first one soon after the start, but not while everybody comes back. */
const FIRST_MS = 60_000;

export interface Schedule {
  /** Does it now; rejects with what stopped it. */
  now(): Promise<Removed>;
  /** Plans no more, and resolves when the one under way has ended. */
  stop(): Promise<void>;
}

/** Does the upkeep a minute after the start and then each hour, and tells of it in the log and in the metrics. */
export function scheduleUpkeep(
  run: (isOver: () => boolean) => Promise<Removed>,
  { log, metrics }: { log: Logger; metrics: Metrics },
): Schedule {
  let isOver = false,
    running: Promise<Removed> | undefined;
  const upkeep = async (): Promise<Removed> => {
    const startedMs = performance.now();
    try {
      const removed = await run(() => isOver);
      metrics.addUpkeep(removed);
      log.info({ ...removed, durationMs: Math.round(performance.now() - startedMs) }, 'upkeep');
      return removed;
    } catch (error) {
      metrics.addUpkeep(undefined);
      log.error({ at: whereOf(error) }, 'upkeep failed');
      throw error;
    }
  };
  const now = (): Promise<Removed> =>
    (running ??= upkeep().finally(() => {
      running = undefined;
    }));
  const plan = (inMs: number): NodeJS.Timeout =>
    setTimeout(() => {
      // What fails was told, and is tried again.
      void now().catch(() => undefined);
      timer = plan(HOUR_MS);
    }, inMs).unref();
  let timer = plan(FIRST_MS);
  return {
    now,
    async stop() {
      isOver = true;
      clearTimeout(timer);
      await running?.catch(() => undefined);
    },
  };
}
