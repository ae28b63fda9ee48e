import { html, nothing, svg, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { HubPart } from '../../internal/part.ts';
import { activityMessages } from '../../messages/activity.ts';
import { targetOf } from '../../primitives/dom.ts';
import { Narrow } from '../../primitives/narrow.ts';
import { controls } from '../../theme/controls.ts';
import { barsOf, type Bar, type DayCounts } from './activity-days.ts';
import { dayBarsStyles, HEIGHT } from './day-bars.styles.ts';

export interface DaySpan {
  readonly from: string;
  readonly to: string;
}
/** Days that fit with a width one can hit. */
const [FEW, MOST, NARROW] = [21, 60, 640];

/**
 * @summary How much happened on each of the last days; one day, or several by dragging over them, filters the list. One
 * stop of the Tab key: arrow keys go from day to day, with Shift they choose.
 * @fires {CustomEvent<{span: DaySpan | undefined}>} hub-days-chosen - Other days are chosen; undefined: all. Does not
 * bubble.
 */
export class HubDayBars extends HubPart {
  static override bundles = [activityMessages];
  static override styles = [HubPart.styles, controls, dayBarsStyles];

  @property({ attribute: false }) counts: DayCounts = {};
  /** `2026-11-22` */
  @property() today = '';
  @property({ attribute: false }) chosen?: DaySpan | undefined;

  #narrow = new Narrow(this, NARROW);
  /** While the pointer is down. */
  @state() private drawn?: DaySpan | undefined;
  /** Where choosing began. */
  #from = '';
  #isDown = false;

  protected override render(): TemplateResult {
    const t = this.t(activityMessages);
    const bars = barsOf(this.counts, this.today, this.#narrow.value ? FEW : MOST);
    const span = this.drawn ?? this.chosen;
    const most = Math.max(1, ...bars.map(({ count }) => count));
    const stop = bars.some(({ day }) => day === span?.to) ? span?.to : bars.at(-1)?.day;
    return html`<div class="bars">
      <div
        class="days"
        role="group"
        aria-label=${t.perDay}
        aria-describedby="hint"
        @keydown=${this.#keydown}
        @pointerdown=${this.#down}
        @pointermove=${this.#move}
        @pointerup=${this.#up}
        @pointercancel=${this.#cancel}>
        ${bars.map(bar => this.#bar(bar, most, span, bar.day === stop))}
      </div>
      <div class="ends">
        <span>${this.format.date(bars[0]?.day)}</span>
        ${
          span
            ? html`<button type="button" class="btn ghost sm" @click=${() => this.#choose(undefined)}>
                ${t.wholeTime}
              </button>`
            : nothing
        }
        <span>${this.format.date(bars.at(-1)?.day)}</span>
      </div>
      <span class="vh" id="hint">${t.dragHint}</span>
    </div>`;
  }

  #bar({ day, count }: Bar, most: number, span: DaySpan | undefined, isStop: boolean): TemplateResult {
    const t = this.t(activityMessages);
    const height = count === 0 ? 0 : Math.max(2, (count / most) * HEIGHT);
    const said = t.dayOf(this.format.date(day), count, this.format.number(count));
    const isIn = span !== undefined && day >= span.from && day <= span.to;
    return html`<button
      type="button"
      data-day=${day}
      tabindex=${isStop ? 0 : -1}
      aria-label=${said}
      title=${said}
      aria-pressed=${isIn ? 'true' : 'false'}
      @click=${this.#click}>
      <svg viewBox=${`0 0 6 ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        ${svg`<rect x="0.5" width="5" y=${(HEIGHT - height).toFixed(1)} height=${height.toFixed(1)}/>`}
      </svg>
    </button>`;
  }

  #choose(span: DaySpan | undefined): void {
    this.dispatchEvent(new CustomEvent('hub-days-chosen', { detail: { span } }));
  }

  /** From where choosing began to this day. */
  #spanTo(day: string): DaySpan {
    const from = this.#from || day;
    return from < day ? { from, to: day } : { from: day, to: from };
  }

  /** A press by the keyboard: a pointer has chosen when it was let go. The only day that is chosen, again: all. */
  #click = (event: MouseEvent): void => {
    const day = (event.currentTarget as HTMLElement).dataset.day ?? '';
    if (event.detail !== 0) return;
    this.#from = day;
    const { chosen } = this;
    this.#choose(chosen?.from === day && chosen.to === day ? undefined : { from: day, to: day });
  };

  /** The day below a place on the screen. */
  #dayAt({ clientX }: PointerEvent): string | undefined {
    const buttons = [...this.renderRoot.querySelectorAll<HTMLElement>('.days button')];
    const under = buttons.find(button => {
      const { left, right } = button.getBoundingClientRect();
      return clientX >= left && clientX <= right;
    });
    return under?.dataset.day;
  }

  #down = (event: PointerEvent): void => {
    const day = this.#dayAt(event);
    if (event.button !== 0 || !day) return;
    this.#isDown = true;
    if (!event.shiftKey) this.#from = day;
    this.drawn = this.#spanTo(day);
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
  };

  #move = (event: PointerEvent): void => {
    const day = this.#isDown ? this.#dayAt(event) : undefined;
    if (day) this.drawn = this.#spanTo(day);
  };

  #up = (): void => {
    const { drawn, chosen } = this;
    this.#cancel();
    if (!drawn) return;
    const isSame = chosen?.from === drawn.from && chosen.to === drawn.to;
    this.#choose(isSame ? undefined : drawn);
  };

  #cancel = (): void => {
    this.#isDown = false;
    this.drawn = undefined;
  };

  #keydown = (event: KeyboardEvent): void => {
    const all = [...this.renderRoot.querySelectorAll<HTMLElement>('.days button')];
    const isRtl = this.matches(':dir(rtl)');
    const by = { ArrowRight: isRtl ? -1 : 1, ArrowLeft: isRtl ? 1 : -1, Home: -Infinity, End: Infinity }[
      event.key
    ];
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const at = all.findIndex(button => button === targetOf(event));
    const next = all[Math.max(0, Math.min(all.length - 1, at + by))];
    next?.focus();
    if (!event.shiftKey || !next?.dataset.day) return;
    if (!this.chosen) this.#from = all[at]?.dataset.day ?? '';
    this.#choose(this.#spanTo(next.dataset.day));
  };
}
