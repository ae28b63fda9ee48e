import { writable, type HubState, type Store } from '@customer-hub/state/core';
import { Intent } from '@customer-hub/state/edits';
import { jobBoard } from '@customer-hub/state/work';
import { CommandHistory } from './history.ts';
import type { Shell } from './shells.ts';

/** Blocks that are kept of each device. */
const MAX_BLOCKS = 60;

/** One command and what became of it. */
export interface CommandBlock {
  readonly id: number;
  readonly shell: Shell;
  /** Undefined: it holds a secret and is not kept. */
  readonly command: string | undefined;
  readonly startedAt: number;
  /** Undefined until the server has taken it. */
  readonly jobId: string | undefined;
  /** Why it was not taken. */
  readonly error: unknown;
  /** The assistant has written it. */
  readonly isProposed: boolean;
}

interface Command {
  readonly shell: Shell;
  readonly command: string;
  readonly isSecret?: boolean;
  readonly isProposed?: boolean;
}

let ids = 0;

/** What was run on one device since the page was opened. Nothing of it is stored. */
export class CommandSession {
  readonly deviceId: string;
  #state: HubState;
  #blocks = writable<readonly CommandBlock[]>([]);
  #histories = new Map<Shell, CommandHistory>();

  constructor(state: HubState, deviceId: string) {
    this.#state = state;
    this.deviceId = deviceId;
  }

  get blocks(): Store<readonly CommandBlock[]> {
    return this.#blocks;
  }

  history(shell: Shell): CommandHistory {
    let history = this.#histories.get(shell);
    if (!history) this.#histories.set(shell, (history = new CommandHistory()));
    return history;
  }

  /** Runs a command now; a device that is not there leaves it out. Never rejects: the block says what went wrong. */
  async run({ shell, command, isSecret = false, isProposed = false }: Command): Promise<CommandBlock> {
    if (!isSecret) this.history(shell).add(command);
    const block: CommandBlock = {
      id: ++ids,
      shell,
      command: isSecret ? undefined : command,
      startedAt: Date.now(),
      jobId: undefined,
      error: undefined,
      isProposed,
    };
    this.#blocks.set([...this.#blocks.get(), block].slice(-MAX_BLOCKS));
    try {
      const job = await jobBoard(this.#state).start(
        {
          type: 'run_command',
          targets: { deviceIds: [this.deviceId] },
          params: { shell, command, ...(isSecret ? { secret: true } : {}) },
          whenOffline: 'skip',
        },
        new Intent(),
      );
      return this.#change(block, { jobId: job.id });
    } catch (error) {
      return this.#change(block, { error });
    }
  }

  /** Stops a command that runs. */
  async cancel({ jobId }: CommandBlock): Promise<void> {
    if (jobId) await jobBoard(this.#state).cancel(jobId);
  }

  /** Takes what was run in a shell out of sight. */
  clear(shell: Shell): void {
    this.#blocks.set(this.#blocks.get().filter(block => block.shell !== shell));
  }

  #change(block: CommandBlock, changes: Partial<CommandBlock>): CommandBlock {
    const changed = { ...block, ...changes };
    this.#blocks.set(this.#blocks.get().map(other => (other.id === block.id ? changed : other)));
    return changed;
  }
}

class CommandSessions {
  #state: HubState;
  #sessions = new Map<string, CommandSession>();

  constructor(state: HubState) {
    this.#state = state;
  }

  of(deviceId: string): CommandSession {
    let session = this.#sessions.get(deviceId);
    if (!session) this.#sessions.set(deviceId, (session = new CommandSession(this.#state, deviceId)));
    return session;
  }
}

/** What was run on a device: there again when one comes back to its command line. */
export const commandSession = (state: HubState, deviceId: string): CommandSession =>
  state.shared(CommandSessions, made => new CommandSessions(made)).of(deviceId);
