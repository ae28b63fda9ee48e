import type { Ticket, TicketComment } from '@customer-hub/sdk';
import type { HubState } from '@customer-hub/state/core';
import { currentOf } from '@customer-hub/state/edits';
import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { defineElement } from '../internal/define.ts';
import { isAllowed } from '../internal/allowed.ts';
import { lazily } from '../internal/lazily.ts';
import type { RecordsMessages } from '../messages/en/records.ts';
import type { TicketMessages } from '../messages/en/ticket.ts';
import { stateOf } from '../primitives/problem.ts';

/** The dialog, as far as changing its comments needs it. */
interface CommentHost {
  readonly state: HubState;
  readonly ticket: Ticket | undefined;
  readonly words: { readonly t: TicketMessages; readonly records: RecordsMessages };
  /** Takes over a comment as it is now; without `now` it is gone. */
  put(id: string, now: TicketComment | undefined): void;
  /** Reads the conversation again. */
  load(): Promise<void>;
  tellDirty(dirty: boolean): void;
  /** What had the focus is gone: it goes to the tools of a comment, without an id to the conversation. */
  focus(id?: string): void;
}

/** Corrects and deletes comments, both as the server allows it for each. A deleted one comes back by undo. */
export class CommentWork {
  #host: ReactiveControllerHost;
  #port: CommentHost;
  #editing: string | undefined;

  constructor(host: ReactiveControllerHost, port: CommentHost) {
    this.#host = host;
    this.#port = port;
  }

  isEdited({ id }: TicketComment): boolean {
    return this.#editing === id;
  }

  mayEdit = (comment: TicketComment): boolean => isAllowed(comment, 'update');
  mayRemove = (comment: TicketComment): boolean => isAllowed(comment, 'delete');

  /** Another ticket shows: nothing of the one before is being edited. */
  reset(): void {
    this.#edit(undefined);
  }

  #edit(id: string | undefined): void {
    this.#editing = id;
    this.#host.requestUpdate();
  }

  edit = async ({ id }: TicketComment): Promise<void> => {
    const { HubCommentEditor } = await lazily(() => import('./comment-editor.ts'));
    defineElement('hub-comment-editor', HubCommentEditor);
    this.#edit(id);
  };

  editor(comment: TicketComment): TemplateResult {
    const { hub } = this.#port.state;
    const store = async (base: TicketComment, text: string): Promise<TicketComment> => {
      return this.#write(this.#port.ticket, async () => {
        const now = await hub.tickets.updateComment(base, { text });
        this.#port.put(now.id, now);
        return now;
      });
    };
    return html`<hub-comment-editor
      .comment=${comment}
      .store=${store}
      @hub-dirty=${(event: CustomEvent<{ dirty: boolean }>) => this.#port.tellDirty(event.detail.dirty)}
      @hub-done=${() => {
        this.#edit(undefined);
        this.#port.focus(comment.id);
      }}></hub-comment-editor>`;
  }

  remove = async (comment: TicketComment): Promise<void> => {
    const { state, words, ticket } = this.#port;
    const { change } = words.t;
    try {
      await this.#write(ticket, async () => {
        await state.hub.tickets.deleteComment(comment);
        this.#port.put(comment.id, undefined);
      });
      this.#port.focus();
      const run = (): void => void this.#restore(comment, ticket);
      state.notices.show({ text: change.removed, actions: [{ label: words.records.undo, run }] });
    } catch (error) {
      this.#failed(change.removeFailed, error);
    }
  };

  /** The conversation is read again by the number of comments that its ticket has then. */
  async #restore({ id }: TicketComment, ticket: Ticket | undefined): Promise<void> {
    const { state, words } = this.#port;
    const { change } = words.t;
    try {
      await this.#write(ticket, () => state.hub.tickets.restoreComment(id));
      state.notices.show({ text: change.restored });
    } catch (error) {
      this.#failed(change.restoreFailed, error);
    }
  }

  /** Says why; what somebody else made of the comment shows. */
  #failed(text: string, error: unknown): void {
    const { state, words } = this.#port;
    const { change } = words.t;
    const { kind } = stateOf(error);
    const why = kind === 'changed' ? change.changed : kind === 'missing' ? words.records.gone : '';
    state.notices.show({ text: why ? `${text} ${why}` : text, tone: 'failed' });
    if (why) void this.#port.load();
  }

  /**
   * A comment changes its ticket with it: the ticket is read before the stream tells of it, so that what is done
   * here is no news here. What a conflict brings is the comment, which must not be taken for the ticket.
   */
  async #write<T>(ticket: Ticket | undefined, work: () => Promise<T>): Promise<T> {
    const { state } = this.#port;
    if (!ticket) return work();
    const { id, customerId } = ticket;
    const outcome: { answer?: T; conflict?: unknown } = {};
    await state.records.write('ticket', { id, customerId }, async () => {
      try {
        outcome.answer = await work();
      } catch (error) {
        if (!currentOf(error)) throw error;
        outcome.conflict = error;
      }
      return state.hub.tickets.get(id);
    });
    if (outcome.conflict !== undefined) throw outcome.conflict;
    return outcome.answer as T;
  }
}
