import type { Contract, ContractUsage, ServiceTypeUsage } from '@customer-hub/sdk';
import { html, nothing, svg, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { RecordState } from '@customer-hub/state/core';
import { defineElement } from '../../internal/define.ts';
import { HubPart } from '../../internal/part.ts';
import { openTicket } from '../../ticket/open-ticket.ts';
import { contractHoursMessages } from '../../messages/contractHours.ts';
import { contractsMessages } from '../../messages/contracts.ts';
import { isRtl } from '../../messages/format.ts';
import * as icons from '../../primitives/icons.ts';
import { stateOf } from '../../primitives/problem.ts';
import { controls } from '../../theme/controls.ts';
import { burnDowns } from './burn-down.ts';
import { shownBurns } from '../../customer/burn-down-picture.ts';
import { periodBars } from './period-bars.ts';
import { entriesPart } from './usage-entries.ts';
import { numbers, summary } from './usage-numbers.ts';
import { peoplePart } from './usage-people.ts';
import { hoursWriter, minutesOf } from './usage-picture.ts';
import { pictureStyles } from './usage-picture.styles.ts';
import { usageStyles } from './usage.styles.ts';
import { costPart, leftPart, rulesPart } from './usage-why.ts';
import { overText, type UsageWords } from './usage-words.ts';

/**
 * @summary The hours of a contract in one period: how each service type went and where it goes, the sums explained, and
 * the work behind them.
 * @fires {CustomEvent} hub-usage-close - The person has seen enough.
 */
export class HubContractUsage extends HubPart {
  static override bundles = [contractHoursMessages, contractsMessages];
  static override styles: CSSResultGroup = [HubPart.styles, controls, usageStyles, pictureStyles];

  @property({ attribute: false }) contract!: Contract;
  /** Heading and a way out are elsewhere, e.g. in a dialog. */
  @property({ type: Boolean }) bare = false;

  /** A day of the period that is shown; the current one without. */
  @state() private date: string | undefined;
  @state() private entriesOpen = false;
  @state() private chargedOnly = false;
  /** Numbers instead of pictures. */
  @state() private asTable = false;

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
    const left = this.#daysToGo(period);
    return html`<span class="period"
      ><span>${last ? t.to(first, last) : t.since(first)}${left === undefined ? nothing : t.comma(left)}</span
      >${previousDate || nextDate ? steps : nothing}</span
    >`;
  }

  /** How long the running period goes on. */
  #daysToGo({ startDate, endDate }: ContractUsage['period']): string | undefined {
    const { today } = this.#shown ?? {};
    if (!today || !endDate || today < startDate || today > endDate) return undefined;
    const days = Math.round((Date.parse(endDate) - Date.parse(today)) / 86_400_000);
    return this.t(contractHoursMessages).daysToGo(days, this.format.number(days));
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
      ${this.#shown && !this.asTable && shownBurns(this.#shown.burnDown).length > 0 ? this.#legend() : nothing}
      ${bare ? nothing : out}
    </header>`;
  }

  #legend(): TemplateResult {
    const t = this.t(contractHoursMessages);
    const key = (name: string, words: string): TemplateResult =>
      html`<span
        ><svg viewBox="0 0 14 8" width="14" height="8">
          ${svg`<line class=${name} x1="0" x2="14" y1="4" y2="4"></line>`}</svg
        >${words}</span
      >`;
    return html`<span class="legend" aria-hidden="true"
      >${key('line', t.leftSoFar)}${key('dash', t.atPace)}${key('even', t.evenUse)}</span
    >`;
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
    return html`<div aria-hidden="true">
      <div class="keyrow"><span class="sk"></span></div>
      <div class="burns">
        ${[0, 1, 2].map(() => html`<div class="burn"><span class="sk"></span><span class="sk tall"></span></div>`)}
      </div>
    </div>`;
  }

  #content(usage: ContractUsage): TemplateResult {
    const { format, contract } = this;
    const { types, total, burnDown } = usage;
    const hours = hoursWriter(minutesOf(usage), format);
    const words = { t: this.t(contractHoursMessages), format, hours };
    const hasHours = !!contract.prepaid || total.prepaidMinutes > 0 || total.billableMinutes > 0;
    // A backend that cannot tell how it went tells the numbers.
    const asTable = this.asTable || shownBurns(burnDown).length === 0;
    const flip = isRtl(format.locale);
    return html`${contract.prepaid ? this.#figures(usage, words) : this.#unpaid(usage, hours)}
    ${contract.prepaid ? types.map(type => this.#warning(type, hours)) : nothing}
    ${hasHours ? numbers(usage, words, words.t.title(contract.name), asTable) : nothing}
    ${asTable || !contract.prepaid ? nothing : burnDowns(usage, { ...words, flip })}
    ${
      hasHours
        ? html`<div class="tri">
            ${periodBars(usage, contract, flip, words)} ${peoplePart(usage, words)}
            <section class="why">
              <h3>${words.t.howCounted}</h3>
              ${rulesPart(usage, contract, words)} ${contract.prepaid ? leftPart(usage, words) : nothing}
              ${costPart(usage, contract, words, this.#seeCharged)}
            </section>
          </div>`
        : nothing
    }
    ${usage.entries ? this.#entries(usage, usage.entries) : nothing}`;
  }

  /** What is left in all, and from when on the contract warns. */
  #figures(usage: ContractUsage, words: UsageWords): TemplateResult {
    const { t, hours, format } = words;
    const { prepaidMinutes, carriedMinutes = 0, remainingMinutes } = usage.total;
    const { hoursRules } = this.contract;
    const over = overText(usage, words);
    return html`<div class="keyrow">
      <span class="fig">${t.unit(hours(remainingMinutes))}</span>
      <span class="dim">${t.leftOf(hours(prepaidMinutes + carriedMinutes))}</span>
      ${over ? html`<span class="note">${over}</span>` : nothing}
      <span class="grow"></span>
      ${
        hoursRules
          ? html`<span class="dim"
              >${icons.icon(icons.warning, 'xs')}${t.warnsAt(
                format.number(hoursRules.warnAtPercent / 100, { style: 'percent' }),
              )}</span
            >`
          : nothing
      }
      ${
        shownBurns(usage.burnDown).length > 0
          ? html`<button
              type="button"
              class="btn sm"
              aria-pressed=${this.asTable ? 'true' : 'false'}
              @click=${() => (this.asTable = !this.asTable)}>
              ${t.asTable}
            </button>`
          : nothing
      }
    </div>`;
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
    const minutes = entries.flatMap(entry => [
      entry.minutes,
      entry.countedMinutes ?? 0,
      entry.chargedMinutes,
    ]);
    return entriesPart(usage, {
      t: this.t(contractHoursMessages),
      format,
      hours: hoursWriter(minutes, format),
      count: usage.entryCount ?? entries.length,
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
