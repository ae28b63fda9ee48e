import type { Contract, ContractUsage, ServiceTypeUsage } from '@customer-hub/sdk';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { RecordState } from '@customer-hub/state/core';
import { defineElement } from '../../internal/define.ts';
import { navigate } from '../../internal/events.ts';
import { HubPart } from '../../internal/part.ts';
import { contractHoursMessages } from '../../messages/contractHours.ts';
import { contractsMessages } from '../../messages/contracts.ts';
import * as icons from '../../primitives/icons.ts';
import { stateOf } from '../../primitives/problem.ts';
import { controls } from '../../theme/controls.ts';
import { entriesPart } from './usage-entries.ts';
import { axisFor, barOf, hoursWriter, minutesOf, type Axis } from './usage-picture.ts';
import { usageStyles } from './usage.styles.ts';
import { costPart, leftPart } from './usage-why.ts';

/**
 * @summary The hours of a contract in one period: a bar per service type, the sums explained, and the work they are made of [OCT-22 .. OCT-25, X-22].
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

  protected override willUpdate(changed: PropertyValues): void {
    const before = changed.get('contract') as Contract | undefined;
    if (changed.has('contract') && before?.id !== this.contract.id) {
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
        >${usage ? `${t.title(this.contract.name)}. ${this.#summary(usage)}` : t.loading}</span
      >
    </section>`;
  }

  #header(): TemplateResult {
    const t = this.t(contractHoursMessages);
    const { format } = this;
    const period = this.#shown?.period;
    const go = (day: string | null | undefined): void => {
      if (!day) return;
      this.date = day;
    };
    const step = (day: string | null | undefined, label: string, name: string): TemplateResult =>
      html`<button
        type="button"
        class=${`btn sm icon ghost ${name}`}
        aria-label=${label}
        title=${label}
        aria-disabled=${day ? 'false' : 'true'}
        @click=${() => go(day)}>
        ${icons.icon(icons.chevronEnd)}
      </button>`;
    return html`<header>
      ${this.bare ? nothing : html`<h2>${t.title(this.contract.name)}</h2>`}
      ${
        period
          ? html`<span class="period"
              ><span
                >${period.endDate ? t.to(format.date(period.startDate), format.date(period.endDate)) : t.since(format.date(period.startDate))}</span
              >${
                period.previousDate || period.nextDate
                  ? html`<span
                      >${step(period.previousDate, t.earlier, 'back')}${step(period.nextDate, t.later, 'next')}</span
                    >`
                  : nothing
              }</span
            >`
          : nothing
      }
      <span class="grow"></span>
      <span class="legend" aria-hidden="true"
        ><span><i class="key used"></i>${t.used}</span><span><i class="key left"></i>${t.left}</span
        ><span><i class="key over"></i>${t.overdrawn}</span
        ><span><i class="key line"></i>${t.limit}</span></span
      >
      ${this.bare ? nothing : html`<button type="button" class="btn sm icon ghost out" aria-label=${t.close} title=${t.close} @click=${() => this.dispatchEvent(new CustomEvent('hub-usage-close'))}>${icons.icon(icons.close)}</button>`}
    </header>`;
  }

  #trouble(error: unknown): TemplateResult {
    const t = this.t(contractHoursMessages);
    const { requestId } = stateOf(error);
    return html`<div class="oops" role="alert">
      ${icons.icon(icons.critical)}<span>${this.#shown ? t.stale : t.failed}</span>${requestId ? html`<span class="mono faint">${requestId}</span>` : nothing}
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
    const t = this.t(contractHoursMessages);
    const { format, contract } = this;
    const hours = hoursWriter(minutesOf(usage), format);
    const words = { t, format, hours };
    const picture = usage.total.prepaidMinutes > 0 || usage.total.billableMinutes > 0;
    return html` ${contract.prepaid ? usage.types.map(type => this.#warning(type, hours)) : html`<p class="blank">${t.noHours(this.t(contractsMessages).kinds[contract.kind] ?? contract.kind)} ${picture ? t.noHoursUsed(hours(usage.total.billableMinutes)) : t.entriesNone}</p>`}
    ${
      contract.prepaid || picture
        ? html`${this.#picture(usage, hours)}
            <div class="why">
              ${contract.prepaid ? leftPart(usage, words) : nothing}${costPart(usage, contract, words, this.#seeCharged)}
            </div>`
        : nothing
    }
    ${
      usage.entries
        ? entriesPart(usage, {
            t,
            format,
            hours: hoursWriter(
              usage.entries.flatMap(({ minutes, chargedMinutes }) => [minutes, chargedMinutes]),
              format,
            ),
            open: this.entriesOpen,
            chargedOnly: this.chargedOnly,
            toggled: open => (this.entriesOpen = open),
            choose: only => (this.chargedOnly = only),
            openTicket: id => void navigate(this, { to: 'ticket', id, customerId: contract.customerId }),
          })
        : nothing
    }`;
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

  #summary({ types }: ContractUsage): string {
    const t = this.t(contractHoursMessages);
    const hours = hoursWriter(
      types.flatMap(({ prepaidMinutes, billableMinutes, overdrawnMinutes }) => [
        prepaidMinutes,
        billableMinutes,
        overdrawnMinutes,
      ]),
      this.format,
    );
    return types
      .map(type => `${t.types[type.serviceType] ?? type.serviceType}: ${this.#barText(type, hours)}`)
      .join('; ');
  }

  /** What the bar shows, in words. */
  #barText(
    { prepaidMinutes, billableMinutes, overdrawnMinutes }: ServiceTypeUsage,
    hours: (minutes: number) => string,
  ): string {
    const t = this.t(contractHoursMessages);
    if (prepaidMinutes === 0) return t.barUnpaid(hours(billableMinutes));
    return (
      t.barText(hours(billableMinutes), hours(prepaidMinutes)) +
      (overdrawnMinutes > 0 ? `, ${t.over(hours(overdrawnMinutes))}` : '')
    );
  }

  #picture({ types, total }: ContractUsage, hours: (minutes: number) => string): TemplateResult {
    const t = this.t(contractHoursMessages);
    const axis = axisFor(types);
    const at = (minutes: number): string => `--at:${(minutes / axis.end) * 100}%`;
    const last = axis.ticks.at(-1);
    const over = (minutes: number): unknown =>
      minutes > 0
        ? html`<span class="bad">${icons.icon(icons.critical, 'xs')}${hours(minutes)}</span>`
        : html`<span class="faint">${hours(0)}</span>`;
    return html`<div class="hours" role="table" aria-label=${t.title(this.contract.name)}>
      <div role="row" class="head">
        <span role="columnheader">${t.serviceType}</span>
        <span role="columnheader" class="plot"
          ><span class="vh">${t.use}</span
          >${axis.ticks.map(tick => html`<span class="ax" aria-hidden="true" .style=${at(tick)}>${tick === last ? t.unit(this.format.number(tick / 60)) : this.format.number(tick / 60)}</span>`)}</span
        >
        ${[t.prepaid, t.used, t.left, t.overdrawn].map(label => html`<span role="columnheader" class="num">${label}</span>`)}
      </div>
      ${types.map(
        type =>
          html`<div role="row">
            <span role="rowheader">${t.types[type.serviceType] ?? type.serviceType}</span>
            <span role="cell" class="plot">${this.#bar(type, axis, hours)}</span>
            <span role="cell" class="num">${hours(type.prepaidMinutes)}</span
            ><span role="cell" class="num">${hours(type.billableMinutes)}</span>
            <span role="cell" class="num"
              ><span class=${type.balance === 'low' ? 'low' : ''}>${hours(type.remainingMinutes)}</span></span
            ><span role="cell" class="num">${over(type.overdrawnMinutes)}</span>
          </div>`,
      )}
      <div role="row" class="sum">
        <span role="rowheader">${t.all}</span><span role="cell" class="plot"></span>
        <span role="cell" class="num">${hours(total.prepaidMinutes)}</span
        ><span role="cell" class="num">${hours(total.billableMinutes)}</span>
        <span role="cell" class="num">${hours(total.remainingMinutes)}</span
        ><span role="cell" class="num"
          >${total.overdrawnMinutes > 0 ? html`<span class="bad">${hours(total.overdrawnMinutes)}</span>` : html`<span class="faint">${hours(0)}</span>`}</span
        >
      </div>
    </div>`;
  }

  #bar(type: ServiceTypeUsage, axis: Axis, hours: (minutes: number) => string): TemplateResult {
    const t = this.t(contractHoursMessages);
    const { used, limit, over } = barOf(type, axis);
    // Set as a property: a strict policy blocks style attributes.
    return html`<span class="vh">${this.#barText(type, hours)}</span>
      ${axis.ticks.map(tick => html`<i class="tick" .style=${`--at:${(tick / axis.end) * 100}%`}></i>`)}
      ${limit > 0 ? html`<i class="bar" .style=${`--w:${limit}%`}></i>` : nothing}
      ${used > 0 ? html`<i class="bar used" .style=${`--w:${used}%`}></i>` : nothing}
      ${over > 0 ? html`<i class="bar over" .style=${`--at:${limit}%;--w:${over}%`}></i><span class="said" aria-hidden="true" .style=${`--at:${limit + over}%`}>${t.over(hours(type.overdrawnMinutes))}</span>` : nothing}
      ${limit > 0 ? html`<i class="cap" .style=${`--at:${limit}%`}></i>` : nothing}`;
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
