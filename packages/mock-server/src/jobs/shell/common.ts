import type { Command, Commands, ShellSession } from './session.ts';

const number = (args: readonly string[], fallback: number): number => {
  const found = args.map(arg => /^(?:\/t)?(\d+)s?$/i.exec(arg)?.[1]).find(Boolean);
  return found === undefined ? fallback : Number(found);
};
const sleep: Command = (args, session) => {
  session.wait(number(args, 1) * 1_000);
};
const echo: Command = (args, session) => {
  session.say(args.join(' '));
};
/** The address that a name stands for: always the same one. */
export function addressOf(host: string): string {
  if (/^\d+(\.\d+){3}$/.test(host)) return host;
  let sum = 7;
  for (const character of host) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 16_777_213;
  return `203.0.${113 + (sum % 2)}.${1 + (sum % 253)}`;
}

const hostname: Command = (_, session) => {
  const { machineName, name } = session.machine.device;
  session.say(machineName ?? name);
};
const whoami: Command = (_, session) => {
  const { user } = session.machine;
  session.say(user?.toLowerCase() ?? (session.isWindows ? 'nt authority\\system' : 'root'));
};
const version: Command = (_, session) => {
  const { os } = session.machine.device;
  session.say([os?.name, os?.version, os?.build].filter(Boolean).join(' '));
};
const ping: Command = (args, session) => {
  const host =
    args.find((arg, index) => !arg.startsWith('-') && !/^-[cnwi]$/.test(args[index - 1] ?? '')) ?? '';
  if (host === '')
    session.complain(
      1,
      session.isWindows ? 'IP address must be specified.' : 'ping: usage error: Destination address required',
    );
  else if (/\.invalid$|^no-such/.test(host))
    session.complain(
      session.isWindows ? 1 : 2,
      session.isWindows
        ? `Ping request could not find host ${host}. Please check the name and try again.`
        : `ping: ${host}: Name or service not known`,
    );
  else answer(host, args, session);
};
function answer(host: string, args: readonly string[], session: ShellSession): void {
  const address = addressOf(host),
    asked = args[args.findIndex(arg => /^-[cn]$/.test(arg)) + 1],
    endless = session.isWindows ? args.includes('-t') : !args.includes('-c'),
    times = endless ? Infinity : args.some(arg => /^-[cn]$/.test(arg)) ? Math.max(1, Number(asked) || 4) : 4;
  if (session.isWindows) session.say('', `Pinging ${host} [${address}] with 32 bytes of data:`);
  else session.say(`PING ${host} (${address}) 56(84) bytes of data.`);
  session.beat(session.isWindows ? 'ping_windows' : 'ping_unix', address, 500, times);
  if (endless) return;
  if (session.isWindows)
    session.say(
      '',
      `Ping statistics for ${address}:`,
      `    Packets: Sent = ${times}, Received = ${times}, Lost = 0 (0% loss),`,
    );
  else
    session.say(
      '',
      `--- ${host} ping statistics ---`,
      `${times} packets transmitted, ${times} received, 0% packet loss`,
    );
}

/** What every shell knows under one name or another. */
export const commonCommands: Commands = {
  echo,
  sleep,
  'start-sleep': sleep,
  timeout: sleep,
  hostname,
  whoami,
  ping,
  ver: version,
  uname: version,
  sw_vers: version,
  'write-output': echo,
  'write-host': echo,
  true: () => undefined,
  cls: () => undefined,
  clear: () => undefined,
};
