import type { DeviceRow } from '../database/seed/devices.ts';
import type { JobRow, JobTargetRow } from '../database/seed/jobs.ts';
import type { Context } from '../server/handler.ts';
import { planRun } from './run-plan.ts';
import type { RunPlan } from './plan.ts';

/** How a job will go on one device, as the device is now. */
export async function planFor(
  job: JobRow,
  { deviceId, deviceName, attempt }: JobTargetRow,
  device: DeviceRow | undefined,
  _context: Context,
): Promise<RunPlan> {
  const { type, subject } = job,
    params = job.secretParams ?? job.params;
  return planRun(
    { type, params },
    { jobId: job.id, subject, attempt },
    device ?? { id: deviceId, name: deviceName ?? deviceId, machineName: null, os: null },
  );
}
