import type { EventLogRecord } from '../contract/types.ts';
import { createRandom } from '../database/random.ts';
import type { DeviceRow } from '../database/seed/devices.ts';

type Known = readonly [
  log: EventLogRecord['log'],
  level: EventLogRecord['level'],
  source: string,
  eventId: number,
  message: string,
];
const RECORDS: readonly Known[] = [
  [
    'system',
    'error',
    'Service Control Manager',
    7031,
    'The Print Spooler service terminated unexpectedly. It has done this 1 time(s).',
  ],
  [
    'system',
    'warning',
    'DNS Client Events',
    1014,
    'Name resolution for the name wpad timed out after none of the configured DNS servers responded.',
  ],
  ['system', 'critical', 'Kernel-Power', 41, 'The system has rebooted without cleanly shutting down first.'],
  [
    'system',
    'information',
    'Kernel-General',
    16,
    'The access history in hive \\SystemRoot\\System32\\Config\\SOFTWARE was cleared.',
  ],
  ['system', 'error', 'disk', 7, 'The device, \\Device\\Harddisk0\\DR0, has a bad block.'],
  [
    'system',
    'warning',
    'Time-Service',
    36,
    'The time service has not synchronized the system time for 86400 seconds.',
  ],
  [
    'system',
    'information',
    'WindowsUpdateClient',
    19,
    'Installation Successful: Windows successfully installed the following update.',
  ],
  [
    'application',
    'error',
    'Application Error',
    1000,
    'Faulting application name: OUTLOOK.EXE, version: 16.0.19328.20244, faulting module name: ntdll.dll.',
  ],
  ['application', 'information', 'MsiInstaller', 1033, 'Windows Installer installed the product.'],
  [
    'application',
    'warning',
    'ESENT',
    508,
    'svchost: a request to write to the file took an abnormally long time (17 seconds).',
  ],
  [
    'application',
    'error',
    'Veeam Agent',
    190,
    'Backup job "Daily" finished with Failed. Details: not enough space on the target.',
  ],
  ['application', 'verbose', 'Fieldhouse Agent', 100, 'Heartbeat sent.'],
  ['security', 'information', 'Security-Auditing', 4624, 'An account was successfully logged on.'],
  [
    'security',
    'information',
    'Security-Auditing',
    4625,
    'An account failed to log on. Reason: unknown user name or bad password.',
  ],
  ['security', 'warning', 'Security-Auditing', 4740, 'A user account was locked out.'],
  [
    'setup',
    'information',
    'Servicing',
    2,
    'Package KB5065426 was successfully changed to the Installed state.',
  ],
];
const COUNT = 400;

/** Newest first. Times lie before the last inventory, so that a later look shows the same. */
export function eventLog({ id, inventoryAsOf, lastLoginUser }: DeviceRow): EventLogRecord[] {
  const random = createRandom('event log', id);
  let at = Date.parse(inventoryAsOf ?? '2026-01-01T00:00:00Z'),
    recordId = 40_000 + random.int(0, 20_000);
  return Array.from({ length: COUNT }, () => {
    const [log, level, source, eventId, message] = random.pick(RECORDS);
    at -= Math.floor(random.next() ** 3 * 7_200_000);
    return {
      recordId: recordId--,
      log,
      level,
      source,
      eventId,
      message,
      user: log === 'security' ? lastLoginUser : random.chance(0.2) ? 'NT AUTHORITY\\SYSTEM' : null,
      at: new Date(at).toISOString(),
    };
  });
}
