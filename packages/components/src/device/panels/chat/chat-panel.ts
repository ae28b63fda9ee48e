import type { Device } from '@customer-hub/sdk';
import { deviceChat, type ChatView, type DeviceChat } from '@customer-hub/state/work';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { KeptDraft } from '../../../form/kept-draft.ts';
import { lazily } from '../../../internal/lazily.ts';
import { deviceChatMessages } from '../../../messages/deviceChat.ts';
import { currentTargetOf, enteredIn } from '../../../primitives/dom.ts';
import * as icons from '../../../primitives/icons.ts';
import { statesFor } from '../../../primitives/lazy-state.ts';
import { openMenu } from '../../../primitives/open-menu.ts';
import { isHiddenReason } from '../../../policy/features.ts';
import { tip } from '../../../primitives/tooltip.ts';
import { controls } from '../../../theme/controls.ts';
import { HubDevicePanel } from '../../device-panel.ts';
import { chatMessage, outgoingMessage } from './chat-message.ts';
import { chatStyles } from './chat.styles.ts';

/** Longest message of the contract; from here on it is said how much is left. */
const LONGEST = 4000;
const NEARLY = 200;
/** Within so many px of the end one follows what is said. */
const NEAR_END_PX = 60;

/** The conversation with whoever is at a device [DVM-35]. */
export class HubDeviceChat extends HubDevicePanel {
  static override bundles = [...HubDevicePanel.bundles, deviceChatMessages];
  static override styles: CSSResultGroup = [HubDevicePanel.styles, controls, chatStyles];

  @state() private text = '';
  @state() private olderFailed = false;
  @query('.log') private log?: HTMLElement;
  @query('textarea') private field?: HTMLTextAreaElement;
  @query('hub-menu') private menu!: HTMLElement;

  #chat: DeviceChat | undefined;
  #draft: KeptDraft<string> | undefined;
  #follows = true;
  /** The first message that was unread when the panel was opened. */
  #firstUnread: string | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { device } = this;
    if (device && this.#chat?.deviceId !== device.id) this.#begin(device);
    super.willUpdate(changed);
  }

