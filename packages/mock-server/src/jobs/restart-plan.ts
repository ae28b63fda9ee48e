import { hash } from '@customer-hub/server/parts/database/random';
import type { RunPlan } from '@customer-hub/server/parts/domain/run-plan';

const LEAVES_AFTER_MS = 3_000;
const AWAY_MS = 48_000;
const AWAY_MORE_MS = 8_000;

/** The plan with a restart behind it: gone for about a minute, the device ends the work when it is back. */
export function withRestart(plan: RunPlan, deviceId: string): RunPlan {
  const leavesMs = plan.durationMs + LEAVES_AFTER_MS,
    awayMs = AWAY_MS + (hash('boot', deviceId) % AWAY_MORE_MS),
    durationMs = leavesMs + awayMs;
  return {
    ...plan,
    durationMs,
    parts: [
      ...plan.parts,
      { atMs: durationMs, stream: 'stdout', text: `Back after ${Math.round(awayMs / 1_000)} s.\n` },
    ],
    acts: [
      ...(plan.acts ?? []),
      { atMs: leavesMs, does: 'goes_offline' },
      { atMs: durationMs, does: 'comes_back' },
    ],
  };
}
