import type { JobTargetRow } from '@customer-hub/server/parts/database/collections/jobs';
import { changeDevice, changesOf } from '../inventory/changes.ts';
import { workOnServices } from '../inventory/service-work.ts';
import type { Context } from '@customer-hub/server/parts/server/handler';
import type { Act } from '@customer-hub/server/parts/domain/run-plan';
import { dropOut, powerOff, powerOn } from './power.ts';

/** Lets happen to the device what its work brings about until now: a restart takes it away and gives it back. */
export async function runActs(target: JobTargetRow, nowMs: number, context: Context): Promise<JobTargetRow> {
  const { plan, endsAtMs, status, deviceId } = target,
    acts = plan?.acts ?? [];
  if (status !== 'running' || endsAtMs === null || !plan || target.acted >= acts.length) return target;
  const elapsedMs = nowMs - (endsAtMs - plan.durationMs);
  let { acted } = target;
  for (let act; (act = acts[acted]) && act.atMs <= elapsedMs; acted++) await run(act, deviceId, context);
  if (acted === target.acted) return target;
  return context.db.jobTargets.update(target.id, { acted }, { silent: true, event: false });
}

async function run(act: Act, deviceId: string, context: Context): Promise<void> {
  if (act.does === 'goes_offline') return powerOff(deviceId, context);
  if (act.does === 'comes_back') return powerOn(deviceId, context);
  if (act.does === 'drops_out') return dropOut(deviceId, act.seconds, context);
  const device = await context.db.devices.get(deviceId);
  if (!device) return;
  const changes = await changesOf(deviceId, context);
  const patch =
    act.does === 'services'
      ? workOnServices(device, changes, act.verb, act.names, context.now())
      : { endedPids: [...new Set([...changes.endedPids, ...act.pids])] };
  return changeDevice(deviceId, patch, context);
}
