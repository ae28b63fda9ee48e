import type { CommandProposal, Device } from '@customer-hub/sdk';
import { jobBoard } from '@customer-hub/state/work';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { query, queryAll, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Elements } from '../../../internal/define.ts';
import { commandLineMessages } from '../../../messages/commandLine.ts';
import * as icons from '../../../primitives/icons.ts';
import { buttons } from '../../../theme/buttons.ts';
import { inputs } from '../../../theme/inputs.ts';
import { HubDevicePanel } from '../../device-panel.ts';
import { HubCommandAssistant } from './assistant.ts';
import { HubCommandBlock } from './command-block.ts';
import { commandLineStyles } from './command-line.styles.ts';
import { isMarked } from './marked.ts';
import { HubPrompt, type RunDetail } from './prompt.ts';
import { proposerOf } from './proposals.ts';
import { commandsAmong, recentList, type RecentCommand } from './recent.ts';
import { commandSession, type CommandBlock, type CommandSession } from './session.ts';
import { promptOf, shellsOf, type Shell } from './shells.ts';

/** Commands on one device: its shells side by side, each with what was run in it. */
export class HubDeviceCommandLine extends HubDevicePanel {
  static elements: Elements = {
    'hub-command-block': HubCommandBlock,
    'hub-prompt': HubPrompt,
    'hub-command-assistant': HubCommandAssistant,
  };
  static override bundles = [...HubDevicePanel.bundles, commandLineMessages];
  static override styles: CSSResultGroup = [HubDevicePanel.styles, buttons, inputs, commandLineStyles];

