import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { openTask } from '../internal/open.ts';
import { commonMessages } from '../messages/common.ts';
import { controls } from '../theme/controls.ts';
import { HubTaskDialog } from './task-dialog.ts';

export interface Question {
  readonly title: string;
  readonly text?: string | TemplateResult;
  /** The verb on the button that says yes: `Delete 3 contacts`, never `OK`. */
  readonly action: string;
  /** It cannot be undone: red, and the focus starts on the other button. */
  readonly danger?: boolean;
}

class HubConfirm extends HubTaskDialog<boolean> {
  static override styles = [HubTaskDialog.styles, controls];
  protected static override bundles = [commonMessages];

  @property({ attribute: false }) question!: Question;

  protected override result = false;

  protected override render(): TemplateResult {
    const { title, text, action, danger = false } = this.question;
    return html` <hub-dialog size="s" kind="alertdialog" .heading=${title}>
      ${text ? html`<div class="muted">${text}</div>` : nothing}
      <span slot="footer" class="grow"></span>
      <button
        slot="footer"
        type="button"
        class="btn"
        ?autofocus=${danger}
        @click=${() => this.dialog.close('button')}>
        ${this.t(commonMessages).cancel}
      </button>
      <button
        slot="footer"
        type="button"
        class=${`btn primary${danger ? ' danger' : ''}`}
        ?autofocus=${!danger}
        @click=${this.#agree}>
        ${action}
      </button>
    </hub-dialog>`;
  }

  #agree(): void {
    this.result = true;
    this.dialog.close();
  }
}

/**
 * Asks, in a modal dialog inside the shadow root of `host`, so that it has the hub's colours and language.
 * @returns true when the person agreed; false however else it was closed.
 */
export const confirm = (host: LitElement, question: Question): Promise<boolean> =>
  openTask<boolean, HubConfirm>(host, 'hub-confirm', HubConfirm, { question });
