import { html, nothing, type TemplateResult } from 'lit';
import type { TicketMessages } from '../messages/en/ticket.ts';
import type { Format } from '../messages/format.ts';
import * as icons from '../primitives/icons.ts';
import type { TicketPlace } from './list-order.ts';

interface NearParts {
  readonly t: TicketMessages;
  readonly format: Format;
  readonly place: TicketPlace | undefined;
  readonly go: (id: string, index: number) => void;
}

/** Where a ticket stands in its list, and the way to those before and after it. */
export const nearView = ({ t, format, place, go }: NearParts): TemplateResult | typeof nothing => {
  if (!place) return nothing;
  const { index, count, previous, next } = place;
  const step = (label: string, shape: string, id: string | undefined, to: number): TemplateResult =>
    html`<button
      type="button"
      class="btn icon ghost"
      aria-label=${label}
      title=${label}
      ?disabled=${!id}
      @click=${() => id && go(id, to)}>
      ${icons.icon(shape)}
    </button>`;
  return html`<span slot="tools" class="near"
    ><span class="muted">${t.place(format.number(index + 1), format.number(count))}</span>${step(
      t.previous,
      icons.arrowUp,
      previous,
      index - 1,
    )}${step(t.next, icons.arrowDown, next, index + 1)}</span
  >`;
};