  @state() private shell: Shell | undefined;
  @state() private wanted = '';
  @query('hub-prompt') private prompt?: HubPrompt;
  @query('hub-command-assistant') private assistant?: HubCommandAssistant;
  @query('.blocks') private scroller?: HTMLElement;
  @queryAll('hub-command-block') private blockElements!: NodeListOf<HubCommandBlock>;
  #endRecent: (() => void) | undefined;
  #isAtEnd = true;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.#keyPressed);
    if (this.hasUpdated) this.#followRecent();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.#keyPressed);
    this.#endRecent?.();
    this.#endRecent = undefined;
  }

  /** Puts the focus into the prompt. */
  override focus(): void {
    this.prompt?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('deviceId')) {
      this.shell = undefined;
      this.wanted = '';
      this.#followRecent();
    }
    const { scroller } = this;
    if (scroller) this.#isAtEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 24;
  }

  protected override updated(): void {
    if (this.#isAtEnd) this.#toEnd();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { device } = this;
    if (!device) return nothing;
    const t = this.t(commandLineMessages);
    const shells = shellsOf(device);
    const shell = this.shell && shells.includes(this.shell) ? this.shell : shells[0];
    if (!shell)
      return html`<div class="none">
        <h3>${t.noShell}</h3>
        <p class="muted">${t.noShellText}</p>
      </div>`;
    const session = this.#commands;
    const blocks = this.watch.read(session.blocks).filter(block => block.shell === shell);
    const recent = this.#recent();
    const refusal = this.refusal('run_command');
    session.history(shell).addEarlier(this.#mine(recent, shell));
    return html`<div class="shell">
      ${this.#tabs(shells, shell)}
      <div class="col" id="shell" role="tabpanel" aria-label=${t.shells[shell]}>
        <div class="blocks" role="region" aria-label=${t.blocks} @hub-grown=${() => this.#toEnd()}>
          ${
            blocks.length === 0
              ? html`<div class="empty">
                  <h3>${t.empty}</h3>
                  <p class="muted">${t.emptyText}</p>
                </div>`
              : repeat(
                  blocks,
                  ({ id }) => id,
                  block => this.#block(block, device, session),
                )
          }
        </div>
        <hub-command-assistant
          .deviceId=${this.deviceId}
          .device=${device.name}
          .shell=${shell}
          .propose=${proposerOf(this.hub)}
          .refusal=${refusal}
          @hub-run-proposal=${({ detail }: CustomEvent<CommandProposal>) => void this.#runProposal(detail)}
          @hub-edit-proposal=${({ detail }: CustomEvent<CommandProposal>) => void this.#put(detail)}
          @hub-leave=${() => this.prompt?.focus()}></hub-command-assistant>
        <hub-prompt
          .lead=${promptOf(shell, device.machineName ?? device.name)}
          .history=${session.history(shell)}
          .refusal=${refusal}
          assisted
          @hub-run=${({ detail }: CustomEvent<RunDetail>) => void this.#run(shell, detail)}
          @hub-ask=${() => void this.assistant?.ask()}></hub-prompt>
      </div>
      <aside class="side" aria-label=${t.recent}>${this.#side(recent)}</aside>
    </div>`;
  }

  get #commands(): CommandSession {
    return commandSession(this.state, this.deviceId);
  }

  #tabs(shells: readonly Shell[], shell: Shell): TemplateResult {
    const t = this.t(commandLineMessages);
    const isUnix = shell === 'terminal' || shell === 'ssh';
    return html`<div class="head">
      <div
        class="tabs"
        role="tablist"
        aria-label=${t.shellList}
        @keydown=${(event: KeyboardEvent) => this.#tabKey(event, shells, shell)}>
        ${shells.map(
          (one, n) =>
            html`<button
              type="button"
              role="tab"
              aria-controls="shell"
              aria-selected=${one === shell ? 'true' : 'false'}
              aria-keyshortcuts=${`Alt+${n + 1}`}
              tabindex=${one === shell ? 0 : -1}
              @click=${() => this.#open(one)}>
              ${icons.icon(icons.prompt)}${t.shells[one]}
            </button>`,
        )}
      </div>
      <span class="muted as">${isUnix ? t.runsAsRoot : t.runsAs}</span>
    </div>`;
  }

  #block(block: CommandBlock, device: Device, session: CommandSession): TemplateResult {
    return html`<hub-command-block
      .block=${block}
      .commands=${session}
      .machine=${device.machineName ?? device.name}></hub-command-block>`;
  }

  #recent(): RecentCommand[] {
    return commandsAmong(this.watch.read(jobBoard(this.state).list({ deviceId: this.deviceId })));
  }

  #mine(recent: readonly RecentCommand[], shell: Shell): string[] {
    const me = this.recordOf('account', '')?.value?.user?.id;
    return recent
      .filter(command => command.shell === shell && command.by?.id === me)
      .map(({ command }) => command)
      .reverse();
  }

  #side(commands: readonly RecentCommand[]): TemplateResult {
    const list = jobBoard(this.state).list({ deviceId: this.deviceId });
    const own = this.#commands.blocks.get().flatMap(({ jobId }) => jobId ?? []);
    return recentList({
      t: this.t(commandLineMessages),
      format: this.format,
      phase: list.get().phase,
      commands,
      ownJobs: new Set(own),
      me: this.recordOf('account', '')?.value?.user?.id,
      wanted: this.wanted,
      search: wanted => (this.wanted = wanted),
      retry: () => list.reload(),
      put: command => void this.#put(command),
    });
  }

  async #put({ shell, command }: { readonly shell: Shell; readonly command: string }): Promise<void> {
    this.#open(shell);
    await this.updateComplete;
    await this.prompt?.put(command);
  }

  #followRecent(): void {
    this.#endRecent?.();
    this.#endRecent = this.session
      ? jobBoard(this.session).list({ deviceId: this.deviceId }).follow()
      : undefined;
  }

  #open(shell: Shell): void {
    this.shell = shell;
    this.#isAtEnd = true;
  }

  async #run(shell: Shell, { command, isSecret }: RunDetail): Promise<void> {
    this.#isAtEnd = true;
    await this.#commands.run({ shell, command, isSecret });
  }

  async #runProposal({ shell, command }: CommandProposal): Promise<void> {
    this.#open(shell);
    this.prompt?.focus();
    await this.#commands.run({ shell, command, isProposed: true });
  }

  #toEnd(): void {
    const { scroller } = this;
    if (scroller) scroller.scrollTop = scroller.scrollHeight;
  }

  #tabKey(event: KeyboardEvent, shells: readonly Shell[], shell: Shell): void {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    const isRtl = getComputedStyle(this).direction === 'rtl';
    const next = shells[(shells.indexOf(shell) + (isRtl ? -by : by) + shells.length) % shells.length];
    if (next) this.#open(next);
    event.preventDefault();
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('[aria-selected="true"]')?.focus(),
    );
  }

  #keyPressed = (event: KeyboardEvent): void => {
    const { key, ctrlKey, altKey, shiftKey, metaKey } = event;
    const { device } = this;
    if (!device || shiftKey || metaKey || ctrlKey === altKey) return;
    const shells = shellsOf(device);
    const shell = this.shell ?? shells[0];
    if (!shell) return;
    const nth = altKey ? shells[Number(event.code.replace('Digit', '')) - 1] : undefined;
    if (nth) void this.#showShell(nth);
    else if (ctrlKey && key.toLowerCase() === 'l') this.#commands.clear(shell);
    else if (ctrlKey && key.toLowerCase() === 'c') {
      if (isMarked(event)) return;
      this.#interrupt();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  async #showShell(shell: Shell): Promise<void> {
    this.#open(shell);
    await this.updateComplete;
    this.prompt?.focus();
  }

  /** Stops what runs; where nothing does, empties the prompt. */
  #interrupt(): void {
    const running = [...this.blockElements].findLast(block => block.isRunning);
    if (running) void running.cancel();
    else this.prompt?.clear();
  }
}
