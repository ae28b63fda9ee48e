import type { Contract, ContractUsage, ServiceTypeUsage } from '@customer-hub/sdk';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { RecordState } from '@customer-hub/state/core';
import { defineElement } from '../../internal/define.ts';
import { HubPart } from '../../internal/part.ts';
import { openTicket } from '../../ticket/open-ticket.ts';
import { contractHoursMessages } from '../../messages/contractHours.ts';
import { contractsMessages } from '../../messages/contracts.ts';
import * as icons from '../../primitives/icons.ts';
import { stateOf } from '../../primitives/problem.ts';
import { controls } from '../../theme/controls.ts';
import { picture, summary } from './usage-bars.ts';
import { entriesPart } from './usage-entries.ts';
import { hoursWriter, minutesOf } from './usage-picture.ts';
import { usageStyles } from './usage.styles.ts';
import { costPart, leftPart } from './usage-why.ts';

/**
 * @summary The hours of a contract in one period: a bar per service type, the sums explained, and the work behind them.
 * @fires {CustomEvent} hub-usage-close - The person has seen enough.
 */
export class HubContractUsage extends HubPart {
  static override bundles = [contractHoursMessages, contractsMessages];
  static override styles: CSSResultGroup = [HubPart.styles, controls, usageStyles];

  @property({ attribute: false }) contract!: Contract;
  /** Heading and a way out are elsewhere, e.g. in a dialog. */
  @property({ type: Boolean }) bare = false;

  /** A day of the period that is shown; the current one without. */
  @state() private date: string | undefined;
  @state() private entriesOpen = false;
  @state() private chargedOnly = false;

  /** What showed last of this contract: it stays while another period is on its way. */
  #shown: ContractUsage | undefined;

