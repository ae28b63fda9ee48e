import { bootedAtMs } from '../../inventory/boot.ts';
import { disksOf } from '../../inventory/disks.ts';
import { deviceUsers } from '../../inventory/users.ts';
import { processes } from '../../inventory/processes.ts';
import type { Command, Commands } from './session.ts';
import { table } from './table.ts';

const BLUE = '\x1b[1;34m',
  GREEN = '\x1b[1;32m',
  PLAIN = '\x1b[0m';

const ps: Command = (_, session) => {
  const { device, changes, now } = session.machine,
    memory = (device.model?.memoryMb ?? 8_192) * 1024 ** 2;
  session.say(
    ...table(
      [
        ['USER', 'PID', '%CPU', '%MEM', 'COMMAND'],
        ...[...processes(device, changes, now)]
          .sort((a, b) => a.pid - b.pid)
          .map(({ user, pid, cpuPercent, memoryBytes, name }) => [
            (user ?? 'root').replace(/^.*\\/, ''),
            String(pid),
            cpuPercent.toFixed(1),
            ((memoryBytes / memory) * 100).toFixed(1),
            name,
          ]),
      ],
      [16, -7, -5, -5, 0],
    ),
  );
};
const ip: Command = (_, session) => {
  const [address = '127.0.0.1'] = session.machine.device.ipAddresses.filter(one => one.includes('.'));
  session.say(
    '1: lo: <LOOPBACK,UP,LOWER_UP> mtu 65536 state UNKNOWN',
    '    inet 127.0.0.1/8 scope host lo',
    '2: eth0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 state UP',
    `    inet ${address}/24 brd ${address.replace(/\d+$/, '255')} scope global eth0`,
  );
};
const df: Command = (args, session) => {
  const human = args.includes('-h'),
    disks = disksOf(session.machine.device);
  session.say(
    ...table(
      [
        ['Filesystem', human ? 'Size' : '1K-blocks', 'Use%', 'Mounted on'],
        ...disks.map(({ totalGb: gb, freeGb }, index) => [
          `/dev/sd${'abcdef'[index] ?? 'z'}1`,
          human ? `${gb}G` : String(gb * 1024 ** 2),
          `${Math.round((1 - freeGb / gb) * 100)}%`,
          index === 0 ? '/' : `/srv${index}`,
        ]),
      ],
      [16, -12, -5, 0],
    ),
  );
};
const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  '/': ['bin', 'boot', 'etc', 'home', 'opt', 'srv', 'tmp', 'usr', 'var'],
  '/etc': ['hosts', 'nginx', 'os-release', 'ssh'],
  '/var/log': ['auth.log', 'dpkg.log', 'nginx', 'syslog'],
  '/home': ['deploy'],
};
const ls: Command = (args, session) => {
  const folder = args.find(arg => !arg.startsWith('-')) ?? '/',
    names = FOLDERS[folder.replace(/(?<=.)\/$/, '')];
  if (!names) session.complain(2, `ls: cannot access '${folder}': No such file or directory`);
  else
    session.say(...names.map(name => (/\.|^syslog$|^hosts$|-/.test(name) ? name : `${BLUE}${name}${PLAIN}`)));
};
const who: Command = (_, session) => {
  const { device, changes, now } = session.machine,
    users = deviceUsers(device, changes, null, now).filter(({ sessionId }) => sessionId !== null);
  if (users.length > 0)
    session.say(
      ...users.map(
        ({ name, sessionId, sessionSince }) =>
          `${name.padEnd(12)} pts/${sessionId ?? 0}  ${(sessionSince ?? '').slice(0, 16).replace('T', ' ')}`,
      ),
    );
};
const systemctl: Command = ([verb = '', name = ''], session) => {
  const runs = processes(session.machine.device, session.machine.changes, session.machine.now).some(
    one => one.name === name,
  );
  if (verb !== 'status') session.complain(1, `Failed to ${verb || 'run'} ${name}.service: Access denied`);
  else if (!runs) session.complain(4, `Unit ${name}.service could not be found.`);
  else session.say(`${GREEN}●${PLAIN} ${name}.service`, `     Active: ${GREEN}active (running)${PLAIN}`);
};
const tail: Command = (args, session) => {
  if (args.includes('-f')) session.beat('tick', '', 1_000, Infinity);
  else session.say('CRON[2114]: (root) CMD (run-parts /etc/cron.hourly)');
};

export const unixCommands: Commands = {
  ps,
  ip,
  ifconfig: ip,
  df,
  ls,
  who,
  w: who,
  systemctl,
  tail,
  date: (_, session) => {
    session.say(new Date(session.machine.now).toUTCString());
  },
  uptime: (_, session) => {
    const { device, changes, now } = session.machine,
      days = Math.floor((Date.parse(now) - bootedAtMs(device, changes.bootedAt)) / 86_400_000);
    session.say(` up ${days} days, load average: 0.21, 0.18, 0.12`);
  },
  id: (_, session) => {
    session.say('uid=0(root) gid=0(root) groups=0(root)');
  },
  reboot: (_, session) => {
    session.restarts = session.over = true;
  },
};
