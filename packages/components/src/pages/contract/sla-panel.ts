import type { ContractSlaHistory, SlaMonth } from '@customer-hub/sdk';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { isRtl } from '../../messages/format.ts';
import * as icons from '../../primitives/icons.ts';
import { statesFor } from '../../primitives/lazy-state.ts';
import { Narrow } from '../../primitives/narrow.ts';
import { buttons } from '../../theme/buttons.ts';
import { longMonth, monthBars, shortMonth } from '../shared/month-bars.ts';
import { HubPagePanel } from '../shared/page-panel.ts';
import { panelStyles } from '../shared/panel.styles.ts';

/** Detail of `hub-sla-missed`, which the page listens to: the tickets of this month are to be seen. */
export interface MissedDetail {
  /** `2026-11`. */
  readonly month: string;
}

const sumOf = (months: readonly SlaMonth[], what: 'kept' | 'missed'): number =>
  months.reduce((sum, month) => sum + month[what], 0);

const swatch = (name: string, words: string): TemplateResult =>
  html`<span
    ><svg width="10" height="10" viewBox="0 0 10 10"><rect class=${name} width="10" height="10"></rect></svg
    >${words}</span
  >`;

/** How many tickets kept the SLA in each of the last months; what was missed leads to its tickets. */
export class HubContractSla extends HubPagePanel {
  static override styles: CSSResultGroup = [HubPagePanel.styles, buttons, panelStyles];

  /** Numbers in place of the picture. */
  @state() private isTable = false;

  #narrow = new Narrow(this, 560);

  protected override render(): TemplateResult | typeof nothing {
    const { value, error } = this.recordOf('contract_sla', this.recordId) ?? {};
    const states = statesFor(this, this.context);
    const { words: t } = this;
    if (error && !value)
      return html`<div>
        ${states?.views.failed(states.t, error, {
          subject: t.panels.sla,
          retry: () => void this.session?.records.get('contract_sla', this.recordId).load(),
        })}
      </div>`;
    if (!value) return html`<div class="scroll" aria-busy="true"><span class="sk"></span></div>`;
    const { months } = value;
    if (sumOf(months, 'kept') + sumOf(months, 'missed') === 0)
      return html`<div>
        ${states?.views.empty({ icon: icons.clock, title: t.noSettled, text: this.#unsettled(value) })}
      </div>`;
    return html`<div class="scroll">
      <section class="picture">
        ${this.#head(months)} ${this.isTable ? nothing : this.#picture(months)}${this.#table(months)}
        ${this.isTable ? nothing : this.#missed(months)}
        <p class="dim">${this.#unsettled(value)}${this.#unsettled(value) ? '. ' : ''}${t.slaRules}</p>
      </section>
    </div>`;
  }

  #number = (value: number): string => this.format.number(value);

  #percent(kept: number, missed: number): string {
    const all = kept + missed;
    return all === 0 ? '–' : this.format.number(kept / all, { style: 'percent', maximumFractionDigits: 0 });
  }

  #unsettled({ open, paused }: ContractSlaHistory): string {
    return open + paused > 0
      ? this.words.unsettled(open, paused, this.#number(open), this.#number(paused))
      : '';
  }

  #head(months: readonly SlaMonth[]): TemplateResult {
    const { words: t } = this;
    const [kept, missed] = [sumOf(months, 'kept'), sumOf(months, 'missed')];
    return html`<div class="head">
      <h3>${t.slaTitle}</h3>
      <span class="fig">${this.#percent(kept, missed)}</span>
      <span class="dim">${t.keptOf(kept + missed, this.#number(kept), this.#number(kept + missed))}</span>
      <span class="grow"></span>
      <span class="key" aria-hidden="true">${swatch('first', t.kept)}${swatch('missed', t.missed)}</span>
      <button
        type="button"
        class="btn sm"
        aria-pressed=${this.isTable ? 'true' : 'false'}
        @click=${() => (this.isTable = !this.isTable)}>
        ${t.asTable}
      </button>
    </div>`;
  }

  #picture(months: readonly SlaMonth[]): unknown {
    const { words: t, format } = this;
    const bars = months.map(({ month, kept, missed }) => ({
      month,
      parts: [
        { className: 'first', value: kept },
        { className: 'missed', value: missed },
      ],
      text: t.slaMonth(longMonth(month, format), this.#number(kept), this.#number(missed)),
    }));
    return monthBars(bars, { format, flip: isRtl(format.locale), narrow: this.#narrow.value });
  }

  /** The same as numbers; a reader goes through them also while the picture shows. */
  #table(months: readonly SlaMonth[]): TemplateResult {
    const { words: t, format } = this;
    return html`<div class=${this.isTable ? '' : 'vh'}>
      <table>
        <thead>
          <tr>
            <th scope="col">${t.month}</th>
            ${[t.kept, t.missed, t.share].map(head => html`<th scope="col" class="num">${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${months.map(
            ({ month, kept, missed }) =>
              html`<tr>
                <th scope="row">${longMonth(month, format)}</th>
                <td class="num">${this.#number(kept)}</td>
                <td class="num">
                  ${missed > 0 && this.isTable ? this.#lead(month, missed, this.#number(missed)) : this.#number(missed)}
                </td>
                <td class="num">${this.#percent(kept, missed)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  /** The ways to what was missed, the latest first. */
  #missed(months: readonly SlaMonth[]): TemplateResult | typeof nothing {
    const bad = months.filter(({ missed }) => missed > 0).toReversed();
    if (bad.length === 0) return nothing;
    const { words: t, format } = this;
    return html`<div class="leads" role="group" aria-label=${t.missed}>
      <span class="dim">${t.missed}</span>
      ${bad.map(({ month, missed }) =>
        this.#lead(
          month,
          missed,
          html`${shortMonth(month, format)} <b>${this.#number(missed)}</b>`,
          `${shortMonth(month, format)} ${this.#number(missed)}`,
        ),
      )}
    </div>`;
  }

  /** @param seen What shows, where the name does not begin with it. */
  #lead(month: string, missed: number, content: unknown, seen = ''): TemplateResult {
    const { words: t, format } = this;
    const name = t.seeMissed(missed, this.#number(missed), longMonth(month, format));
    const label = seen ? `${seen}: ${name}` : name;
    return html`<button
      type="button"
      class="btn sm"
      aria-label=${label}
      @click=${() =>
        this.dispatchEvent(
          new CustomEvent<MissedDetail>('hub-sla-missed', { detail: { month }, bubbles: true }),
        )}>
      ${content}
    </button>`;
  }
}
