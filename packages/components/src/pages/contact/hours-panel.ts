import type { ContactHours } from '@customer-hub/sdk';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { isRtl } from '../../messages/format.ts';
import * as icons from '../../primitives/icons.ts';
import { statesFor } from '../../primitives/lazy-state.ts';
import { Narrow } from '../../primitives/narrow.ts';
import { buttons } from '../../theme/buttons.ts';
import { longMonth, monthBars } from '../shared/month-bars.ts';
import { HubPagePanel } from '../shared/page-panel.ts';
import { panelStyles } from '../shared/panel.styles.ts';

/** The time that was spent on a person's tickets, month by month. */
export class HubContactHours extends HubPagePanel {
  static override styles: CSSResultGroup = [HubPagePanel.styles, buttons, panelStyles];

  /** Numbers in place of the picture. */
  @state() private isTable = false;

  #narrow = new Narrow(this, 560);

  protected override render(): TemplateResult | typeof nothing {
    const { value, error } = this.recordOf('contact_hours', this.recordId) ?? {};
    const states = statesFor(this, this.context);
    if (error && !value)
      return html`<div>
        ${states?.views.failed(states.t, error, {
          subject: this.words.panels.hours,
          retry: () => void this.session?.records.get('contact_hours', this.recordId).load(),
        })}
      </div>`;
    if (!value) return html`<div class="scroll" aria-busy="true"><span class="sk"></span></div>`;
    if (value.months.every(({ minutes }) => minutes === 0))
      return html`<div>
        ${states?.views.empty({ icon: icons.clock, title: this.words.noTime, text: '' })}
      </div>`;
    return html`<div class="scroll">${this.#content(value)}</div>`;
  }

  #hours(minutes: number): string {
    return this.format.number(minutes / 60, { maximumFractionDigits: 2 });
  }

  #content({ months }: ContactHours): TemplateResult {
    const { words: t, format } = this;
    const sum = months.reduce((all, { minutes }) => all + minutes, 0);
    const bars = months.map(({ month, minutes, billableMinutes }) => ({
      month,
      parts: [
        { className: 'first', value: Math.min(minutes, Math.max(0, billableMinutes)) },
        { className: 'second', value: minutes - Math.max(0, billableMinutes) },
      ],
      text: t.ofMonth(longMonth(month, format), this.#hours(minutes)),
    }));
    return html`<section class="picture">
      <div class="head">
        <h3>${t.spent}</h3>
        <span class="dim">${t.spentSum(this.#hours(sum), format.number(months.length))}</span>
        <span class="grow"></span>
        <button
          type="button"
          class="btn sm"
          aria-pressed=${this.isTable ? 'true' : 'false'}
          @click=${() => (this.isTable = !this.isTable)}>
          ${t.asTable}
        </button>
      </div>
      ${
        this.isTable
          ? nothing
          : monthBars(bars, { format, flip: isRtl(format.locale), narrow: this.#narrow.value, unit: 60 })
      }
      <div class=${this.isTable ? '' : 'vh'}>
        <table>
          <thead>
            <tr>
              <th scope="col">${t.month}</th>
              <th scope="col" class="num">${t.total}</th>
              <th scope="col" class="num">${t.billable}</th>
            </tr>
          </thead>
          <tbody>
            ${months.map(
              ({ month, minutes, billableMinutes }) =>
                html`<tr>
                  <th scope="row">${longMonth(month, format)}</th>
                  <td class="num">${this.#hours(minutes)}</td>
                  <td class="num">${this.#hours(billableMinutes)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${
        this.isTable
          ? nothing
          : html`<span class="key" aria-hidden="true"
              >${key('first', t.billable)}${key('second', t.unbilled)}</span
            >`
      }
    </section>`;
  }
}

const key = (name: string, words: string): TemplateResult =>
  html`<span
    ><svg width="10" height="10" viewBox="0 0 10 10"><rect class=${name} width="10" height="10"></rect></svg
    >${words}</span
  >`;
