import { html, nothing, type TemplateResult } from 'lit';
import type { Format } from '../messages/format.ts';
import * as icons from '../primitives/icons.ts';
import { tip } from '../primitives/tooltip.ts';
import type { RecordPosition } from './page-entry.ts';

/** Where the record stands in its list, and the steps to its neighbours. */
export const pageSteps = ({
  position,
  t,
  format,
  step,
}: {
  readonly position: RecordPosition | undefined;
  readonly t: { position(at: string, of: string): string; readonly previous: string; readonly next: string };
  readonly format: Format;
  step(by: -1 | 1): void;
}): unknown => {
  if (!position) return nothing;
  const { at, of } = position;
  const button = (by: -1 | 1, label: string, key: string, disabled: boolean): TemplateResult =>
    html`<button
      type="button"
      class="btn ghost icon"
      aria-label=${label}
      aria-keyshortcuts=${key}
      ?disabled=${disabled}
      ${tip(label)}
      @click=${() => step(by)}>
      <span class=${by < 0 ? 'up' : ''}>${icons.icon(icons.chevronDown)}</span>
    </button>`;
  return html`<span class="steps"
    ><span class="pos">${t.position(format.number(at), format.number(of))}</span
    >${button(-1, t.previous, 'k', at <= 1)}${button(1, t.next, 'j', at >= of)}</span
  >`;
};

/** The way back to the list on a phone, in front of the name. */
export const pageBack = (closable: boolean, label: string, close: () => void): TemplateResult =>
  html`<button type="button" class="btn ghost back" @click=${close} ?hidden=${!closable}>
    <span class="up">${icons.icon(icons.chevronDown, 'xs')}</span>${label}
  </button>`;

/** The way back to the list, at the end of the head. */
export const pageClose = (closable: boolean, label: string, close: () => void): unknown =>
  closable
    ? html`<button
        type="button"
        class="btn ghost icon shut"
        aria-label=${label}
        aria-keyshortcuts="Escape"
        ${tip(label)}
        @click=${close}>
        ${icons.icon(icons.close)}
      </button>`
    : nothing;
