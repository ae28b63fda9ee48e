import type { JobTargetRow } from '../database/seed/jobs.ts';
import type { Context } from '../server/handler.ts';
import { powerOff, powerOn } from './power.ts';

/** Lets happen to the device what its work brings about until now: a restart takes it away and gives it back. */
export async function runActs(target: JobTargetRow, nowMs: number, context: Context): Promise<JobTargetRow> {
  const { plan, endsAtMs, status, deviceId } = target,
    acts = plan?.acts ?? [];
  if (status !== 'running' || endsAtMs === null || !plan || target.acted >= acts.length) return target;
  const elapsedMs = nowMs - (endsAtMs - plan.durationMs);
  let { acted } = target;
  for (let act; (act = acts[acted]) && act.atMs <= elapsedMs; acted++)
    await (act.does === 'goes_offline' ? powerOff : powerOn)(deviceId, context);
  if (acted === target.acted) return target;
  return context.db.jobTargets.update(target.id, { acted }, { silent: true, event: false });
}
