import type { Password } from '@customer-hub/sdk';
import { css, html, nothing, type CSSResultGroup, type LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { openTask } from '../../internal/open.ts';
import type { PasswordDialogsMessages } from '../../messages/en/passwordDialogs.ts';
import { passwordDialogsMessages } from '../../messages/passwordDialogs.ts';
import { copy as copyIcon, icon } from '../../primitives/icons.ts';
import { HubTaskDialog } from '../../primitives/task-dialog.ts';
import { controls } from '../../theme/controls.ts';
import { revealsOf } from './reveals.ts';
import type { Context } from './secret-context.ts';

type Kind = keyof PasswordDialogsMessages['legend'];
const kindOf = (char: string): Kind =>
  /\p{Lu}/u.test(char) ? 'upper' : /\p{L}/u.test(char) ? 'lower' : /\p{N}/u.test(char) ? 'digit' : 'sign';

/**
 * The secret that shows, in large letters to be read out over the phone or typed in elsewhere; closes with
 * its hiding.
 */
export class HubLargeSecret extends HubTaskDialog {
  static override bundles = [passwordDialogsMessages];
  static override styles: CSSResultGroup = [
    HubTaskDialog.styles,
    controls,
    css`
      ol {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(34px, 1fr));
        gap: 6px;
        list-style: none;
        margin: 0;
        padding: 0;
      }
      li {
        display: grid;
        justify-items: center;
        padding-block: 6px 3px;
        border: 1px solid var(--ch-border);
        border-block-end-width: 3px;
        border-radius: var(--ch-r-sm);
        background: var(--ch-sunken);
        font: 500 22px/28px var(--ch-font-mono);
        white-space: pre;
      }
      li small {
        font: 400 10px/12px var(--ch-font);
        color: var(--ch-text-3);
      }
      .upper {
        border-block-end-color: var(--ch-accent);
      }
      .digit {
        border-block-end-color: var(--ch-warning);
        color: var(--ch-warning);
      }
      .sign {
        border-block-end-color: var(--ch-danger);
        color: var(--ch-danger);
      }
      .line {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 14px;
        margin-block: 10px 2px;
        font-size: var(--ch-fs-sm);
        color: var(--ch-text-2);
      }
      .key::before {
        content: '';
        display: inline-block;
        inline-size: 12px;
        block-size: 3px;
        margin-inline-end: 5px;
        vertical-align: 3px;
        background: var(--ch-border);
      }
      .key.upper::before {
        background: var(--ch-accent);
      }
      .key.digit::before {
        background: var(--ch-warning);
      }
      .key.sign::before {
        background: var(--ch-danger);
      }
      .line .key {
        color: inherit;
      }
      p {
        font-size: var(--ch-fs-sm);
        color: var(--ch-text-2);
      }
    `,
  ];

  @property({ attribute: false }) password!: Password;
  @property({ attribute: false }) listContext!: Context;
  @property({ attribute: false }) copy: () => void = () => undefined;

  #leave?: () => void;

  override connectedCallback(): void {
    super.connectedCallback();
    const reveals = revealsOf(this.listContext.session);
    this.#leave = reveals.subscribe(() => {
      this.requestUpdate();
      this.performUpdate();
      if (!reveals.of(this.password.id)) this.dialog.close('done');
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave?.();
  }

  /** One character with its place. Nothing stands between the tags: what is read out and copied is the secret alone. */
  #letter(char: string, place: number): TemplateResult {
    const shown = char === ' ' ? html`<small>${this.t(passwordDialogsMessages).space}</small>` : char;
    const number = html`<small aria-hidden="true">${place}</small>`;
    return html`<li class=${kindOf(char)}>${shown}${number}</li>`;
  }

  protected override render(): TemplateResult {
    const t = this.t(passwordDialogsMessages);
    const reveals = revealsOf(this.listContext.session);
    const secret = reveals.of(this.password.id)?.secret;
    const length = secret?.use(plain => [...plain].length) ?? 0;
    return html`<hub-dialog size="m" .heading=${t.large(this.password.name)}>
      <ol dir="ltr" translate="no" data-secret>
        ${secret?.use(plain => [...plain].map((char, at) => this.#letter(char, at + 1)))}
      </ol>
      <div class="line" aria-hidden="true">
        ${(Object.keys(t.legend) as Kind[]).map(kind => html`<span class=${`key ${kind}`}>${t.legend[kind]}</span>`)}
      </div>
      <p>${t.characters(length, this.format.number(length))} · ${t.largeHint}</p>
      <span slot="footer" class="muted">${secret ? t.hidesIn(reveals.secondsLeft) : nothing}</span
      ><span slot="footer" class="grow"></span>
      <button slot="footer" type="button" class="btn" @click=${() => this.copy()}>
        ${icon(copyIcon)}${t.copy}
      </button>
      <button
        slot="footer"
        type="button"
        class="btn primary"
        ?autofocus=${true}
        @click=${() => this.dialog.close('button')}>
        ${t.close}
      </button>
    </hub-dialog>`;
  }
}

/** Hides the secret when it is closed. */
export const showLarge = async (
  host: LitElement,
  password: Password,
  listContext: Context,
  copy: () => void,
): Promise<void> => {
  await openTask<void, HubLargeSecret>(host, 'hub-large-secret', HubLargeSecret, {
    password,
    listContext,
    copy,
  });
  revealsOf(listContext.session).hide();
};
