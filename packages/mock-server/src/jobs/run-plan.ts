import type { JobInput } from '@customer-hub/server/parts/contract/types';
import { hash } from '@customer-hub/server/parts/database/random';
import type { DeviceRow } from '@customer-hub/server/parts/database/collections/devices';
import { needsDevice } from '@customer-hub/server/parts/domain/capabilities';
import type { RunPlan, Said } from '@customer-hub/server/parts/domain/run-plan';
import { withRestart } from './restart-plan.ts';

type Device = Pick<DeviceRow, 'id' | 'name'>;

const out = (atMs: number, text: string): Said => ({ atMs, stream: 'stdout', text: `${text}\n` });

const WORDS: Readonly<Partial<Record<JobInput['type'], readonly string[]>>> = {
  install_software: ['Downloading {subject}', 'Installing {subject}', 'Installed.'],
  uninstall_software: ['Removing {subject}', 'Removed.'],
  install_patches: ['Searching for updates', 'Downloading', 'Installing', 'Done.'],
  scan_patches: ['Searching for updates', 'Done.'],
  upgrade_packages: ['Reading package lists', 'Upgrading', 'Done.'],
  restart: ['Restarting'],
  shut_down: ['Shutting down'],
  log_out: ['Signing out'],
  deploy_app: ['Deploying {subject}', 'Deployed.'],
  message_users: ['Shown.'],
  run_script: ['Starting {subject} on {device}', 'Step 1 of 3', 'Step 2 of 3', 'Step 3 of 3', 'Finished.'],
};

const BUSY = 'Another installation is in progress. Exit code 1603.',
  DENIED = "Access to the path 'C:\\Windows\\Temp' is denied.";
/**
 * One device in 23 refuses a script or an installation, always the same ones: failures are there to be designed for. A
 * second attempt succeeds on half of them.
 */
const stubborn = (type: string, subject: string | null, deviceId: string, attempt: number): boolean => {
  if (!['run_script', 'install_software', 'install_patches'].includes(type)) return false;
  const drawn = hash('stubborn', subject ?? type, deviceId);
  return drawn % 23 === 0 && (attempt === 1 || drawn % 2 === 0);
};

/** How the work will go on this device. */
export function planRun(
  type: JobInput['type'],
  { jobId, subject, attempt }: { jobId: string; subject: string | null; attempt: number },
  device: Device,
): RunPlan {
  const durationMs = needsDevice(type) ? 700 + (hash('duration', jobId, device.id) % 2_300) : 0,
    words = WORDS[type] ?? [];
  const parts = words.map((text, index) =>
    out(
      Math.round(((index + 1) * durationMs) / words.length),
      text.replace('{subject}', subject ?? '').replace('{device}', device.name),
    ),
  );
  if (stubborn(type, subject, device.id, attempt))
    return {
      durationMs,
      outcome: 'failed',
      exitCode: type === 'run_script' ? 1 : 1603,
      parts: [
        ...parts.slice(0, -1),
        { atMs: durationMs, stream: 'stderr', text: `${type === 'run_script' ? DENIED : BUSY}\n` },
      ],
    };
  const plan: RunPlan = { durationMs, outcome: 'succeeded', exitCode: 0, parts };
  return type === 'restart' ? withRestart(plan, device.id) : plan;
}
