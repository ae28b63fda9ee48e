import { limited, type RunPlan } from '@customer-hub/server/parts/domain/run-plan';
import { withRestart } from '../restart-plan.ts';
import { commonCommands } from './common.ts';
import { filtered } from './filters.ts';
import { powershellCommands } from './powershell.ts';
import { ShellSession, type Commands, type Machine, type Shell } from './session.ts';
import { troubleCommands } from './trouble.ts';
import { unixCommands } from './unix.ts';
import { windowsCommands } from './windows.ts';
import { statementsOf } from './words.ts';

const COMMANDS: Readonly<Record<Shell, Commands>> = {
  cmd: { ...commonCommands, ...windowsCommands, ...troubleCommands },
  powershell: { ...commonCommands, ...windowsCommands, ...powershellCommands, ...troubleCommands },
  terminal: { ...commonCommands, ...unixCommands, ...troubleCommands },
  ssh: { ...commonCommands, ...unixCommands, ...troubleCommands },
};
const STARTS_AFTER_MS = 200;
const STATEMENT_MS = 20;

/** Runs a script in a small shell: enough of one that commands agree with the device, wait, fail and never end. */
export function runShell(
  { shell, text, timeoutSeconds }: { shell: Shell; text: string; timeoutSeconds: number },
  machine: Machine,
): RunPlan {
  const session = new ShellSession(shell, machine);
  session.wait(STARTS_AFTER_MS);
  for (const { after, pipe } of statementsOf(text)) {
    if (session.over || session.atMs > timeoutSeconds * 1_000) break;
    if (after === (session.exitCode === 0 ? 'failure' : 'success')) continue;
    session.exitCode = 0;
    const [first = [], ...rest] = pipe;
    if (rest.length === 0) runOne(first, session);
    else {
      const whole = session.piped(() => {
        runOne(first, session);
      });
      const lines = rest.reduce(filtered, whole);
      if (lines.length > 0) session.say(...lines);
    }
    session.wait(STATEMENT_MS);
  }
  const { exitCode, parts, acts, atMs } = session,
    plan: RunPlan = {
      durationMs: atMs + STARTS_AFTER_MS,
      outcome: exitCode === 0 ? 'succeeded' : 'failed',
      exitCode,
      parts,
      acts,
    };
  return session.restarts ? withRestart(plan, machine.device.id) : limited(plan, timeoutSeconds);
}

function runOne([typed = '', ...args]: readonly string[], session: ShellSession): void {
  const name = session.isWindows ? typed.toLowerCase().replace(/\.exe$/, '') : typed,
    commands = COMMANDS[session.shell];
  if (/^exit$/i.test(name)) {
    session.exitCode = Number(args[0]) || 0;
    session.over = true;
  } else if (Object.hasOwn(commands, name)) commands[name]?.(args, session);
  else complainOf(typed, session);
}

/** The words of each shell for what it does not know. */
function complainOf(name: string, session: ShellSession): void {
  if (session.shell === 'cmd')
    session.complain(
      1,
      `'${name}' is not recognized as an internal or external command,`,
      'operable program or batch file.',
    );
  else if (session.shell === 'powershell')
    session.complain(
      1,
      `${name}: The term '${name}' is not recognized as a name of a cmdlet, function, script file, or executable program.`,
      'Check the spelling of the name, or if a path was included, verify that the path is correct and try again.',
    );
  else if (session.machine.device.os?.family === 'mac')
    session.complain(127, `zsh:1: command not found: ${name}`);
  else session.complain(127, `bash: line 1: ${name}: command not found`);
}
