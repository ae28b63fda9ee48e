import type { CommandProposal } from '@customer-hub/sdk';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { HubPart } from '../../../internal/part.ts';
import { commandLineMessages } from '../../../messages/commandLine.ts';
import { enteredIn } from '../../../primitives/dom.ts';
import * as icons from '../../../primitives/icons.ts';
import { visible } from '../../../terminal/visible.ts';
import { badges } from '../../../theme/badges.ts';
import { buttons } from '../../../theme/buttons.ts';
import { inputs } from '../../../theme/inputs.ts';
import { proposalStyles } from './proposal.styles.ts';

const LOOK = { none: 'success', changes: 'warning', irreversible: 'danger' } as const;

/**
 * A proposal, docked above the prompt so that nobody takes it for something that ran. Only a press on Run runs it;
 * no key does. What cannot be taken back asks for the name of the device.
 * @fires {CustomEvent<void>} hub-run-proposal - The person wants it run.
 * @fires {CustomEvent<void>} hub-edit-proposal - It is to be put into the prompt.
 * @fires {CustomEvent<void>} hub-dismiss-proposal - It is to go away.
 */
export class HubCommandProposal extends HubPart {
  static override bundles = [commandLineMessages];
  static override styles: CSSResultGroup = [HubPart.styles, buttons, badges, inputs, proposalStyles];

  @property({ attribute: false }) proposal!: CommandProposal;
  @property() device = '';
  /** Why nothing can be run now. */
  @property({ attribute: false }) refusal?: string | undefined;

  @state() private typed = '';

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('section')?.focus();
  }

  get #isReady(): boolean {
    const { proposal, typed, device, refusal } = this;
    return refusal === undefined && (proposal.effect !== 'irreversible' || typed.trim() === device);
  }

  protected override render(): TemplateResult {
    const t = this.t(commandLineMessages);
    const { request, explanation, command, effect } = this.proposal;
    const parts = explanation.length > 0 ? explanation : [{ part: command, text: '' }];
    return html`<section tabindex="-1" aria-label=${t.proposed} @keydown=${this.#keyPressed}>
      <header>
        ${icons.icon(icons.assistant)}<b>${t.proposed}</b
        ><span class="muted ellip" dir="auto">${t.proposedFor(request)}</span>
      </header>
      <dl>
        ${parts.map(
          ({ part, text }) =>
            html`<div>
              <dt dir="ltr"><code>${visible(part)}</code></dt>
              <dd dir="auto">${visible(text)}</dd>
            </div>`,
        )}
      </dl>
      <footer>
        ${effect === 'irreversible' ? this.#name() : nothing}
        <button
          type="button"
          class=${`btn primary${effect === 'irreversible' ? ' danger' : ''}`}
          ?disabled=${!this.#isReady}
          @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && event.preventDefault()}
          @click=${() => this.#tell('hub-run-proposal')}>
          ${icons.icon(icons.play)}${t.run}
        </button>
        <button type="button" class="btn" @click=${() => this.#tell('hub-edit-proposal')}>
          ${icons.icon(icons.edit)}${t.edit}
        </button>
        <button type="button" class="btn ghost" @click=${() => this.#tell('hub-dismiss-proposal')}>
          ${t.dismiss}
        </button>
        <span class="grow"></span>
        <span class=${`chip ${LOOK[effect]}`}
          >${icons.icon(effect === 'none' ? icons.check : icons.warning, 'xs')}${t.effects[effect]}</span
        >
        <span class="muted until">${t.untilRun}</span>
      </footer>
    </section>`;
  }

  #name(): TemplateResult {
    const label = this.t(commandLineMessages).typeName(this.device);
    return html`<label class="field name"
      ><input
        aria-label=${label}
        placeholder=${label}
        autocomplete="off"
        spellcheck="false"
        .value=${this.typed}
        @input=${(event: Event) => (this.typed = enteredIn(event))}
    /></label>`;
  }

  #keyPressed(event: KeyboardEvent): void {
    // Escape sets it aside; nothing in here runs it but its button.
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.#tell('hub-dismiss-proposal');
  }

  #tell(type: 'hub-run-proposal' | 'hub-edit-proposal' | 'hub-dismiss-proposal'): void {
    this.dispatchEvent(new CustomEvent(type));
  }
}