  #begin({ id, customerId }: Device): void {
    this.#chat = deviceChat(this.state, id);
    this.#follows = true;
    this.#firstUnread = undefined;
    this.olderFailed = false;
    this.text = '';
    const draft = new KeptDraft<string>(this.state, `${customerId} chat ${id}`);
    this.#draft = draft;
    void draft.load().then(kept => {
      if (kept && this.#draft === draft && this.text === '') this.text = kept;
    });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { device } = this;
    if (!device || !this.#chat) return nothing;
    const m = this.t(deviceChatMessages);
    const view = this.watch.read(this.#chat);
    const states = statesFor(this, this.context);
    if (!view.messages)
      return html`${
        view.error
          ? states?.views.failed(states.t, view.error, {
              subject: m.title,
              retry: () => void this.#chat?.refresh(),
            })
          : states?.views.skeleton(states.t, m.title, 6, 1)
      }`;
    if (!view.contact && view.messages.length === 0)
      return html`${states?.views.empty({ icon: icons.person, title: m.noContact, text: m.noContactText })}`;
    this.#noteUnread(view);
    return html`${this.#head(view)} ${this.#stream(view)}
      <p class="typing" role="status">${view.typing ? m.typing(view.typing.name) : nothing}</p>
      ${this.#composer(view)}<hub-menu></hub-menu>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { log } = this;
    if (log && this.#follows) log.scrollTop = log.scrollHeight;
    if (document.visibilityState === 'visible' && this.#follows && !this.refusal('chat'))
      void this.#chat?.markRead();
  }

  #noteUnread({ unread, messages = [] }: ChatView): void {
    if (unread === 0 || this.#firstUnread) return;
    this.#firstUnread = messages.filter(({ from }) => from === 'contact').at(-unread)?.id;
  }

  #head({ contact, unread, messages = [] }: ChatView): TemplateResult {
    const m = this.t(deviceChatMessages);
    return html`<div class="head">
      <h3 class="ellip"><bdi>${contact ? m.with(contact.name) : m.noContact}</bdi></h3>
      ${unread > 0 ? html`<span class="chip">${m.unread(unread, this.format.number(unread))}</span>` : nothing}
      <span class="grow"></span>
      <button
        type="button"
        class="btn"
        ?disabled=${messages.length === 0}
        @click=${() => void this.#toTicket()}>
        ${icons.icon(icons.note)}${m.toTicket}
      </button>
    </div>`;
  }

  #stream({ messages = [], outgoing, hasOlder, contact }: ChatView): TemplateResult {
    const m = this.t(deviceChatMessages);
    const chat = this.#chat;
    return html`<div
      class="log"
      role="log"
      aria-label=${m.title}
      tabindex="0"
      @scroll=${() => this.#scrolled()}>
      ${
        hasOlder
          ? html`<button type="button" class="btn sm older" @click=${() => void this.#older()}>
              ${this.olderFailed ? m.olderFailed : m.older}
            </button>`
          : nothing
      }
      ${
        messages.length === 0 && outgoing.length === 0
          ? html`<p class="muted">${m.empty}. ${contact ? m.emptyText(contact.name) : nothing}</p>`
          : nothing
      }
      ${repeat(
        messages,
        ({ id }) => id,
        message =>
          html`${message.id === this.#firstUnread ? html`<p class="fresh">${m.fresh}</p>` : nothing}${chatMessage(
            message,
            m,
            this.format,
          )}`,
      )}
      ${repeat(
        outgoing,
        ({ key }) => key,
        message =>
          outgoingMessage(message, m, {
            again: () => void chat?.again(message.key),
            takeBack: () => this.#put(chat?.discard(message.key) ?? ''),
          }),
      )}
    </div>`;
  }

  #composer({ contact }: ChatView): TemplateResult {
    const m = this.t(deviceChatMessages);
    const refused = this.refusal('chat') ?? (contact ? undefined : m.noContact);
    const left = LONGEST - this.text.length;
    const canSend = this.text.trim() !== '' && refused === undefined;
    return html`<form
        @submit=${(event: Event) => {
          event.preventDefault();
          this.#send();
        }}>
        <button
          type="button"
          class="btn icon"
          aria-haspopup="menu"
          aria-label=${m.canned}
          ?disabled=${isHiddenReason(this.refusal('chat'))}
          ${tip(m.canned)}
          @click=${(event: Event) => void this.#openCanned(currentTargetOf(event))}>
          ${icons.icon(icons.list)}
        </button>
        <span class="field">
          <textarea
            rows="2"
            aria-label=${m.message}
            aria-describedby="hint"
            placeholder=${m.message}
            maxlength=${LONGEST}
            dir="auto"
            .value=${this.text}
            @input=${(event: Event) => this.#typed(enteredIn(event))}
            @keydown=${this.#keydown}></textarea>
        </span>
        <button type="submit" class="btn primary" aria-disabled=${canSend ? nothing : 'true'} ${tip(refused)}>
          ${m.send}
        </button>
      </form>
      <p class="hint" id="hint">
        ${refused ?? (left < NEARLY ? m.left(this.format.number(left)) : m.hint)}
      </p>`;
  }

  #typed(text: string): void {
    this.#put(text);
    if (text.trim() !== '' && this.refusal('chat') === undefined) this.#chat?.typed();
  }

  /** What is written is kept until it is sent. */
  #put(text: string): void {
    this.text = text;
    if (text.trim() === '') this.#draft?.remove();
    else this.#draft?.set(text);
  }

  #keydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.#send();
  };

  #send(): void {
    const text = this.text.trim();
    if (text === '' || this.refusal('chat') !== undefined || !this.#chat?.get().contact) return;
    this.#follows = true;
    this.#firstUnread = undefined;
    void this.#chat.send(text);
    this.#put('');
    this.field?.focus();
  }

  #scrolled(): void {
    const { log } = this;
    if (!log) return;
    this.#follows = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_END_PX;
    if (this.#follows && !this.refusal('chat')) void this.#chat?.markRead();
  }

  /** What one reads stays where it is while more comes above it. */
  async #older(): Promise<void> {
    const { log } = this;
    const below = log ? log.scrollHeight - log.scrollTop : 0;
    this.#follows = false;
    this.olderFailed = await (this.#chat?.older() ?? Promise.resolve()).then(
      () => false,
      () => true,
    );
    await this.updateComplete;
    if (log) log.scrollTop = log.scrollHeight - below;
  }

  async #openCanned(anchor: HTMLElement): Promise<void> {
    const m = this.t(deviceChatMessages);
    const answers = await this.hub.catalogues.cannedAnswers({ limit: 50 }).then(
      ({ items }) => items,
      () => [],
    );
    await openMenu(
      this.menu,
      anchor,
      answers.length === 0
        ? [{ heading: m.noCanned }]
        : answers.map(({ title, text }) => ({
            label: title,
            run: () => {
              this.#put(this.text.trim() === '' ? text : `${this.text.trimEnd()}\n${text}`);
              void this.updateComplete.then(() => this.field?.focus());
            },
          })),
    );
  }

  async #toTicket(): Promise<void> {
    const { device } = this;
    const view = this.#chat?.get();
    if (!device || !view?.messages) return;
    const { addToTicket } = await lazily(() => import('./chat-ticket.ts'));
    await addToTicket(this, {
      state: this.state,
      device,
      messages: view.messages,
      contact: view.contact?.name ?? '',
      m: this.t(deviceChatMessages),
      format: this.format,
    });
  }
}
