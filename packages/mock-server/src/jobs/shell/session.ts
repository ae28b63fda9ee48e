import type { JobInput } from '@customer-hub/server/parts/contract/types';
import type { DeviceRow } from '@customer-hub/server/parts/database/collections/devices';
import type { Changes } from '../../inventory/changes.ts';
import type { Act, Beat, Part, Piece } from '@customer-hub/server/parts/domain/run-plan';

export type Shell = Extract<JobInput, { type: 'run_command' }>['params']['shell'];
/** The device as a command finds it. */
export interface Machine {
  device: DeviceRow;
  changes: Changes;
  /** RFC 3339. */
  now: string;
  /** Who runs the command: the system, or the person who is signed in. */
  user: string | null;
}

/** One run of a shell: collects what it says and does, and when. */
export class ShellSession {
  readonly shell: Shell;
  /** As the commands before this one left it. */
  machine: Machine;
  readonly parts: Part[] = [];
  readonly acts: Act[] = [];
  atMs = 0;
  exitCode = 0;
  /** Nothing more is run: `exit`, or a restart. */
  over = false;
  restarts = false;
  /** Where output goes while a pipe is open. */
  #piped: Piece[] | undefined;

  constructor(shell: Shell, machine: Machine) {
    this.shell = shell;
    this.machine = machine;
  }
  get isWindows(): boolean {
    return this.shell === 'cmd' || this.shell === 'powershell';
  }
  /** Lines of output; each with its end. */
  say(...lines: readonly string[]): void {
    this.#write('stdout', `${lines.join('\n')}\n`);
  }
  complain(exitCode: number, ...lines: readonly string[]): void {
    this.exitCode = exitCode;
    // PowerShell writes errors in red.
    const text = this.shell === 'powershell' ? `\x1b[31;1m${lines.join('\n')}\x1b[0m` : lines.join('\n');
    this.#write('stderr', `${text}\n`);
  }
  /** Text as it is, without an end of line. */
  write(text: string): void {
    this.#write('stdout', text);
  }
  wait(ms: number): void {
    this.atMs += ms;
  }
  /** Says something again and again; `Infinity` times until it is stopped. */
  beat(maker: string, about: string, everyMs: number, times: number): void {
    const { atMs } = this;
    this.parts.push({ maker, about, everyMs, times, atMs } satisfies Beat);
    this.atMs += everyMs * times;
  }
  /** Something happens to the device now. */
  does(act: (atMs: number) => Act): void {
    this.acts.push(act(this.atMs));
  }
  /** What is said within `work` goes into the pipe instead. */
  piped(work: () => void): string[] {
    const before = this.#piped,
      own: Piece[] = [];
    this.#piped = own;
    work();
    this.#piped = before;
    return own
      .map(({ text }) => text)
      .join('')
      .replace(/\n$/, '')
      .split('\n');
  }
  #write(stream: Piece['stream'], text: string): void {
    if (this.#piped && stream === 'stdout') this.#piped.push({ stream, text });
    else this.parts.push({ atMs: this.atMs, stream, text });
  }
}

/** What stands behind the name of a command. */
export type Command = (args: readonly string[], session: ShellSession) => void;
export type Commands = Readonly<Record<string, Command>>;
