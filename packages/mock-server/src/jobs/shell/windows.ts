import { bootedAtMs } from '../../inventory/boot.ts';
import { disksOf } from '../../inventory/disks.ts';
import { filesIn } from '../../inventory/files.ts';
import { deviceUsers } from '../../inventory/users.ts';
import { processes, processRefusal } from '../../inventory/processes.ts';
import { services } from '../../inventory/services.ts';
import { serviceRefusal, workOnServices } from '../../inventory/service-work.ts';
import type { ServiceVerb } from '@customer-hub/server/parts/domain/service-verb';
import type { Command, Commands, ShellSession } from './session.ts';
import { table } from './table.ts';

const GB = 1024 ** 3;
const count = (value: number): string => value.toLocaleString('en-US');

/** Starts, stops or restarts services as their panel would; in PowerShell in its words. */
export function controlServices(verb: ServiceVerb, names: readonly string[], session: ShellSession): boolean {
  const { device, changes } = session.machine,
    known = services(device, changes),
    wanted = names.map(
      name => known.find(one => same(one.name, name) || same(one.displayName, name))?.name ?? name,
    ),
    refused = serviceRefusal(device, changes, verb, wanted);
  if (refused) {
    session.complain(session.shell === 'cmd' ? 2 : 1, refused.text);
    return false;
  }
  session.wait(900);
  session.machine = {
    ...session.machine,
    changes: { ...changes, ...workOnServices(device, changes, verb, wanted, session.machine.now) },
  };
  session.does(atMs => ({ atMs, does: 'services', verb, names: wanted }));
  return true;
}
const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const net: Command = ([verb = '', ...names], session) => {
  const name = names.join(' ');
  if (!/^(start|stop)$/i.test(verb) || name === '')
    session.complain(1, 'The syntax of this command is:', '', 'NET [ START | STOP | USER | USE ]');
  else {
    const stops = same(verb, 'stop');
    session.say(`The ${name} service is ${stops ? 'stopping' : 'starting'}.`);
    if (controlServices(stops ? 'stop' : 'start', [name], session))
      session.say(`The ${name} service was ${stops ? 'stopped' : 'started'} successfully.`, '');
  }
};
const tasklist: Command = (_, session) => {
  const { device, changes, now } = session.machine;
  session.say(
    '',
    ...table(
      [
        ['Image Name', 'PID', 'Session Name', 'Session#', 'Mem Usage'],
        ['='.repeat(25), '='.repeat(8), '='.repeat(16), '='.repeat(11), '='.repeat(12)],
        ...[...processes(device, changes, now)]
          .sort((a, b) => a.pid - b.pid)
          .map(({ name, pid, kind, memoryBytes }) => [
            name.slice(0, 25),
            String(pid),
            kind === 'app' ? 'Console' : 'Services',
            kind === 'app' ? '1' : '0',
            `${count(Math.round(memoryBytes / 1024))} K`,
          ]),
      ],
      [25, -8, 16, -11, -12],
    ),
  );
};
const taskkill: Command = (args, session) => {
  const { device, changes, now } = session.machine,
    after = (flag: string): string | undefined => args[args.findIndex(arg => same(arg, flag)) + 1],
    pid = args.some(arg => same(arg, '/pid')) ? Number(after('/pid')) : undefined,
    image = args.some(arg => same(arg, '/im')) ? (after('/im') ?? '') : undefined,
    found = processes(device, changes, now).filter(one => one.pid === pid || same(one.name, image ?? '')),
    refused = processRefusal(
      device,
      changes,
      found.map(one => one.pid),
    );
  if (found.length === 0) session.complain(128, `ERROR: The process "${pid ?? image ?? ''}" not found.`);
  else if (refused) session.complain(1, `ERROR: ${refused.text}`);
  else {
    session.does(atMs => ({ atMs, does: 'ends_processes', pids: found.map(one => one.pid) }));
    for (const one of found) session.say(`SUCCESS: The process with PID ${one.pid} has been terminated.`);
  }
};
const ipconfig: Command = (args, session) => {
  const { ipAddresses } = session.machine.device,
    [address = '169.254.12.7'] = ipAddresses.filter(one => one.includes('.'));
  if (args.some(arg => same(arg, '/flushdns')))
    session.say('', 'Windows IP Configuration', '', 'Successfully flushed the DNS Resolver Cache.');
  else
    session.say(
      '',
      'Windows IP Configuration',
      '',
      'Ethernet adapter Ethernet:',
      '',
      `   IPv4 Address. . . . . . . . . . . : ${address}`,
      '   Subnet Mask . . . . . . . . . . . : 255.255.255.0',
      `   Default Gateway . . . . . . . . . : ${address.replace(/\d+$/, '1')}`,
    );
};
export const listFolder: Command = (args, session) => {
  const { device, changes } = session.machine,
    folder = args.find(arg => !/^[/-]/.test(arg) || arg.includes('\\')) ?? 'C:\\',
    entries = filesIn(device, folder, changes);
  if (!entries) {
    session.complain(
      1,
      session.shell === 'cmd' ? 'File Not Found' : `Cannot find path '${folder}' because it does not exist.`,
    );
    return;
  }
  const shown = entries.filter(({ hidden }) => !hidden);
  session.say(
    ...(session.shell === 'cmd' ? [` Directory of ${folder}`, ''] : ['', `    Directory: ${folder}`, '']),
    ...table(
      shown.map(({ modifiedAt, entry, sizeBytes, name }) => [
        (modifiedAt ?? session.machine.now).slice(0, 16).replace('T', '  '),
        entry === 'file' ? '' : '<DIR>',
        sizeBytes === null ? '' : count(sizeBytes),
        name,
      ]),
      [17, 8, -16, 0],
    ),
    `${String(shown.filter(({ entry }) => entry === 'file').length).padStart(16)} File(s)`,
  );
};
const systeminfo: Command = (_, session) => {
  const { device, changes } = session.machine,
    { name, machineName, os, model } = device;
  session.wait(1_500);
  session.say(
    '',
    `Host Name:                 ${machineName ?? name}`,
    `OS Name:                   ${os?.name ?? ''}`,
    `OS Version:                ${[os?.version, os?.build].filter(Boolean).join(' Build ')}`,
    `System Boot Time:          ${new Date(bootedAtMs(device, changes.bootedAt)).toISOString()}`,
    `System Manufacturer:       ${model?.manufacturer ?? ''}`,
    `System Model:              ${model?.model ?? ''}`,
    `Processor(s):              ${model?.cpu ?? ''}`,
    `Total Physical Memory:     ${count(model?.memoryMb ?? 0)} MB`,
  );
};
const query: Command = ([what = ''], session) => {
  if (!/^(user|session)$/i.test(what)) {
    session.complain(1, 'Invalid parameter(s)', 'QUERY { PROCESS | SESSION | TERMSERVER | USER }');
    return;
  }
  const { device, changes, now } = session.machine,
    users = deviceUsers(device, changes, null, now).filter(({ sessionId }) => sessionId !== null);
  if (users.length === 0) session.complain(1, 'No User exists for *');
  else
    session.say(
      ...table(
        [
          [' USERNAME', 'SESSIONNAME', 'ID', 'STATE', 'LOGON TIME'],
          ...users.map(({ name, sessionId, state, sessionSince }) => [
            ` ${name.replace(/^.*\\/, '')}`,
            sessionId === 1 ? 'console' : `rdp-tcp#${sessionId ?? 0}`,
            String(sessionId ?? ''),
            state === 'active' ? 'Active' : 'Disc',
            (sessionSince ?? '').slice(0, 16).replace('T', ' '),
          ]),
        ],
        [22, 18, -3, 8, 16],
      ),
    );
};
const wmic: Command = (_, session) => {
  session.say(
    ...table(
      [
        ['DeviceID', 'FreeSpace', 'Size'],
        ...disksOf(session.machine.device).map(({ name, freeGb, totalGb }) => [
          name,
          String(freeGb * GB),
          String(totalGb * GB),
        ]),
      ],
      [10, 16, 16],
    ),
  );
};
const queryService: Command = ([name], session) => {
  const { device, changes } = session.machine,
    found = services(device, changes).filter(one =>
      name === undefined ? one.status === 'running' : same(one.name, name),
    );
  if (found.length === 0)
    session.complain(1060, 'The specified service does not exist as an installed service.');
  for (const { name: own, displayName, status } of found)
    session.say(
      '',
      `SERVICE_NAME: ${own}`,
      `DISPLAY_NAME: ${displayName}`,
      `        STATE              : ${status.toUpperCase()}`,
    );
};
const sc: Command = ([verb = '', ...names], session) => {
  if (/^(start|stop)$/i.test(verb)) net([verb, ...names], session);
  else if (same(verb, 'query')) queryService(names, session);
  else session.complain(1, 'DESCRIPTION:', '        SC is a command line program used for services.');
};

/** What both shells of Windows know. */
export const windowsCommands: Commands = {
  net,
  tasklist,
  taskkill,
  ipconfig,
  systeminfo,
  query,
  quser: (args, session) => {
    query(['user', ...args], session);
  },
  dir: listFolder,
  wmic,
  sc,
};
