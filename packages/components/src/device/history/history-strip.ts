import type { DeviceHistoryDay } from '@customer-hub/sdk';
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { DeviceHistoryMessages } from '../../messages/en/deviceHistory.ts';
import type { Format } from '../../messages/format.ts';
import { currentTargetOf } from '../../primitives/dom.ts';

interface StripParts {
  readonly days: readonly DeviceHistoryDay[];
  readonly m: DeviceHistoryMessages;
  readonly format: Format;
  /** The one day that shows. */
  readonly only: string | undefined;
  /** Shows one day; all when undefined. */
  show(day: string | undefined): void;
}

/** Left and right go from day to day; the strip is one stop of the Tab key. */
const step = (event: KeyboardEvent): void => {
  const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  const button = currentTargetOf(event);
  const isRtl = getComputedStyle(button).direction === 'rtl';
  if (!by) return;
  const next = by > 0 !== isRtl ? button.nextElementSibling : button.previousElementSibling;
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  event.stopPropagation();
  button.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
};

/** How much happened on each of the last 90 days; a press shows one of them. */
export const historyStrip = ({
  days,
  m,
  format,
  only,
  show,
}: StripParts): TemplateResult | typeof nothing => {
  const [from, to] = [days[0], days.at(-1)];
  if (!from || !to) return nothing;
  const most = Math.max(1, ...days.map(({ count }) => count));
  const stop = days.findIndex(({ date }) => date === only);
  return html`<div class="strip">
    <div class="days" role="group" aria-label=${m.perDay}>
      ${days.map(({ date, count }, n) => {
        const height = count === 0 ? 0 : Math.max(2, (count / most) * 32);
        const isOn = date === only;
        return html`<button
          type="button"
          tabindex=${n === (stop < 0 ? days.length - 1 : stop) ? 0 : -1}
          aria-label=${m.dayOf(format.date(date), count, format.number(count))}
          title=${m.dayOf(format.date(date), count, format.number(count))}
          aria-pressed=${isOn ? 'true' : 'false'}
          @keydown=${step}
          @click=${() => show(isOn ? undefined : date)}>
          <svg viewBox="0 0 6 34" preserveAspectRatio="none" aria-hidden="true">
            ${svg`<rect x="0.5" width="5" y=${(34 - height).toFixed(1)} height=${height.toFixed(1)}/>`}
          </svg>
        </button>`;
      })}
    </div>
    <div class="ends">
      <span>${format.shortDate(from.date)}</span>${
        only
          ? html`<button type="button" class="btn ghost sm" @click=${() => show(undefined)}>
              ${m.wholeTime}
            </button>`
          : nothing
      }<span>${m.today}</span>
    </div>
  </div>`;
};
