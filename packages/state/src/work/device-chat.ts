import { uuid, type ChatMessage, type NamedRef } from '@customer-hub/sdk';
import type { HubState } from '../core/hub-state.ts';
import { writable, type Store } from '../core/store.ts';
import type { Presence } from '../live/server-event.ts';
import type { Change } from '../records/change.ts';
import { isUncertain, sendOnce, waitFor, type Wait } from './uncertain.ts';

/** Messages of one question. */
const PAGE = 50;
/** Where changes do not arrive by themselves it is asked again after this time. */
const ASK_AGAIN_MS = 10_000;
/** The other side is told so often that one types. */
const TELL_TYPING_MS = 4000;

/** Something said here that is not there yet. */
export interface OutgoingMessage {
  readonly key: string;
  readonly text: string;
  readonly state: 'sending' | 'failed';
  readonly error?: unknown;
}

/** A chat as it stands. */
export interface ChatView {
  /** The oldest first; undefined before the first answer. */
  readonly messages: readonly ChatMessage[] | undefined;
  readonly outgoing: readonly OutgoingMessage[];
  /** Of the contact, which nobody here has read. */
  readonly unread: number;
  readonly contact: NamedRef | null;
  readonly hasOlder: boolean;
  readonly error: unknown;
  /** Who types, as far as is known. */
  readonly typing: NamedRef | undefined;
}

const empty: ChatView = {
  messages: undefined,
  outgoing: [],
  unread: 0,
  contact: null,
  hasOlder: false,
  error: undefined,
  typing: undefined,
};

const byTime = (a: ChatMessage, b: ChatMessage): number =>
  a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/** Both, each message once, as the newer answer has it; the oldest first. */
export const mergeMessages = (
  known: readonly ChatMessage[],
  fresh: readonly ChatMessage[],
): readonly ChatMessage[] =>
  [...new Map([...known, ...fresh].map(message => [message.id, message])).values()].sort(byTime);

/**
 * The chat of one device: what was said, what is on its way, who types. Follows the stream of changes while
 * somebody looks, and asks again and again where there is none. What could not be sent stays until it is.
 */
export class DeviceChat implements Store<ChatView> {
  readonly deviceId: string;
  #state: HubState;
  #wait: Wait;
  #view = writable<ChatView>(empty);
  #cursor: string | null = null;
  #watchers = 0;
  #leave: (() => void)[] = [];
  #asked = 0;
  #toldAt = 0;
  #typingEnds: ReturnType<typeof setTimeout> | undefined;

  constructor(state: HubState, deviceId: string, wait: Wait = waitFor) {
    this.#state = state;
    this.deviceId = deviceId;
    this.#wait = wait;
  }

  readonly get = (): ChatView => this.#view.get();

  /** Fresh as long as somebody listens. */
  readonly listen = (listener: () => void): (() => void) => {
    const leave = this.#view.listen(listener);
    if (this.#watchers++ === 0) this.#follow();
    return () => {
      leave();
      if (--this.#watchers === 0) this.#unfollow();
    };
  };

  /** Asks for what is new; what was said further back stays. */
  async refresh(): Promise<void> {
    const turn = ++this.#asked;
    try {
      const page = await this.#state.hub.chat.list(this.deviceId, { limit: PAGE });
      if (turn !== this.#asked) return;
      const { messages: known } = this.get();
      const isNext = known?.some(({ id }) => page.items.some(item => item.id === id)) ?? false;
      // With a gap between what is known and what is new, it is read upwards again from here.
      if (!isNext) this.#cursor = page.nextCursor;
      this.#change({
        messages: mergeMessages(isNext ? (known ?? []) : [], page.items),
        unread: page.unread,
        contact: page.contact,
        hasOlder: this.#cursor !== null,
        error: undefined,
      });
    } catch (error) {
      if (turn === this.#asked) this.#change({ error });
    }
  }

  /** What was said before that. */
  async older(): Promise<void> {
    const cursor = this.#cursor;
    if (cursor === null) return;
    const page = await this.#state.hub.chat.list(this.deviceId, { limit: PAGE, cursor });
    if (this.#cursor !== cursor) return;
    this.#cursor = page.nextCursor;
    this.#change({
      messages: mergeMessages(page.items, this.get().messages ?? []),
      hasOlder: page.nextCursor !== null,
    });
  }

  /** Says something; it shows at once, and stays when it could not be sent. */
  send(text: string): Promise<void> {
    const key = uuid();
    this.#setOutgoing([...this.get().outgoing, { key, text, state: 'sending' }]);
    return this.#send(key, text);
  }

  /** Sends again what could not be sent: the same message, also where its first answer was lost. */
  async again(key: string): Promise<void> {
    const message = this.get().outgoing.find(one => one.key === key && one.state === 'failed');
    if (!message) return;
    this.#setOutgoing(
      this.get().outgoing.map(one => (one.key === key ? { key, text: one.text, state: 'sending' } : one)),
    );
    await this.#send(key, message.text);
  }

