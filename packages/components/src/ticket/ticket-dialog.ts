import type { Ticket, TicketComment, TicketPatch, TicketStatus } from '@customer-hub/sdk';
import type { HubState } from '@customer-hub/state/core';
import {
  html,
  nothing,
  type CSSResultGroup,
  type LitElement,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { HubInlineField } from '../form/inline-field.ts';
import { adopt } from '../internal/adopt.ts';
import { isAllowed } from '../internal/allowed.ts';
import { defineElement } from '../internal/define.ts';
import { HubLive } from '../internal/live-text.ts';
import { openTask } from '../internal/open.ts';
import { commonMessages } from '../messages/common.ts';
import { recordsMessages } from '../messages/records.ts';
import { ticketMessages } from '../messages/ticket.ts';
import { ticketsMessages } from '../messages/tickets.ts';
import * as icons from '../primitives/icons.ts';
import { statesFor } from '../primitives/lazy-state.ts';
import { HubTaskDialog } from '../primitives/task-dialog.ts';
import { badges } from '../theme/badges.ts';
import { controls } from '../theme/controls.ts';
import { HubTicketAssistance, type AssistKind } from './assistance.ts';
import { HubTicketComposer } from './composer.ts';
import { CommentWork } from './comment-work.ts';
import { commentView, conversationStyles } from './conversation.ts';
import { nearView } from './near-view.ts';
import { listOf, placeIn, type TicketList } from './list-order.ts';
import { slaStyles } from './sla-view.ts';
import { labelStyles } from './labels.ts';
import { factsStyles, factsView } from './ticket-facts.ts';
import { ticketDialogStyles } from './ticket-dialog.styles.ts';

/** Which version of a ticket a change is for. */
type Version = Pick<Ticket, 'id' | 'etag'>;

const isVersion = (record: object | undefined): record is Version =>
  record !== undefined && 'id' in record && 'etag' in record && typeof record.etag === 'string';

/** Newest comments shown at first. */
const PAGE = 50;

/**
 * The built-in read view of a ticket, for hosts that have none: conversation, answer and internal note,
 * status, technician and priority, and the assistant when it is asked [TKT-02, TKT-08, TKT-09, OTK-03].
 */
export class HubTicketDialog extends HubTaskDialog {
  static override bundles = [ticketMessages, ticketsMessages, recordsMessages, commonMessages];
  static override styles: CSSResultGroup = [
    HubTaskDialog.styles,
    controls,
    badges,
    labelStyles,
    slaStyles,
    conversationStyles,
    factsStyles,
    ticketDialogStyles,
  ];

  @property({ attribute: false }) ticketId!: string;
  /** The list it was opened from. */
  @property({ attribute: false }) list?: TicketList | undefined;
  /** Told when another ticket of the list shows. */
  @property({ attribute: false }) moved?: (id: string) => void;
  @state() private ticket: Ticket | undefined;
  @state() private comments: readonly TicketComment[] | undefined;
  /** Comments before those that are shown. */
  @state() private earlier = 0;
  @state() private statuses: readonly TicketStatus[] = [];
  @state() private error: unknown;
  @state() private commentsFailed = false;
  /** Something is written that is not sent; something of a comment is changed that is not stored. */
  @state() private dirty = false;
  @state() private editDirty = false;
  /** In a narrow place only what is most asked for shows, until one wants more. */
  @state() private allFacts = false;
  @state() private asked: AssistKind | undefined;
  @state() private originals: ReadonlySet<string> = new Set();
  @query('hub-ticket-composer') private composer?: HubTicketComposer;

  #abort = new AbortController();
  #leaveList: (() => void) | undefined;
  #leaveChanges: (() => void) | undefined;
  #work = new CommentWork(this, this.#commentHost());

  constructor() {
    super();
    // A link out of it leads elsewhere; what is being written is kept as a draft.
    this.addEventListener('hub-navigate', () => void this.updateComplete.then(() => this.dialog.close()));
  }

  protected override prepare(): void {
    void this.#state.hub.catalogues.ticketStatuses({ limit: 200 }, { signal: this.#abort.signal }).then(
      ({ items }) => (this.statuses = items),
      () => undefined,
    );
    this.#leaveList = this.list?.source.subscribe(() => this.requestUpdate());
    // Somebody else may have corrected a comment: their number is the same then.
    this.#leaveChanges = this.#state.changes.subscribe(({ type, kind, id, source }) => {
      if (
        type === 'ticket' &&
        kind === 'updated' &&
        id === this.ticketId &&
        source === 'remote' &&
        this.comments
      )
        void this.#loadComments();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#abort.abort();
    this.#leaveList?.();
    this.#leaveChanges?.();
    if (this.list) this.list.activeRowId = undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('ticketId')) this.#begin();
    const { value, error } = this.recordOf('ticket', this.ticketId) ?? {};
    const before = this.ticket;
    this.error = value ? undefined : error;
    if (!value || value === before) return;
    this.ticket = value;
    if (!before) {
      this.earlier = Math.max(0, value.commentCount - PAGE);
      void this.#loadComments().then(() => this.#markRead(value));
    } else if (value.commentCount !== before.commentCount && value.commentCount !== this.#known)
      void this.#loadComments();
  }

  /** Another ticket. What was being written to the one before is kept as a draft. */
  #begin(): void {
    this.ticket = this.comments = this.asked = undefined;
    this.earlier = 0;
    this.dirty = this.commentsFailed = false;
    this.#work.reset();
    this.editDirty = false;
    if (this.list) this.list.activeRowId = this.ticketId;
  }

  /** Shows another ticket of the list, and scrolls the list to it. */
  #go = (id: string, index: number): void => {
    this.ticketId = id;
    this.list?.table?.goTo(index);
    this.moved?.(id);
  };

  /** Comments that there are, as far as it is known here. */
  get #known(): number {
    return this.earlier + (this.comments?.length ?? 0);
  }

  /** From the first one that is to be shown to the newest; whoever wrote meanwhile is among them. */
  async #loadComments(from = this.earlier): Promise<void> {
    this.commentsFailed = false;
    const { signal } = this.#abort;
    const id = this.ticketId;
    try {
      const found: TicketComment[] = [];
      for (;;) {
        const { items } = await this.#state.hub.tickets.comments(
          id,
          { offset: from + found.length, limit: 200 },
          { signal },
        );
        found.push(...items);
        if (items.length < 200) break;
      }
      if (id !== this.ticketId) return;
      this.comments = found;
      this.earlier = from;
    } catch {
      if (!signal.aborted && id === this.ticketId) this.commentsFailed = true;
    }
  }

  /** Opening it is reading it. Should that not be stored, nobody has to be told. */
  async #markRead(ticket: Ticket): Promise<void> {
    if (ticket.activity === 'unread' && isAllowed(ticket, 'update'))
      await this.#update(ticket, { activity: 'read' }).catch(() => undefined);
  }

  #update(ticket: Ticket, patch: TicketPatch, onto: Version = ticket): Promise<Ticket> {
    const { hub, records } = this.#state;
    const { id, customerId } = ticket;
    return records.write('ticket', { id, customerId }, () => hub.tickets.update(onto, patch));
  }

  /** It is opened within a hub. */
  get #state(): HubState {
    if (!this.session) throw new Error('A ticket is read within a hub.');
    return this.session;
  }

  protected override render(): TemplateResult {
    const t = this.t(ticketMessages);
    const { ticket } = this;
    return html`<hub-dialog
      size="side"
      .heading=${ticket ? t.heading(String(ticket.number), ticket.title) : t.subject}
      .subtitle=${ticket?.customerName ?? ''}
      ?dirty=${this.dirty || this.editDirty}>
      ${nearView({ t, format: this.format, place: placeIn(this.list, this.ticketId), go: this.#go })}
      ${ticket ? this.#read(ticket) : this.#waiting()}
      ${
        ticket
          ? keyed(
              ticket.id,
              html`<hub-ticket-composer
                slot="footer"
                .ticket=${ticket}
                .statuses=${this.statuses}
                @hub-dirty=${(event: CustomEvent<{ dirty: boolean }>) => (this.dirty = event.detail.dirty)}
                @hub-commented=${this.#commented}></hub-ticket-composer>`,
            )
          : nothing
      }
    </hub-dialog>`;
  }

  protected override updated(): void {
    // What the fields draw at rest stands in shadow roots of their own.
    for (const field of this.renderRoot.querySelectorAll('hub-inline-field'))
      if (field.shadowRoot) adopt(field.shadowRoot, [labelStyles]);
  }

  #waiting(): TemplateResult {
    const t = this.t(ticketMessages);
    if (this.error !== undefined) {
      const states = statesFor(this, this.context);
      return html`<div class="state-box">
        ${states?.views.failed(states.t, this.error, {
          subject: t.subject,
          retry: () => void this.session?.records.get('ticket', this.ticketId).load(),
        })}
      </div>`;
    }
    return html`<div class="busy" role="status">
      <span class="vh">${t.loading}</span
      >${['w4', 'w2', 'w3', 'w1'].map(width => html`<span class=${`sk ${width}`}></span>`)}
    </div>`;
  }

  #read(ticket: Ticket): TemplateResult {
    const t = this.t(ticketMessages);
    const m = this.t(ticketsMessages);
    const { format, comments, earlier } = this;
    const ask = (kind: AssistKind, label: string, shape: string): TemplateResult =>
      html`<button
        type="button"
        class="btn sm"
        aria-pressed=${this.asked === kind ? 'true' : 'false'}
        @click=${() => (this.asked = this.asked === kind ? undefined : kind)}>
        ${icons.icon(shape)}${label}
      </button>`;
    const parts = { t, m, format, originals: this.originals, toggle: this.#toggle, work: this.#work };
    return html`<div class="two">
      <section aria-label=${t.conversation} tabindex="-1">
        ${
          earlier > 0
            ? html`<button type="button" class="btn sm earlier" @click=${() => void this.#loadComments(0)}>
                ${t.earlier(earlier, format.number(earlier))}
              </button>`
            : nothing
        }
        ${
          this.commentsFailed
            ? html`<p role="alert">
                ${t.commentsFailed}
                <button type="button" class="btn sm" @click=${() => void this.#loadComments()}>
                  ${this.t(commonMessages).retry}
                </button>
              </p>`
            : comments === undefined
              ? html`<div class="busy"><span class="sk w3"></span><span class="sk w2"></span></div>`
              : comments.length === 0
                ? html`<p class="faint">${t.noComments}</p>`
                : html`<ol>
                    ${comments.map(comment => commentView(comment, parts))}
                  </ol>`
        }
      </section>
      <aside aria-label=${t.facts} class=${this.allFacts ? '' : 'few'}>
        ${factsView({
          t,
          m,
          words: this.t(recordsMessages),
          format,
          hub: this.#state.hub,
          ticket,
          statuses: this.statuses,
          host: this,
          href: detail => this.href(detail),
          save: (patch, onto) => this.#update(ticket, patch, isVersion(onto) ? onto : ticket),
        })}
        <button
          type="button"
          class="btn sm more"
          aria-expanded=${this.allFacts ? 'true' : 'false'}
          @click=${() => (this.allFacts = !this.allFacts)}>
          ${icons.icon(icons.chevronDown)}${t.facts}
        </button>
        ${
          isAllowed(ticket, 'assist')
            ? html`<div class="asks" role="group" aria-label=${t.assist.title}>
                ${ask('summary', t.assist.sumUp, icons.assistant)}${ask('solution', t.assist.solve, icons.wrench)}
              </div>`
            : nothing
        }
        ${
          this.asked
            ? html`<hub-ticket-assistance
                .ticket=${ticket}
                .kind=${this.asked}
                usable
                @hub-use=${(event: CustomEvent<{ text: string }>) => this.composer?.insert(event.detail.text)}
                @hub-done=${() => (this.asked = undefined)}></hub-ticket-assistance>`
            : nothing
        }
      </aside>
    </div>`;
  }

  #commented = (event: CustomEvent<{ comment: TicketComment }>): void => {
    this.comments = [...(this.comments ?? []), event.detail.comment];
    void this.#state.records.renew('ticket', this.ticketId).catch(() => undefined);
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector('li:last-child')?.scrollIntoView({ block: 'nearest' }),
    );
  };

  #commentHost(): ConstructorParameters<typeof CommentWork>[1] {
    const words = () => ({ t: this.t(ticketMessages), records: this.t(recordsMessages) });
    const [state, ticket] = [() => this.#state, () => this.ticket];
    return {
      get state() {
        return state();
      },
      get ticket() {
        return ticket();
      },
      get words() {
        return words();
      },
      put: (id, now) => {
        this.comments = this.comments?.flatMap(one => (one.id === id ? (now ? [now] : []) : [one]));
      },
      load: () => this.#loadComments(),
      tellDirty: dirty => (this.editDirty = dirty),
      focus: id =>
        void this.updateComplete.then(() =>
          this.renderRoot
            .querySelector<HTMLElement>(id ? `[data-id="${CSS.escape(id)}"] .do button` : '.two > section')
            ?.focus(),
        ),
    };
  }

  #toggle = (id: string): void => {
    const next = new Set(this.originals);
    if (!next.delete(id)) next.add(id);
    this.originals = next;
  };
}

/** Shows a ticket over what is there; resolves when it is closed. */
export const showTicket = (
  host: LitElement,
  ticketId: string,
  moved: (id: string) => void,
): Promise<void> => {
  defineElement('hub-live', HubLive);
  defineElement('hub-inline-field', HubInlineField);
  defineElement('hub-ticket-assistance', HubTicketAssistance);
  defineElement('hub-ticket-composer', HubTicketComposer);
  return openTask<void, HubTicketDialog>(host, 'hub-ticket-dialog', HubTicketDialog, {
    ticketId,
    list: listOf(host),
    moved,
  });
};
