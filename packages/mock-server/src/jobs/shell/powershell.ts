import { processes } from '../../inventory/processes.ts';
import { services } from '../../inventory/services.ts';
import type { ServiceVerb } from '@customer-hub/server/parts/domain/service-verb';
import type { Command, Commands } from './session.ts';
import { table } from './table.ts';
import { controlServices, listFolder } from './windows.ts';

const MB = 1024 ** 2;
const GREEN = '\x1b[32;1m',
  PLAIN = '\x1b[0m';
/** Headings as PowerShell writes them, in green. */
const heads = (names: readonly string[], widths: readonly number[]): string[] => [
  '',
  ...table([names, names.map(name => '-'.repeat(name.length))], widths).map(
    line => `${GREEN}${line}${PLAIN}`,
  ),
];
const titled = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
/** Values without the names of parameters: `-Name Spooler -Force`. */
const values = (args: readonly string[]): string[] =>
  args.filter(arg => !arg.startsWith('-')).flatMap(arg => arg.split(',').filter(Boolean));
const matches = (pattern: string, text: string): boolean =>
  new RegExp(
    `^${pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
    'i',
  ).test(text);

const getService: Command = (args, session) => {
  const { device, changes } = session.machine,
    wanted = values(args),
    found = services(device, changes).filter(
      ({ name, displayName }) =>
        wanted.length === 0 || wanted.some(one => matches(one, name) || matches(one, displayName)),
    ),
    widths = [8, 18, 0];
  const missing = wanted.find(
    one =>
      !/[*?]/.test(one) &&
      !found.some(({ name, displayName }) => matches(one, name) || matches(one, displayName)),
  );
  if (missing !== undefined)
    session.complain(1, `Get-Service: Cannot find any service with service name '${missing}'.`);
  if (found.length > 0)
    session.say(
      ...heads(['Status', 'Name', 'DisplayName'], widths),
      ...table(
        found.map(({ status, name, displayName }) => [titled(status), name.slice(0, 18), displayName]),
        widths,
      ),
      '',
    );
};
const getProcess: Command = (args, session) => {
  const { device, changes, now } = session.machine,
    wanted = values(args),
    widths = [-10, -8, -8, 0];
  session.say(
    ...heads(['WS(M)', 'CPU', 'Id', 'ProcessName'], widths),
    ...table(
      [...processes(device, changes, now)]
        .map(one => ({ ...one, short: one.name.replace(/\.exe$/i, '') }))
        .filter(({ short }) => wanted.length === 0 || wanted.some(pattern => matches(pattern, short)))
        .sort((a, b) => a.short.localeCompare(b.short))
        .map(({ memoryBytes, cpuPercent, pid, short }) => [
          (memoryBytes / MB).toFixed(2),
          cpuPercent.toFixed(2),
          String(pid),
          short,
        ]),
      widths,
    ),
    '',
  );
};
const control =
  (verb: ServiceVerb): Command =>
  (args, session) => {
    const names = values(args);
    if (names.length === 0)
      session.complain(
        1,
        `${titled(verb)}-Service: Cannot process command because of one or more missing mandatory parameters: Name.`,
      );
    else controlServices(verb, names, session);
  };

export const powershellCommands: Commands = {
  'get-service': getService,
  'start-service': control('start'),
  'stop-service': control('stop'),
  'restart-service': control('restart'),
  'get-process': getProcess,
  ps: getProcess,
  'get-childitem': listFolder,
  ls: listFolder,
  'get-date': (_, session) => {
    session.say('', new Date(session.machine.now).toUTCString(), '');
  },
  'write-error': (args, session) => {
    session.complain(1, `Write-Error: ${args.join(' ')}`);
  },
  'test-connection': (args, session) => {
    session.beat('ping_windows', values(args)[0] ?? 'localhost', 500, 4);
  },
  'restart-computer': (_, session) => {
    session.restarts = session.over = true;
  },
};
