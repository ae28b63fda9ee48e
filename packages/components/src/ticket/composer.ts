import type { Ticket, TicketComment, TicketCommentInput, TicketStatus } from '@customer-hub/sdk';
import { Intent, isUnanswered, SentEarlier, type SendOptions } from '@customer-hub/state/edits';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { restoredLine } from '../form/draft-line.ts';
import { KeptDraft } from '../form/kept-draft.ts';
import { refusalOf } from '../internal/allowed.ts';
import { HubPart } from '../internal/part.ts';
import { formMessages } from '../messages/form.ts';
import { recordsMessages } from '../messages/records.ts';
import { ticketMessages } from '../messages/ticket.ts';
import { ticketsMessages } from '../messages/tickets.ts';
import { enteredIn } from '../primitives/dom.ts';
import * as icons from '../primitives/icons.ts';
import { controls } from '../theme/controls.ts';
import { bookingForm, noBooking, timeOf, type Booking } from './booking.ts';
import { composerStyles } from './composer.styles.ts';
import { statusName } from './labels.ts';

/** Only the server itself can say that it did nothing; a gateway and silence cannot. */
const mayBeDone = (failure: unknown): boolean =>
  isUnanswered(failure) && ![500, 503].includes((failure as { readonly status?: number }).status ?? 0);

/** What is sent: to which ticket, and what. */
interface Sending {
  readonly ticketId: string;
  readonly input: TicketCommentInput;
}

/** What is written and not sent. */
interface KeptAnswer {
  readonly text: string;
  readonly note: boolean;
  /** The attempt that had no answer. */
  readonly open?: { readonly key: string; readonly body: Sending } | undefined;
}

/**
 * @summary Writes an answer or an internal note, books time and sets the status in the same step. What is
 * written stays until it is stored.
 * @fires {CustomEvent<{ comment: TicketComment }>} hub-commented - It is stored.
 * @fires {CustomEvent<{ dirty: boolean }>} hub-dirty - There is something written that is not stored, or no more.
 */
export class HubTicketComposer extends HubPart {
  static override bundles = [ticketMessages, ticketsMessages, recordsMessages, formMessages];
  static override styles = [HubPart.styles, controls, composerStyles];

  @property({ attribute: false }) ticket!: Ticket;
  @property({ attribute: false }) statuses: readonly TicketStatus[] = [];

  @state() private text = '';
  @state() private note = false;
  @state() private status = '';
  /** Work that is booked with the answer. */
  @state() private booking: Booking | undefined;
  @state() private sending = false;
  @state() private failure: unknown;
  @query('textarea') private area?: HTMLTextAreaElement;

  /** What is sent, of which an attempt without an answer is not repeated as another one. */
  #intent = new Intent();
  #kept: KeptDraft<KeptAnswer> | undefined;
  #closes: EventTarget | undefined;
  #wasDirty = false;

  get dirty(): boolean {
    return this.text.trim() !== '';
  }

  /** Puts a text into what is being written; what is there already stays in front of it. */
  insert(text: string): void {
    this.text = this.text.trim() ? `${this.text.trimEnd()}\n\n${text}` : text;
    void this.updateComplete.then(() => this.area?.focus());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#closes = (this.getRootNode() as Partial<ShadowRoot>).host;
    this.#closes?.addEventListener('hub-task-closed', this.#discard);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#closes?.removeEventListener('hub-task-closed', this.#discard);
  }

  protected override firstUpdated(): void {
    const { customerId, id } = this.ticket;
    const kept = (this.#kept = new KeptDraft<KeptAnswer>(this.session!, `${customerId} ${id} answer`));
    void kept.load().then(draft => {
      if (!draft || this.dirty) return;
      this.text = draft.text;
      this.note = draft.note;
      if (draft.open) this.#intent.resume(draft.open, this.#request);
      kept.restored = true;
    });
  }

  /** What is written outlives a reload. */
  #keep(): void {
    const { text, note } = this;
    const open = this.#intent.open as KeptAnswer['open'];
    if (this.dirty) this.#kept?.set({ text, note, open });
    else this.#kept?.remove();
  }

