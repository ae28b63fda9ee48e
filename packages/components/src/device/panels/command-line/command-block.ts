import type { JobTarget } from '@customer-hub/sdk';
import { jobStream, type JobView } from '@customer-hub/state/work';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { HubPart } from '../../../internal/part.ts';
import { everySecond } from '../../../internal/ticker.ts';
import { commandLineMessages } from '../../../messages/commandLine.ts';
import type { Elements } from '../../../internal/define.ts';
import { copyText } from '../../../primitives/copy-text.ts';
import * as icons from '../../../primitives/icons.ts';
import { tip } from '../../../primitives/tooltip.ts';
import { HubOutput } from '../../../terminal/hub-output.ts';
import { visible } from '../../../terminal/visible.ts';
import { buttons } from '../../../theme/buttons.ts';
import { blockStyles } from './block.styles.ts';
import { duration } from './duration.ts';
import type { CommandBlock, CommandSession } from './session.ts';
import { promptOf } from './shells.ts';

const UNDER_WAY: ReadonlySet<string> = new Set(['queued', 'waiting_for_device', 'running']);

/** One command: when it was run, how it ended, what it printed. */
export class HubCommandBlock extends HubPart {
  static elements: Elements = { 'hub-output': HubOutput };
  static override bundles = [commandLineMessages];
  static override styles: CSSResultGroup = [HubPart.styles, buttons, blockStyles];

  @property({ attribute: false }) block!: CommandBlock;
  @property({ attribute: false }) commands!: CommandSession;
  /** Name of the device, for what its shell writes before a command. */
  @property() machine = '';

  @state() private now = Date.now();
  @state() private isCancelling = false;
  #endTicks: (() => void) | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endTicks?.();
    this.#endTicks = undefined;
  }

  /** It has been taken by the server and is not over. */
  get isRunning(): boolean {
    const { jobId, error } = this.block;
    if (error) return false;
    const target = this.#target(this.#view);
    return !jobId || !target || UNDER_WAY.has(target.status);
  }

  /** Stops it. Says so when that is refused. */
  async cancel(): Promise<void> {
    if (!this.isRunning || this.isCancelling) return;
    this.isCancelling = true;
    try {
      await this.commands.cancel(this.block);
    } catch (error) {
      this.isCancelling = false;
      const t = this.t(commandLineMessages);
      const text = t.notCancelled(error instanceof Error ? error.message : '');
      this.session?.notices.show({ text, tone: 'failed' });
    }
  }

  protected override updated(): void {
    if (this.isRunning && this.isConnected) this.#endTicks ??= everySecond(now => (this.now = now));
    else {
      this.#endTicks?.();
      this.#endTicks = undefined;
    }
  }

  protected override render(): TemplateResult {
    const { block } = this;
    const view = this.#view;
    const target = this.#target(view);
    const t = this.t(commandLineMessages);
    const { command, isProposed } = block;
    return html`<header>
        <code class="cmd" dir="ltr"
          ><span class="faint">${promptOf(block.shell, this.machine)}</span> ${
            (command === undefined ? undefined : visible(command)) ??
            html`<span class="muted">•••••• (${t.secret})</span>`
          }</code
        >
        ${isProposed ? html`<span class="by">${icons.icon(icons.assistant, 'xs')}${t.byAssistant}</span>` : nothing}
        <span class="facts">${this.#facts(target)}</span>
        ${this.#button(target)}
      </header>
      ${this.#trouble(target, view)}${this.#output(target)}`;
  }

  get #view(): JobView | undefined {
    const { session, block } = this;
    return session && block.jobId ? this.watch.read(jobStream(session, block.jobId)) : undefined;
  }

  #target(view: JobView | undefined): JobTarget | undefined {
    return view?.targets.values().next().value;
  }

  #facts(target: JobTarget | undefined): unknown {
    const { block } = this;
    const { startedAt, error } = block;
    const result = target?.result;
    const begun = result ? Date.parse(result.startedAt) : startedAt;
    const ended = result?.endedAt ? Date.parse(result.endedAt) : this.now;
    const took = error ? '' : duration(Math.max(0, ended - begun), this.format);
    return html`<time>${this.format.time(startedAt)}</time
      >${took ? html`<span>${took}</span>` : nothing}${this.#state(target)}`;
  }

  #state(target: JobTarget | undefined): unknown {
    const t = this.t(commandLineMessages);
    if (this.block.error) return nothing;
    if (!target) return html`<span class="muted">${t.sending}</span>`;
    const { status, result } = target;
    const code = result?.exitCode;
    if (UNDER_WAY.has(status))
      return html`<span class="run">${this.isCancelling ? t.cancelling : t.states[status]}</span>`;
    const text = code === null || code === undefined ? t.states[status] : t.exit(this.format.number(code));
    return html`<span class=${status === 'succeeded' ? 'ok' : 'bad'}
      >${status === 'succeeded' ? nothing : icons.icon(icons.critical, 'xs')}${text}</span
    >`;
  }

  #button(target: JobTarget | undefined): TemplateResult {
    const t = this.t(commandLineMessages);
    if (this.block.jobId && target && this.isRunning)
      return html`<button
        type="button"
        class="btn sm stop"
        ?disabled=${this.isCancelling}
        @click=${() => void this.cancel()}>
        ${t.cancel} <kbd>Ctrl C</kbd>
      </button>`;
    return html`<button
      type="button"
      class="btn ghost sm icon"
      aria-label=${t.copyCommand}
      ${tip(t.copyCommand)}
      @click=${() => void this.#copy()}>
      ${icons.icon(icons.copy)}
    </button>`;
  }

  #trouble(target: JobTarget | undefined, view: JobView | undefined): unknown {
    const t = this.t(commandLineMessages);
    const { error } = this.block;
    const failed = error ?? view?.error;
    if (failed)
      return html`<p class="note bad" role="alert">
        ${icons.icon(icons.critical)}${t.notRun(failed instanceof Error ? failed.message : '')}
      </p>`;
    if (target?.status === 'skipped' && target.skipReason)
      return html`<p class="note bad" role="alert">
        ${icons.icon(icons.critical)}${t.notRun(t.skipped[target.skipReason])}
      </p>`;
    const { kind, since } = view?.connection ?? {};
    if (kind !== 'lost' || since === undefined || this.now - since < 3000) return nothing;
    return html`<p class="note" role="status">
      ${icons.icon(icons.offline)}${t.lost(this.format.time(since))}
    </p>`;
  }

  #output(target: JobTarget | undefined): unknown {
    const { session, block } = this;
    if (!session || !block.jobId || !target || target.status === 'skipped') return nothing;
    const { id: targetId, attempt } = target;
    const { id } = block;
    const { jobId } = block;
    const t = this.t(commandLineMessages);
    return html`<hub-output
      compact
      .source=${jobStream(session, jobId).output(targetId)}
      .ended=${!this.isRunning}
      .label=${t.outputOf(visible(block.command ?? t.secret))}
      .file=${`command-${id}.txt`}
      .download=${() => session.hub.jobs.output(jobId, targetId, { attempt })}></hub-output>`;
  }

  async #copy(): Promise<void> {
    const t = this.t(commandLineMessages);
    const output = this.renderRoot.querySelector<HubOutput>('hub-output')?.text ?? '';
    const text = `${promptOf(this.block.shell, this.machine)} ${this.block.command ?? '••••••'}\n${output}`;
    const isCopied = await copyText(text).then(
      () => true,
      () => false,
    );
    this.session?.notices.show({
      text: isCopied ? t.copied : t.notCopied,
      tone: isCopied ? 'done' : 'failed',
    });
  }
}
