import type { TicketCommentInput } from '@customer-hub/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { TicketMessages } from '../messages/en/ticket.ts';
import { enteredIn, isChecked } from '../primitives/dom.ts';

type Time = NonNullable<TicketCommentInput['time']>;

const kinds: readonly Time['serviceType'][] = ['remote', 'telephone', 'on_site'];
/** A day. */
const MOST_MINUTES = 1440;

/** Time of work as it is being entered. */
export interface Booking {
  readonly minutes: string;
  readonly kind: Time['serviceType'];
  readonly billable: boolean;
  /** The minutes were found to be none. */
  readonly isWrong: boolean;
}

export const noBooking: Booking = { minutes: '', kind: 'remote', billable: true, isWrong: false };

/** What is booked: nothing without minutes. */
export const timeOf = ({ minutes: typed, kind, billable }: Booking): Time | 'wrong' | undefined => {
  if (typed.trim() === '') return undefined;
  const minutes = Number(typed);
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > MOST_MINUTES) return 'wrong';
  return { serviceType: kind, minutes, billable };
};

/** The controls for it, in one row. */
export const bookingForm = (
  t: TicketMessages['write'],
  booking: Booking,
  change: (booking: Booking) => void,
): TemplateResult => {
  const set = (more: Partial<Booking>): void => change({ ...booking, ...more });
  const { minutes, kind, billable, isWrong } = booking;
  return html`<div class="row">
    <label class="row"
      >${t.minutes}
      <span class=${`field minutes${isWrong ? ' bad' : ''}`}
        ><input
          inputmode="numeric"
          dir="ltr"
          .value=${live(minutes)}
          aria-invalid=${isWrong ? 'true' : nothing}
          @input=${(event: Event) => set({ minutes: enteredIn(event), isWrong: false })} /></span
    ></label>
    <label class="row"
      >${t.kind}
      <span class="field"
        ><select
          @change=${(event: Event) => set({ kind: kinds.find(one => one === enteredIn(event)) ?? kind })}>
          ${kinds.map(value => html`<option value=${value} ?selected=${kind === value}>${t.kinds[value]}</option>`)}
        </select></span
      ></label
    >
    <label class="row"
      ><input
        type="checkbox"
        class="chk"
        .checked=${live(billable)}
        @change=${(event: Event) => set({ billable: isChecked(event) })} />${t.billable}</label
    >
    ${isWrong ? html`<span class="prob" role="alert">${t.badMinutes}</span>` : nothing}
  </div>`;
};
