import type { CommandProposal } from '@customer-hub/sdk';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Elements } from '../../../internal/define.ts';
import { HubPart } from '../../../internal/part.ts';
import { commandLineMessages } from '../../../messages/commandLine.ts';
import { enteredIn } from '../../../primitives/dom.ts';
import * as icons from '../../../primitives/icons.ts';
import { buttons } from '../../../theme/buttons.ts';
import { inputs } from '../../../theme/inputs.ts';
import { HubCommandProposal } from './proposal.ts';
import { askStyles } from './proposal.styles.ts';
import type { Propose } from './proposals.ts';
import type { Shell } from './shells.ts';

/**
 * Asks the assistant for a command and shows what it proposes. It runs nothing.
 * @fires {CustomEvent<CommandProposal>} hub-run-proposal - A person has pressed Run.
 * @fires {CustomEvent<CommandProposal>} hub-edit-proposal - It is to be put into the prompt.
 * @fires {CustomEvent<void>} hub-leave - The person is back at the prompt.
 */
export class HubCommandAssistant extends HubPart {
  static elements: Elements = { 'hub-command-proposal': HubCommandProposal };
  static override bundles = [commandLineMessages];
  static override styles: CSSResultGroup = [HubPart.styles, buttons, inputs, askStyles];

  @property({ attribute: false }) deviceId = '';
  @property() device = '';
  @property({ attribute: false }) shell!: Shell;
  @property({ attribute: false }) propose?: Propose | undefined;
  @property({ attribute: false }) refusal?: string | undefined;

  @state() private proposal: CommandProposal | undefined;
  /** `yes` while a request is written, `sent` until it is answered. */
  @state() private asking: 'no' | 'yes' | 'sent' = 'no';
  @state() private request = '';
  @state() private problem = '';
  @query('input') private input?: HTMLElement;
  @query('hub-command-proposal') private shown?: HTMLElement;

  /** Lets the person say what a command should do. */
  async ask(): Promise<void> {
    this.proposal = undefined;
    this.asking = 'yes';
    this.problem = '';
    await this.updateComplete;
    this.input?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('deviceId')) return;
    this.proposal = undefined;
    this.asking = 'no';
    this.request = '';
  }

  protected override render(): unknown {
    const { proposal } = this;
    if (!proposal) return this.asking === 'no' ? nothing : this.#form();
    return html`<hub-command-proposal
      .proposal=${proposal}
      .device=${this.device}
      .refusal=${this.refusal}
      @hub-run-proposal=${() => this.#decide('hub-run-proposal', proposal)}
      @hub-edit-proposal=${() => this.#decide('hub-edit-proposal', proposal)}
      @hub-dismiss-proposal=${() => this.#leave()}></hub-command-proposal>`;
  }

  #form(): TemplateResult {
    const t = this.t(commandLineMessages);
    const isSent = this.asking === 'sent';
    return html`<form class="ask" @submit=${this.#send} @keydown=${this.#keyPressed}>
      <label class="field"
        >${icons.icon(icons.assistant)}<input
          maxlength="1000"
          aria-label=${t.request}
          placeholder=${t.request}
          ?disabled=${isSent}
          .value=${this.request}
          @input=${(event: Event) => (this.request = enteredIn(event))} /></label
      ><button type="submit" class="btn" ?disabled=${isSent || !this.request.trim()}>
        ${isSent ? t.proposing : t.propose}
      </button>
      ${this.problem ? html`<p role="alert" class="bad">${this.problem}</p>` : nothing}
    </form>`;
  }

  async #send(event: Event): Promise<void> {
    event.preventDefault();
    const { deviceId, shell, propose } = this;
    const request = this.request.trim();
    if (!propose || !request || this.asking === 'sent') return;
    this.asking = 'sent';
    this.problem = '';
    const t = this.t(commandLineMessages);
    try {
      const proposal = await propose(deviceId, { shell, request });
      if (deviceId !== this.deviceId) return;
      this.proposal = proposal;
      this.asking = 'no';
      this.request = '';
      await this.updateComplete;
      this.shown?.focus();
    } catch (error) {
      if (deviceId !== this.deviceId) return;
      const code = error instanceof Error && 'code' in error ? error.code : '';
      this.problem = code === 'no_proposal' ? t.noProposal : t.notProposed;
      this.asking = 'yes';
    }
  }

  #keyPressed(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.#leave();
  }

  #decide(type: 'hub-run-proposal' | 'hub-edit-proposal', detail: CommandProposal): void {
    this.proposal = undefined;
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  #leave(): void {
    this.proposal = undefined;
    this.asking = 'no';
    this.dispatchEvent(new CustomEvent('hub-leave'));
  }
}
