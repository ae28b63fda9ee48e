import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { defineElement } from '../internal/define.ts';
import { HubPart } from '../internal/part.ts';
import { commonMessages } from '../messages/common.ts';
import { controls } from '../theme/controls.ts';
import { HubDialog } from './dialog.ts';

export interface Question {
  readonly title: string;
  readonly text?: string | TemplateResult;
  /** The verb on the button that says yes: `Delete 3 contacts`, never `OK`. */
  readonly action: string;
  /** It cannot be undone: red, and the focus starts on the other button. */
  readonly danger?: boolean;
}

class HubConfirm extends HubPart {
  static override styles = [HubPart.styles, controls];
  protected static override bundles = [commonMessages];

  @property({ attribute: false }) question!: Question;
  @query('hub-dialog') private dialog!: HubDialog;

  #agreed = false;

  async ask(): Promise<boolean> {
    await this.updateComplete;
    const closed = new Promise<void>(resolve => this.dialog.addEventListener('hub-close', () => resolve(), { once: true }));
    await this.dialog.show();
    await closed;
    return this.#agreed;
  }

  protected override render(): TemplateResult {
    const { title, text, action, danger = false } = this.question;
    return html`
      <hub-dialog size="s" kind="alertdialog" .heading=${title}>
        ${text ? html`<div class="muted">${text}</div>` : nothing}
        <span slot="footer" class="grow"></span>
        <button slot="footer" type="button" class="btn" ?autofocus=${danger} @click=${() => this.dialog.close('button')}>${this.t(commonMessages).cancel}</button>
        <button slot="footer" type="button" class=${`btn primary${danger ? ' danger' : ''}`} ?autofocus=${!danger} @click=${this.#agree}>${action}</button>
      </hub-dialog>`;
  }

  #agree(): void {
    this.#agreed = true;
    this.dialog.close();
  }
}

/**
 * Asks, in a modal dialog inside the shadow root of `host`, so that it has the hub's colours and language.
 * @returns true when the person agreed; false however else it was closed.
 */
export const confirm = async (host: LitElement, question: Question): Promise<boolean> => {
  defineElement('hub-dialog', HubDialog);
  defineElement('hub-confirm', HubConfirm);
  const element = document.createElement('hub-confirm') as HubConfirm;
  element.question = question;
  // Before what Lit renders there: appended, it would be cleared away with it.
  (host.renderRoot as ShadowRoot).prepend(element);
  const agreed = await element.ask();
  element.remove();
  return agreed;
};