  #discard = (): void => {
    this.text = '';
    this.failure = undefined;
    this.#intent.forget();
    this.#kept?.remove();
  };

  protected override updated(_changed: PropertyValues): void {
    if (this.dirty === this.#wasDirty) return;
    this.#wasDirty = this.dirty;
    this.dispatchEvent(new CustomEvent('hub-dirty', { detail: { dirty: this.dirty } }));
  }

  protected override render(): TemplateResult {
    const { write: t } = this.t(ticketMessages);
    const m = this.t(ticketsMessages);
    const { ticket, sending, note } = this;
    const refused = refusalOf(ticket, 'comment', m.reasons, this.t(recordsMessages));
    if (refused) return html`<p class="hint">${refused}</p>`;
    const mode = (on: boolean, label: string, shape: string): TemplateResult =>
      html`<button
        type="button"
        class=${`btn sm${note === on ? ' on' : ''}`}
        aria-pressed=${note === on ? 'true' : 'false'}
        @click=${() => {
          this.note = on;
          this.#keep();
        }}>
        ${icons.icon(shape)}${label}
      </button>`;
    return html`<form class=${note ? 'note' : ''} @submit=${this.#submit} @keydown=${this.#keydown}>
      <div class="row">
        <span class="modes" role="group" aria-label=${t.mode}
          >${mode(false, t.reply, icons.mail)}${mode(true, t.note, icons.lock)}</span
        >
        <span class="hint grow"
          >${note ? t.noteHint : ticket.contact ? t.replyHint(ticket.contact.name) : t.noContact}</span
        >
      </div>
      <div class="field box">
        <textarea
          rows="3"
          maxlength="20000"
          dir="auto"
          aria-label=${note ? t.noteLabel : t.label}
          placeholder=${note ? t.noteLabel : t.label}
          ?disabled=${sending}
          .value=${live(this.text)}
          @input=${(event: Event) => {
            this.text = enteredIn(event);
            this.failure = undefined;
            this.#keep();
          }}></textarea>
      </div>
      ${this.#kept?.restored ? restoredLine(this.t(formMessages), this.#discard) : nothing}
      ${this.booking ? bookingForm(t, this.booking, booking => (this.booking = booking)) : nothing}
      ${
        this.failure === undefined
          ? nothing
          : html`<p class="prob" role="alert">
              ${icons.icon(icons.critical)}<span
                >${mayBeDone(this.failure) ? t.unanswered : t.failed}
                ${this.failure instanceof Error ? html`<bdi>${this.failure.message}</bdi>` : nothing}</span
              >
            </p>`
      }
      <div class="row">
        ${this.#statuses()}
        ${
          ticket.contract && !this.booking
            ? html`<button type="button" class="btn ghost" @click=${() => (this.booking = noBooking)}>
                ${icons.icon(icons.clock)}${t.time}
              </button>`
            : nothing
        }
        <span class="grow"></span>
        <button type="submit" class="btn primary" ?disabled=${sending || !this.dirty} title=${t.shortcut}>
          ${note ? t.addNote : t.send}
        </button>
      </div>
    </form>`;
  }

  /** The status that is set together with the answer. */
  #statuses(): TemplateResult {
    const { write: t } = this.t(ticketMessages);
    const m = this.t(ticketsMessages);
    return html`<span class="field"
      ><select
        aria-label=${t.setStatus}
        ?disabled=${this.sending}
        @change=${(event: Event) => (this.status = enteredIn(event))}>
        <option value="" ?selected=${this.status === ''}>${t.keepStatus}</option>
        ${this.statuses
          .filter(({ group, name }) => group !== 'deleted' && name !== this.ticket.status)
          .map(
            ({ name }) =>
              html`<option value=${name} ?selected=${this.status === name}>${statusName(name, m)}</option>`,
          )}
      </select></span
    >`;
  }

  #keydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void this.send();
  };

  #submit = (event: Event): void => {
    event.preventDefault();
    void this.send();
  };

  async send(): Promise<void> {
    if (this.sending || !this.dirty) return;
    const { booking } = this;
    const time = booking && timeOf(booking);
    if (time === 'wrong') {
      this.booking = booking && { ...booking, isWrong: true };
      return;
    }
    const { note } = this;
    const input: TicketCommentInput = {
      text: this.text,
      visibility: note ? 'internal' : 'public',
      ...(this.status ? { status: this.status } : {}),
      ...(time ? { time } : {}),
    };
    this.sending = true;
    this.failure = undefined;
    const { write: t } = this.t(ticketMessages);
    const { notices } = this.session!;
    try {
      this.#commented(
        await this.#intent.send<Sending, TicketComment>({ ticketId: this.ticket.id, input }, this.#request),
      );
      Object.assign(this, { text: '', status: '', booking: undefined });
      notices.show({ text: note ? t.noted : t.sent });
    } catch (error) {
      if (error instanceof SentEarlier) this.#wasSent(error as SentEarlier<Sending, TicketComment>);
      else this.failure = error;
    } finally {
      this.#keep();
      this.sending = false;
      await this.updateComplete;
      this.area?.focus();
    }
  }

  #request = ({ ticketId, input }: Sending, options: SendOptions): Promise<TicketComment> =>
    this.session!.hub.tickets.comment(ticketId, input, options);

  /** The text before this one had arrived after all [R-21]: what was changed since stays, for the person to decide. */
  #wasSent({ answer, body }: SentEarlier<Sending, TicketComment>): void {
    const { write: t } = this.t(ticketMessages);
    this.#commented(answer);
    if (body.input.text === this.text) this.text = '';
    this.session!.notices.show({ text: this.dirty ? t.sentEarlier : t.sent });
  }

  #commented(comment: TicketComment): void {
    this.dispatchEvent(new CustomEvent('hub-commented', { detail: { comment } }));
  }
}