  /** Takes back what could not be sent. @returns its text */
  discard(key: string): string {
    const { outgoing } = this.get();
    this.#setOutgoing(outgoing.filter(one => one.key !== key || one.state !== 'failed'));
    return outgoing.find(one => one.key === key)?.text ?? '';
  }

  /** What is shown is read. */
  async markRead(): Promise<void> {
    if (this.get().unread === 0) return;
    this.#change({ unread: 0 });
    await this.#state.hub.chat.markRead(this.deviceId).catch(() => undefined);
  }

  /** The other side is to see that one types; told now and then. */
  typed(now = Date.now()): void {
    if (now - this.#toldAt < TELL_TYPING_MS) return;
    this.#toldAt = now;
    void this.#state.hub.chat.typing(this.deviceId).catch(() => undefined);
  }

  async #send(key: string, text: string): Promise<void> {
    try {
      const message = await sendOnce(
        () => this.#state.hub.chat.send(this.deviceId, { text }, { idempotencyKey: key }),
        this.#wait,
      );
      this.#toldAt = 0;
      this.#change({ messages: mergeMessages(this.get().messages ?? [], [message]) });
      this.#setOutgoing(this.get().outgoing.filter(one => one.key !== key));
    } catch (error) {
      this.#setOutgoing(
        this.get().outgoing.map(one => (one.key === key ? { ...one, state: 'failed', error } : one)),
      );
      // It may be there although its answer was lost.
      if (isUncertain(error)) void this.refresh();
    }
  }

  #setOutgoing(outgoing: readonly OutgoingMessage[]): void {
    this.#change({ outgoing });
    this.#state.unsaved.set(this, outgoing.length > 0);
  }

  #follow(): void {
    this.#leave = [this.#state.changes.subscribe(this.#heard)];
    void this.refresh();
    void this.#askAgain();
  }

  #unfollow(): void {
    for (const leave of this.#leave) leave();
    this.#leave = [];
    this.#stopTyping();
  }

  #heard = ({ type, id, event, record }: Change): void => {
    if (type !== 'chat' || (id !== undefined && id !== this.deviceId)) return;
    if (event === 'chat.typing') this.#heardTyping(record as Presence | undefined);
    else {
      this.#stopTyping();
      void this.refresh();
    }
  };

  /** Who types is told by the contact's own name: what one types oneself is no news. */
  #heardTyping(presence: Presence | undefined): void {
    if (!presence || presence.by.id !== this.get().contact?.id) return;
    clearTimeout(this.#typingEnds);
    this.#change({ typing: presence.by });
    this.#typingEnds = setTimeout(() => this.#stopTyping(), 6000);
  }

  #stopTyping(): void {
    clearTimeout(this.#typingEnds);
    if (this.get().typing) this.#change({ typing: undefined });
  }

  /** Where the stream does not tell what is new. */
  async #askAgain(): Promise<void> {
    const left = new AbortController();
    this.#leave.push(() => left.abort());
    while (!left.signal.aborted) {
      await this.#wait(ASK_AGAIN_MS, left.signal);
      const { kind } = this.#state.live.status.get();
      if (!left.signal.aborted && kind !== 'live') await this.refresh();
    }
  }

  #change(changes: Partial<ChatView>): void {
    this.#view.set({ ...this.get(), ...changes });
  }
}

/** The chat of a device: the same for everything that uses one client. */
export const deviceChat = (state: HubState, deviceId: string): DeviceChat =>
  state.shared(`chat ${deviceId}`, made => new DeviceChat(made, deviceId));