  get #key(): string {
    return this.date ? `${this.contract.id}@${this.date}` : this.contract.id;
  }

  /** The hours; work that somebody books while the picture is open shows in it. */
  get #usage(): RecordState<ContractUsage> | undefined {
    return this.recordOf('contract_usage', this.#key);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('contract') && changed.get('contract')?.id !== this.contract.id) {
      this.date = this.#shown = undefined;
      this.chargedOnly = false;
    }
    this.#shown = this.#usage?.value ?? this.#shown;
  }

  protected override render(): TemplateResult {
    const t = this.t(contractHoursMessages);
    const { error, status } = this.#usage ?? {};
    const usage = this.#shown;
    return html`<section
      class=${this.bare ? 'panel bare' : 'panel'}
      aria-label=${t.title(this.contract.name)}
      aria-busy=${status === 'loading' ? 'true' : 'false'}>
      ${this.#header()} ${error === undefined ? nothing : this.#trouble(error)}
      ${usage ? this.#content(usage) : error === undefined ? this.#skeleton() : nothing}
      <span class="vh" role="status"
        >${usage ? `${t.title(this.contract.name)}. ${summary(usage, t, this.format)}` : t.loading}</span
      >
    </section>`;
  }

  #period(period: ContractUsage['period']): TemplateResult {
    const t = this.t(contractHoursMessages);
    const step = (day: string | null | undefined, label: string, name: string): TemplateResult =>
      html`<button
        type="button"
        class=${`btn sm icon ghost ${name}`}
        aria-label=${label}
        title=${label}
        aria-disabled=${day ? 'false' : 'true'}
        @click=${() => (day ? (this.date = day) : undefined)}>
        ${icons.icon(icons.chevronEnd)}
      </button>`;
    const { startDate, endDate, previousDate, nextDate } = period;
    const [first, last] = [this.format.date(startDate), this.format.date(endDate)];
    const steps = html`<span
      >${step(previousDate, t.earlier, 'back')}${step(nextDate, t.later, 'next')}</span
    >`;
    return html`<span class="period"
      ><span>${last ? t.to(first, last) : t.since(first)}</span>${
        previousDate || nextDate ? steps : nothing
      }</span
    >`;
  }

  #header(): TemplateResult {
    const t = this.t(contractHoursMessages);
    const { bare } = this;
    const period = this.#shown?.period;
    const out = html`<button
      type="button"
      class="btn sm icon ghost out"
      aria-label=${t.close}
      title=${t.close}
      @click=${() => this.dispatchEvent(new CustomEvent('hub-usage-close'))}>
      ${icons.icon(icons.close)}
    </button>`;
    return html`<header>
      ${bare ? nothing : html`<h2>${t.title(this.contract.name)}</h2>`}
      ${period ? this.#period(period) : nothing}
      <span class="grow"></span>
      <span class="legend" aria-hidden="true"
        ><span><i class="key used"></i>${t.used}</span><span><i class="key left"></i>${t.left}</span
        ><span><i class="key over"></i>${t.overdrawn}</span
        ><span><i class="key line"></i>${t.limit}</span></span
      >
      ${bare ? nothing : out}
    </header>`;
  }

  #trouble(error: unknown): TemplateResult {
    const t = this.t(contractHoursMessages);
    return html`<div class="oops" role="alert">
      ${icons.icon(icons.critical)}<span>${this.#shown ? t.stale : t.failed}</span
      ><span class="mono faint">${stateOf(error).requestId ?? nothing}</span>
      <button
        type="button"
        class="btn sm"
        @click=${() => void this.session?.records.get('contract_usage', this.#key).load()}>
        ${t.retry}
      </button>
    </div>`;
  }

  /** The same geometry as the picture that is on its way. */
  #skeleton(): TemplateResult {
    return html`<div class="hours" aria-hidden="true">
      <div role="row" class="head"></div>
      ${[0, 1, 2, 3].map(() => html`<div role="row"><span class="sk"></span><span class="sk"></span></div>`)}
    </div>`;
  }

  #content(usage: ContractUsage): TemplateResult {
    const { format, contract } = this;
    const { types, total } = usage;
    const hours = hoursWriter(minutesOf(usage), format);
    const words = { t: this.t(contractHoursMessages), format, hours };
    const hasPicture = !!contract.prepaid || total.prepaidMinutes > 0 || total.billableMinutes > 0;
    return html`${contract.prepaid ? types.map(type => this.#warning(type, hours)) : this.#unpaid(usage, hours)}
    ${hasPicture ? picture(usage, words, words.t.title(contract.name)) : nothing}
    ${
      hasPicture
        ? html`<div class="why">
            ${contract.prepaid ? leftPart(usage, words) : nothing}
            ${costPart(usage, contract, words, this.#seeCharged)}
          </div>`
        : nothing
    }
    ${usage.entries ? this.#entries(usage, usage.entries) : nothing}`;
  }

  /** Of a kind of contract without pre-paid hours. */
  #unpaid({ total }: ContractUsage, hours: (minutes: number) => string): TemplateResult {
    const t = this.t(contractHoursMessages);
    const { kind } = this.contract;
    const used = total.prepaidMinutes > 0 || total.billableMinutes > 0;
    return html`<p class="blank">
      ${t.noHours(this.t(contractsMessages).kinds[kind] ?? kind)}
      ${used ? t.noHoursUsed(hours(total.billableMinutes)) : t.entriesNone}
    </p>`;
  }

  #entries(usage: ContractUsage, entries: NonNullable<ContractUsage['entries']>): TemplateResult {
    const { format, contract } = this;
    const minutes = entries.flatMap(entry => [entry.minutes, entry.chargedMinutes]);
    return entriesPart(usage, {
      t: this.t(contractHoursMessages),
      format,
      hours: hoursWriter(minutes, format),
      open: this.entriesOpen,
      chargedOnly: this.chargedOnly,
      toggled: open => (this.entriesOpen = open),
      choose: only => (this.chargedOnly = only),
      links: { host: this, href: detail => this.href(detail) },
      customerId: contract.customerId,
      openTicket: id => void openTicket(this, { id, customerId: contract.customerId }).catch(() => undefined),
    });
  }

  /** Before it is too late; what is overdrawn already stands out by itself. */
  #warning(
    { serviceType, balance, remainingMinutes, prepaidMinutes }: ServiceTypeUsage,
    hours: (minutes: number) => string,
  ): TemplateResult | typeof nothing {
    const t = this.t(contractHoursMessages);
    return balance === 'low'
      ? html`<div class="warn">
          ${icons.icon(icons.warning)}<span
            >${t.warnLow(hours(remainingMinutes), hours(prepaidMinutes), t.inText[serviceType] ?? serviceType)}</span
          >
        </div>`
      : nothing;
  }

  #seeCharged = async (): Promise<void> => {
    this.entriesOpen = true;
    this.chargedOnly = true;
    await this.updateComplete;
    const details = this.renderRoot.querySelector('details');
    details?.scrollIntoView({ block: 'nearest' });
    (details?.querySelector<HTMLElement>('td .link') ?? details?.querySelector('summary'))?.focus();
  };
}

export const defineUsage = (): void => defineElement('hub-contract-usage', HubContractUsage);
