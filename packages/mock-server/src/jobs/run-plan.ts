import type { JobInput } from '../contract/types.ts';
import { hash } from '../database/random.ts';
import type { DeviceRow } from '../database/seed/devices.ts';
import { needsDevice } from '../domain/capabilities.ts';
import type { Part, RunPlan, Said } from './plan.ts';
import { withRestart } from './restart-plan.ts';

type Work = Pick<JobInput, 'type' | 'params'>;
type ParamsOf<Type extends JobInput['type']> = NonNullable<Extract<JobInput, { type: Type }>['params']>;
type Device = Pick<DeviceRow, 'id' | 'name' | 'machineName' | 'os'>;

const DEFAULT_TIMEOUT_SECONDS = 900;
const out = (atMs: number, text: string): Said => ({ atMs, stream: 'stdout', text: `${text}\n` });

/** A tiny shell: enough of one that a command can print, wait, fail and run out of time. */
function runCommand(
  { command, timeoutSeconds = DEFAULT_TIMEOUT_SECONDS, shell }: ParamsOf<'run_command'>,
  device: Device,
): RunPlan {
  const parts: Part[] = [];
  let durationMs = 400,
    exitCode = 0;
  for (const line of command
    .split(/\r?\n|;|&&/)
    .map(part => part.trim())
    .filter(Boolean)) {
    const echo = /^(?:echo|write-output|write-host)\s+(.*)$/i.exec(line),
      wait = /^(?:sleep|start-sleep(?:\s+-s(?:econds)?)?|timeout)\s+(\d+)/i.exec(line),
      exit = /^exit(?:\s+(\d+))?$/i.exec(line);
    if (wait) durationMs += Number(wait[1]) * 1000;
    else if (exit) {
      exitCode = Number(exit[1] ?? 0);
      break;
    } else if (echo) parts.push(out(durationMs, (echo[1] ?? '').replace(/^(["'])(.*)\1$/, '$2')));
    else if (/^hostname$/i.test(line)) parts.push(out(durationMs, device.machineName ?? device.name));
    else if (/^whoami$/i.test(line))
      parts.push(
        out(durationMs, shell === 'cmd' || shell === 'powershell' ? 'nt authority\\system' : 'root'),
      );
    else if (/^(?:ver|uname|sw_vers)\b/i.test(line))
      parts.push(
        out(
          durationMs,
          `${device.os?.name ?? ''} ${device.os?.version ?? ''} ${device.os?.build ?? ''}`.trim(),
        ),
      );
    else parts.push(out(durationMs, `${line.split(/\s/, 1)[0] ?? line}: done`));
  }
  const timeoutMs = timeoutSeconds * 1000;
  if (durationMs > timeoutMs)
    return {
      durationMs: timeoutMs,
      outcome: 'timed_out',
      exitCode: null,
      parts: [
        ...parts.filter(({ atMs }) => atMs < timeoutMs),
        { atMs: timeoutMs, stream: 'stderr', text: `Ended after ${timeoutSeconds} s.\n` },
      ],
    };
  return { durationMs, outcome: exitCode === 0 ? 'succeeded' : 'failed', exitCode, parts };
}

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
  { type, params }: Work,
  { jobId, subject, attempt }: { jobId: string; subject: string | null; attempt: number },
  device: Device,
): RunPlan {
  if (type === 'run_command') return runCommand(params as ParamsOf<'run_command'>, device);
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
      exitCode: 1603,
      parts: [
        ...parts.slice(0, -1),
        {
          atMs: durationMs,
          stream: 'stderr',
          text: 'Another installation is in progress. Exit code 1603.\n',
        },
      ],
    };
  const plan: RunPlan = { durationMs, outcome: 'succeeded', exitCode: 0, parts };
  return type === 'restart' ? withRestart(plan, device.id) : plan;
}
