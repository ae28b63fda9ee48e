import type { Job } from '@customer-hub/sdk';
import type { JobsView } from '@customer-hub/state/work';
import { html, nothing, type TemplateResult } from 'lit';
import type { CommandLineMessages } from '../../../messages/en/commandLine.ts';
import type { Format } from '../../../messages/format.ts';
import { enteredIn } from '../../../primitives/dom.ts';
import * as icons from '../../../primitives/icons.ts';
import { visible } from '../../../terminal/visible.ts';
import type { Shell } from './shells.ts';

const SHELLS: readonly string[] = ['cmd', 'powershell', 'terminal', 'ssh'];
const MASKED = /^•*$/;

/** A command that was run on the device, by whoever. */
export interface RecentCommand {
  readonly jobId: string;
  readonly shell: Shell;
  readonly command: string;
  readonly at: string;
  readonly by: Job['createdBy'];
  readonly isFailed: boolean;
}

const isShell = (value: unknown): value is Shell => typeof value === 'string' && SHELLS.includes(value);

/** Commands among jobs, the newest first. Those that were not to be kept are left out. */
export const commandsAmong = ({ running, scheduled, done }: JobsView): RecentCommand[] =>
  [...running, ...scheduled, ...done]
    .flatMap(({ id, type, params, createdAt, createdBy, counts }): RecentCommand[] => {
      const { shell, command, secret } = params;
      if (type !== 'run_command' || !isShell(shell) || typeof command !== 'string') return [];
      if (secret === true || MASKED.test(command)) return [];
      const isFailed = counts.failed + counts.timed_out > 0;
      return [{ jobId: id, shell, command, at: createdAt, by: createdBy, isFailed }];
    })
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));

interface RecentParts {
  readonly t: CommandLineMessages;
  readonly format: Format;
  readonly phase: JobsView['phase'];
  readonly commands: readonly RecentCommand[];
  readonly ownJobs: ReadonlySet<string>;
  readonly me: string | undefined;
  readonly wanted: string;
  search(wanted: string): void;
  retry(): void;
  put(command: RecentCommand): void;
}

const entry = (command: RecentCommand, { t, format, me, put }: RecentParts): TemplateResult =>
  html`<li>
    <button type="button" class="rec" title=${visible(command.command)} @click=${() => put(command)}>
      <code class="ellip" dir="ltr">${visible(command.command)}</code>
      <span class="muted"
        ><bdi>${command.by?.id === me ? t.you : (command.by?.name ?? '')}</bdi>, ${format.brief(command.at)}
        ${command.isFailed ? html`<span class="bad">${t.states.failed}</span>` : nothing}</span
      >
    </button>
  </li>`;

const group = (title: string, commands: readonly RecentCommand[], parts: RecentParts): unknown =>
  commands.length > 0
    ? html`<h4>${title}</h4>
        <ul>
          ${commands.map(command => entry(command, parts))}
        </ul>`
    : nothing;

/** What was run on the device before: a press puts it into the prompt and runs nothing. */
export const recentList = (parts: RecentParts): TemplateResult => {
  const { t, phase, commands, ownJobs, wanted, search, retry } = parts;
  const text = wanted.toLowerCase();
  const found = commands.filter(({ command }) => command.toLowerCase().includes(text));
  const own = found.filter(({ jobId }) => ownJobs.has(jobId));
  const others = found.filter(({ jobId }) => !ownJobs.has(jobId));
  return html`<h3>${t.recent}</h3>
    <label class="field"
      >${icons.icon(icons.search)}<input
        type="search"
        aria-label=${t.searchRecent}
        placeholder=${t.searchRecent}
        .value=${wanted}
        @input=${(event: Event) => search(enteredIn(event))}
    /></label>
    <div class="list" aria-busy=${phase === 'loading' ? 'true' : nothing}>
      ${group(t.thisSession, own, parts)}${group(t.onDevice, others, parts)}
      ${phase === 'ready' && found.length === 0 ? html`<p class="muted">${t.noRecent}</p>` : nothing}
      ${
        phase === 'failed'
          ? html`<p class="muted" role="alert">
              ${t.recentFailed}<button type="button" class="btn sm" @click=${retry}>${t.retry}</button>
            </p>`
          : nothing
      }
    </div>`;
};
