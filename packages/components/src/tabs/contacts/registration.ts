import type { Account, RegistrationInput } from '@customer-hub/sdk';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { withoutMarks } from '../../messages/isolating.ts';
import type { ContactDialogMessages } from '../../messages/en/contactDialog.ts';
import { copyText } from '../../primitives/copy-text.ts';
import { temporaryPassword } from './temporary-password.ts';

const methods = ['manual', 'activation_email', 'temporary_password'] as const;
type Method = (typeof methods)[number];

const SHORTEST_PASSWORD = 8;

const checkbox = (label: string, checked: boolean, change: (checked: boolean) => void): TemplateResult =>
  html`<label class="opt"
    ><input
      type="checkbox"
      class="chk"
      .checked=${live(checked)}
      @change=${({ target }: Event) => target instanceof HTMLInputElement && change(target.checked)} />${label}</label
  >`;

/**
 * How a person is registered for the portal, as a part of a dialog: as the account has it, or by a method of its
 * own [USR-10 .. USR-20].
 * A password lives here only as long as the dialog does.
 */
export class Registration {
  #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  #account: Account | undefined;
  #byDefault = true;
  #method: Method = 'activation_email';
  #mustChange = true;
  #password = '';
  #said = '';
  #offersDefault = true;

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>) {
    this.#host = host;
  }

  /**
   * Starts from the settings of an account.
   * @param isNow The person is being registered at this moment: "later" is no choice then, unless the account does
   * it that way.
   */
  start(account: Account | undefined, isNow = false): void {
    const { method = 'activation_email', mustChangePassword = true } = account?.registrationDefaults ?? {};
    const isLater = isNow && method === 'manual';
    this.#account = account;
    this.#offersDefault = this.#byDefault = !isLater;
    this.#method = isLater ? 'activation_email' : method;
    this.#mustChange = mustChangePassword;
    // The dialog may have been drawn before the account was there.
    this.#host.requestUpdate();
  }

  /** A password is entered that closing would lose. */
  get isDirty(): boolean {
    return this.#password !== '';
  }

  /** A temporary password is needed and too short. */
  get isIncomplete(): boolean {
    return this.#isByPassword && this.#password.length < SHORTEST_PASSWORD;
  }

  /** As the server takes it. */
  get input(): RegistrationInput {
    return {
      method: this.#byDefault ? 'default' : this.#method,
      ...(this.#isByPassword ? { password: this.#password, mustChangePassword: this.#mustChange } : {}),
    };
  }

  /** The choices, as radio buttons under the switch for the settings of the account. */
  render(d: ContactDialogMessages): TemplateResult {
    const ownMethod = html`<div role="radiogroup" aria-label=${d.method}>
      ${methods.map(
        name =>
          html`<label class="opt"
            ><input
              type="radio"
              class="chk"
              name="method"
              .checked=${live(this.#method === name)}
              @change=${this.#change(() => (this.#method = name))} />${d.methods[name]}</label
          >`,
      )}
    </div>`;
    const byDefault = html`<p class="aside">${d.defaultsHint(d.methodNames[this.#inEffect])}</p>`;
    const useDefault = checkbox(d.defaults, this.#byDefault, on =>
      this.#change(() => (this.#byDefault = on))(),
    );
    return html`<div class="opts">
      ${this.#offersDefault ? useDefault : nothing} ${this.#byDefault ? byDefault : ownMethod}
      ${this.#isByPassword ? this.#passwordFields(d) : nothing}
    </div>`;
  }

  get #inEffect(): Method {
    return this.#byDefault
      ? (this.#account?.registrationDefaults.method ?? 'activation_email')
      : this.#method;
  }

  get #isByPassword(): boolean {
    return this.#inEffect === 'temporary_password';
  }

  #change = (change: () => void) => (): void => {
    change();
    this.#host.requestUpdate();
  };

  /** What is handed over, with a text: once the dialog is gone, nobody can read the password any more. */
  async #copy(d: ContactDialogMessages, portal: string | null | undefined): Promise<void> {
    const text = withoutMarks(d.handOverText(portal ?? '', this.#password));
    const said = await copyText(text).then(
      () => d.copied,
      () => d.copyRefused,
    );
    this.#change(() => (this.#said = said))();
  }

  #passwordFields(d: ContactDialogMessages): TemplateResult {
    const portal = this.#account?.portalUrl;
    const typed = ({ target }: Event): void =>
      this.#change(() => (this.#password = target instanceof HTMLInputElement ? target.value : ''))();
    return html`<div class="fld">
        <label class="name" for="password">${d.password}</label
        ><span class="row"
          ><span class="field grow"
            ><input
              type="text"
              id="password"
              autocomplete="off"
              spellcheck="false"
              minlength=${SHORTEST_PASSWORD}
              maxlength="200"
              required
              .value=${live(this.#password)}
              @input=${typed}
          /></span>
          <button
            type="button"
            class="btn"
            @click=${this.#change(() => (this.#password = temporaryPassword()))}>
            ${d.generate}</button
          ><button
            type="button"
            class="btn"
            ?disabled=${this.isIncomplete}
            @click=${() => void this.#copy(d, portal)}>
            ${d.copy}
          </button></span
        >
        <div class="hint" role="status">${this.#said}</div>
      </div>
      ${checkbox(d.mustChange, this.#mustChange, on => this.#change(() => (this.#mustChange = on))())}
      <p class="aside">${d.handOver} ${portal ? d.portalAt(portal) : nothing}</p>`;
  }
}
