import type { Account, RegistrationInput } from '@customer-hub/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ContactsMessages } from '../../messages/en/contacts.ts';
import { temporaryPassword } from './contact-fields.ts';

export const methods = ['manual', 'activation_email', 'temporary_password'] as const;
export type Method = (typeof methods)[number];

/** What is chosen about a person's registration [USR-10 .. USR-20]. The password lives here only as long as the dialog does. */
export interface Registration {
  readonly defaults: boolean;
  readonly method: Method;
  readonly password: string;
  readonly mustChange: boolean;
}

export const startRegistration = (account: Account | undefined): Registration => ({
  defaults: true,
  method: account?.registrationDefaults.method ?? 'activation_email',
  password: '',
  mustChange: account?.registrationDefaults.mustChangePassword ?? true,
});

/** The method that holds in the end. */
const methodOf = (choice: Registration, account: Account | undefined): Method =>
  choice.defaults ? (account?.registrationDefaults.method ?? 'activation_email') : choice.method;

/** A temporary password is needed and too short. */
export const passwordMissing = (choice: Registration, account: Account | undefined): boolean =>
  methodOf(choice, account) === 'temporary_password' && choice.password.length < 8;

export const toRegistration = (choice: Registration, account: Account | undefined): RegistrationInput => {
  const temporary = methodOf(choice, account) === 'temporary_password';
  return {
    method: choice.defaults ? 'default' : choice.method,
    ...(temporary ? { password: choice.password, mustChangePassword: choice.mustChange } : {}),
  };
};

/** The choices, as radio buttons under the switch for the account's settings [USR-10]. */
export const registrationChoices = (
  choice: Registration,
  account: Account | undefined,
  t: ContactsMessages,
  onChange: (choice: Registration) => void,
  withDefaults = true,
): TemplateResult => {
  const d = t.dialog;
  const method = methodOf(choice, account);
  const set = (changes: Partial<Registration>): void => onChange({ ...choice, ...changes });
  return html`<div class="opts">
    ${
      withDefaults
        ? html`<label class="opt"
              ><input
                type="checkbox"
                class="chk"
                .checked=${live(choice.defaults)}
                @change=${(event: Event) => set({ defaults: (event.target as HTMLInputElement).checked })} />${d.defaults}</label
            >
            ${choice.defaults ? html`<p class="aside">${d.defaultsHint(d.methodNames[method])}</p>` : nothing}`
        : nothing
    }
    ${choice.defaults ? nothing : html`<div role="radiogroup" aria-label=${d.method}>${methods.map(name => html`<label class="opt"><input type="radio" class="chk" name="method" .checked=${live(choice.method === name)} @change=${() => set({ method: name })} />${d.methods[name]}</label>`)}</div>`}
    ${
      method === 'temporary_password'
        ? html` <div class="fld">
              <label class="name" for="password">${d.password}</label
              ><span class="row"
                ><span class="field grow"
                  ><input
                    type="text"
                    id="password"
                    autocomplete="off"
                    spellcheck="false"
                    minlength="8"
                    maxlength="200"
                    required
                    .value=${live(choice.password)}
                    @input=${(event: Event) => set({ password: (event.target as HTMLInputElement).value })}
                /></span>
                <button type="button" class="btn" @click=${() => set({ password: temporaryPassword() })}>
                  ${d.generate}
                </button></span
              >
            </div>
            <label class="opt"
              ><input
                type="checkbox"
                class="chk"
                .checked=${live(choice.mustChange)}
                @change=${(event: Event) => set({ mustChange: (event.target as HTMLInputElement).checked })} />${d.mustChange}</label
            >
            <p class="aside">
              ${d.handOver} ${account?.portalUrl ? d.portalAt(account.portalUrl) : nothing}
            </p>`
        : nothing
    }
  </div>`;
};
