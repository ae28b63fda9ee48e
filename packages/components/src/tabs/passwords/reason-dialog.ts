import type { Password } from '@customer-hub/sdk';
import { html, nothing, type CSSResultGroup, type LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { fieldStyles } from '../../form/fields.ts';
import { openTask } from '../../internal/open.ts';
import { passwordDialogsMessages } from '../../messages/passwordDialogs.ts';
import { passwordsMessages } from '../../messages/passwords.ts';
import { recordsMessages } from '../../messages/records.ts';
import { critical, icon } from '../../primitives/icons.ts';
import { HubTaskDialog } from '../../primitives/task-dialog.ts';
import { controls } from '../../theme/controls.ts';
import { troubleText, type Purpose, type RevealedSecret } from './secret-context.ts';

const most = 500;

/**
 * Asks why an entry is needed, and fetches its secret with that [PWD-07]. What fails is said here, with the
 * reason kept.
 */
export class HubReasonDialog extends HubTaskDialog<RevealedSecret | undefined> {
  static override bundles = [recordsMessages, passwordDialogsMessages, passwordsMessages];
  static override styles: CSSResultGroup = [HubTaskDialog.styles, controls, fieldStyles];

  @property({ attribute: false }) password!: Password;
  @property({ attribute: false }) purpose: Purpose = 'show';
  /** The secret is being asked for. */
  @property({ attribute: false }) asked?: (() => void) | undefined;

  @state() private reason = '';
  @state() private missing = false;
  @state() private error: unknown;

  override async run(): Promise<RevealedSecret | undefined> {
    try {
      return await super.run();
    } finally {
      this.result = undefined;
    }
  }

  protected override render(): TemplateResult {
    const t = this.t(passwordDialogsMessages);
    const problem = this.missing
      ? t.reasonNeeded
      : this.error === undefined
        ? ''
        : `${troubleText(this.error, this.t(passwordsMessages))}`;
    return html`<hub-dialog size="s" .heading=${t.reasonTitle(this.password.name)} ?busy=${this.busy}>
      <form
        novalidate
        autocomplete="off"
        @submit=${(event: Event) => {
          event.preventDefault();
          void this.#ask();
        }}>
        <div class="fld">
          <label class="name" for="reason">${t.reason}</label>
          <span class=${`field${this.missing ? ' bad' : ''}`}
            ><input
              id="reason"
              type="text"
              autocomplete="off"
              dir="auto"
              maxlength=${most}
              required
              placeholder=${t.reasonPlaceholder}
              .value=${this.reason}
              aria-describedby=${problem ? 'problem' : 'hint'}
              aria-invalid=${this.missing ? 'true' : nothing}
              @input=${(event: Event) => {
                this.reason = (event.target as HTMLInputElement).value;
                this.missing = false;
              }}
          /></span>
          <div class="hint" id="hint">${t.reasonText}</div>
          ${
            problem
              ? html`<div class="prob" id="problem" role="alert">
                  ${icon(critical)}<span>${problem}</span>
                </div>`
              : nothing
          }
        </div>
        <button type="submit" hidden></button>
      </form>
      <span slot="footer" class="grow"></span>
      <button
        slot="footer"
        type="button"
        class="btn"
        ?disabled=${this.busy}
        @click=${() => this.dialog.close('button')}>
        ${this.t(recordsMessages).cancel}
      </button>
      <button
        slot="footer"
        type="button"
        class="btn primary"
        ?disabled=${this.busy}
        @click=${() => void this.#ask()}>
        ${this.purpose === 'copy' ? t.copy : t.show}
      </button>
    </hub-dialog>`;
  }

  async #ask(): Promise<void> {
    if (this.busy) return;
    this.error = undefined;
    const reason = this.reason.trim();
    if (reason === '') {
      this.missing = true;
      this.renderRoot.querySelector<HTMLElement>('#reason')?.focus();
      return;
    }
    this.asked?.();
    await this.closeAfter(() =>
      this.session!.hub.passwords.reveal(this.password.id, { reason, purpose: this.purpose }),
    ).catch((error: unknown) => (this.error = error));
  }
}

/** @returns the secret, or undefined when the dialog was left. */
export const askReason = (
  host: LitElement,
  password: Password,
  purpose: Purpose,
  asked?: () => void,
): Promise<RevealedSecret | undefined> =>
  openTask<RevealedSecret | undefined, HubReasonDialog>(host, 'hub-reason-dialog', HubReasonDialog, {
    password,
    purpose,
    asked,
  });
