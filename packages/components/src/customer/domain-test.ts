import type { CustomerMatch } from '@customer-hub/sdk';
import { css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { checkEmail } from '../form/checks.ts';
import { fieldStyles } from '../form/fields.ts';
import { problemText } from '../form/problem-text.ts';
import { HubPart } from '../internal/part.ts';
import { customerSettingsMessages } from '../messages/customerSettings.ts';
import { formMessages } from '../messages/form.ts';
import { enteredIn } from '../primitives/dom.ts';
import { arrowEnd, building, check, icon, info, person } from '../primitives/icons.ts';
import { controls } from '../theme/controls.ts';
import { matchDomain } from './domain-match.ts';

const TYPING_MS = 300;

/**
 * @summary Which customer would this address get? Asks the server, and says what the domains that are entered but
 * not saved would change [SET-11, SET-12].
 */
export class HubDomainTest extends HubPart {
  static override bundles = [customerSettingsMessages, formMessages];
  static override styles = [
    HubPart.styles,
    controls,
    fieldStyles,
    css`
      :host {
        display: block;
        padding: 12px;
        border-radius: var(--ch-radius);
        background: var(--ch-sunken);
      }
      .answer {
        display: grid;
        gap: 4px;
        min-block-size: 20px;
        margin-block-start: 8px;
      }
      .answer p {
        display: flex;
        align-items: start;
        gap: 6px;
        margin: 0;
      }
      .answer svg {
        flex: none;
        margin-block-start: 2px;
        color: var(--ch-text-2);
      }
      .here svg {
        color: var(--ch-success);
      }
    `,
  ];

  @property({ attribute: false }) customerId = '';
  /** As they are entered now. */
  @property({ attribute: false }) domains: readonly string[] = [];

  @state() private text = '';
  @state() private match: CustomerMatch | undefined;
  @state() private status: 'idle' | 'asking' | 'failed' = 'idle';
  /** Is blamed only once the person has stopped there. */
  @state() private left = false;

  #abort?: AbortController;
  #timer?: ReturnType<typeof setTimeout>;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#abort?.abort();
    clearTimeout(this.#timer);
  }

  protected override render(): TemplateResult {
    const { test } = this.t(customerSettingsMessages);
    const problem = this.text.trim() ? checkEmail(this.text.trim()) : undefined;
    const wrong = this.left && problem;
    return html` <div class="fld">
        <label class="name" for="address">${test.title}</label>
        <span class=${`field${wrong ? ' bad' : ''}`}
          >${icon(person)}<input
            type="email"
            id="address"
            autocomplete="off"
            spellcheck="false"
            dir="ltr"
            maxlength="254"
            placeholder=${test.placeholder}
            aria-describedby="answer"
            aria-invalid=${wrong ? 'true' : nothing}
            .value=${this.text}
            @input=${this.#input}
            @blur=${() => (this.left = true)}
            @keydown=${this.#keydown}
        /></span>
      </div>
      <div class="answer" id="answer" role="status">
        ${
          wrong
            ? html`<p>
                ${icon(info)}<span>${problemText(problem, this.t(formMessages), this.format)}</span>
              </p>`
            : problem || !this.text.trim()
              ? nothing
              : this.#answer()
        }
      </div>`;
  }

  #answer(): TemplateResult {
    const { test } = this.t(customerSettingsMessages);
    if (this.status === 'asking') return html`<p class="muted">${test.asking}</p>`;
    if (this.status === 'failed' || !this.match) return html`<p>${icon(info)}<span>${test.failed}</span></p>`;
    const { customer, domain } = this.match;
    const here = customer?.id === this.customerId;
    const entered = matchDomain(this.text.trim(), this.domains);
    // A longer entry of somebody else stays ahead of one that is not saved yet.
    const would = entered && (here || !domain || entered.length > domain.length) ? entered : undefined;
    const now = here
      ? html`<p class="here">${icon(check)}<span>${test.here(domain ?? '')}</span></p>`
      : customer
        ? html`<p>
            ${icon(building)}<span>${test.other(customer.name, customer.number, domain ?? '')}</span>
          </p>`
        : html`<p>${icon(person)}<span>${test.nobody}</span></p>`;
    const later =
      here && !would
        ? test.noLonger
        : would && (!here || would !== domain)
          ? test.afterSaving(would)
          : undefined;
    return html`${now}${later ? html`<p>${icon(arrowEnd)}<span>${later}</span></p>` : nothing}`;
  }

  #input = (event: Event): void => {
    this.text = enteredIn(event);
    this.left = false;
    clearTimeout(this.#timer);
    this.#abort?.abort();
    if (!this.text.trim() || checkEmail(this.text.trim())) {
      this.status = 'idle';
      return;
    }
    this.status = 'asking';
    this.#timer = setTimeout(() => void this.#ask(), TYPING_MS);
  };

  /** Enter asks at once; it is not meant for the form around it. */
  #keydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
    this.left = true;
    clearTimeout(this.#timer);
    if (this.text.trim() && !checkEmail(this.text.trim())) void this.#ask();
  };

  async #ask(): Promise<void> {
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    this.status = 'asking';
    try {
      const match = await this.session!.hub.customers.match(this.text.trim(), { signal });
      if (signal.aborted) return;
      this.match = match;
      this.status = 'idle';
    } catch {
      if (!signal.aborted) this.status = 'failed';
    }
  }
}
