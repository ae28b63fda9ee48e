import type { Ticket } from '@customer-hub/sdk';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { HubPart } from '../internal/part.ts';
import { commonMessages } from '../messages/common.ts';
import type { TicketMessages } from '../messages/en/ticket.ts';
import { ticketMessages } from '../messages/ticket.ts';
import { copyText } from '../primitives/copy-text.ts';
import * as icons from '../primitives/icons.ts';
import { stateOf } from '../primitives/problem.ts';
import { controls } from '../theme/controls.ts';

export type AssistKind = 'summary' | 'solution';

/** What a host is told when a person asks the assistant, and how it answers [X-26]. */
export interface HubTicketAssistDetail {
  readonly ticket: Ticket;
  readonly kind: AssistKind;
  /** BCP 47 language of the answer. */
  readonly language: string;
  /** Aborted when the person no longer waits. */
  readonly signal: AbortSignal;
  /** Gives the answer, or a promise of it; plain text. The backend is then not asked. */
  readonly answer: (text: string | Promise<string>) => void;
}

interface Answer {
  readonly text: string;
  readonly by: string;
}

/**
 * @summary What a machine says about a ticket: only when a person asks, marked as such, and shown as text
 * whatever it holds. When there is no assistant, everything else goes on [TKT-02, TKT-09, X-26].
 * @fires {CustomEvent<{ text: string }>} hub-use - The text is to go into the answer that is being written.
 */
export class HubTicketAssistance extends HubPart {
  static override bundles = [ticketMessages, commonMessages];
  static override styles = [
    HubPart.styles,
    controls,
    css`
      :host {
        display: block;
      }
      section {
        border: 1px dashed var(--ch-edge-soft);
        border-radius: var(--ch-radius);
        padding: 10px 12px;
        background: var(--ch-sunken);
      }
      header {
        display: flex;
        align-items: center;
        gap: 6px;
        font-size: var(--ch-fs-sm);
        color: var(--ch-text-2);
      }
      header b {
        font-weight: 600;
        color: var(--ch-text);
      }
      .said {
        margin-block: 8px;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
      .check {
        font-size: var(--ch-fs-sm);
        color: var(--ch-text-2);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        margin-block-start: 8px;
        align-items: center;
      }
    `,
  ];

  @property({ attribute: false }) ticket!: Ticket;
  @property({ attribute: false }) kind!: AssistKind;
  /** There is an answer being written that the text can go into. */
  @property({ type: Boolean }) usable = false;

  @state() private answer: Answer | undefined;
  @state() private error: unknown;
  @state() private asking = false;
  @state() private copied = false;

  #abort: AbortController | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#abort?.abort();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Made, or given another question: in both cases because a person pressed a button.
    if (changed.has('kind') && this.kind) void this.ask();
  }

  async ask(): Promise<void> {
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    Object.assign(this, { asking: true, error: undefined, answer: undefined, copied: false });
    try {
      const answer = await this.#answer(signal);
      if (signal.aborted) return;
      this.answer = answer;
      if (!answer) this.dispatchEvent(new CustomEvent('hub-done'));
    } catch (error) {
      if (!signal.aborted) this.error = error;
    } finally {
      if (!signal.aborted) this.asking = false;
    }
  }

  /** The host's, when it has one; otherwise the backend's. Undefined: the host shows it itself. */
  async #answer(signal: AbortSignal): Promise<Answer | undefined> {
    let given: string | Promise<string> | undefined;
    const { ticket, kind } = this;
    const language = this.context.locale;
    const event = new CustomEvent<HubTicketAssistDetail>('hub-ticket-assist', {
      bubbles: true,
      composed: true,
      cancelable: true,
      detail: { ticket, kind, language, signal, answer: text => (given = text) },
    });
    const goOn = this.dispatchEvent(event);
    if (given !== undefined) return { text: await abortable(given, signal), by: '' };
    if (!goOn) return undefined;
    if (!this.session) return undefined;
    const { text, model } = await this.session.hub.tickets.assist(ticket.id, { kind, language }, { signal });
    return { text, by: model };
  }

  #trouble(error: unknown, t: TicketMessages['assist']): string {
    const { code, kind } = stateOf(error);
    return code === 'assistant_unavailable' || kind === 'missing' ? t.unavailable : t.failed;
  }

  protected override render(): TemplateResult {
    const t = this.t(ticketMessages).assist;
    const common = this.t(commonMessages);
    const { answer, error, asking } = this;
    return html`<section aria-label=${t.title} aria-busy=${asking ? 'true' : 'false'}>
      <header>
        ${icons.icon(icons.assistant)}<b>${this.kind === 'summary' ? t.summary : t.solution}</b
        ><span class="grow"></span
        >${answer ? html`<span>${t.machine}${answer.by ? html` · <bdi>${answer.by}</bdi>` : nothing}</span>` : nothing}
      </header>
      <div role="status">
        ${asking ? html`<p class="said faint">${t.working}</p>` : nothing}
        ${
          answer
            ? html`<p class="said" dir="auto">${answer.text}</p>
                <p class="check">${t.check}</p>`
            : nothing
        }
        ${error === undefined ? nothing : html`<p class="said">${this.#trouble(error, t)}</p>`}
      </div>
      <div class="row">
        ${
          asking
            ? html`<button type="button" class="btn sm" @click=${this.#cancel}>${common.cancel}</button>`
            : nothing
        }
        ${
          answer
            ? html` ${
                  this.usable
                    ? html`<button
                        type="button"
                        class="btn sm"
                        @click=${() =>
                          this.dispatchEvent(new CustomEvent('hub-use', { detail: { text: answer.text } }))}>
                        ${t.use}
                      </button>`
                    : nothing
                }
                <button type="button" class="btn sm ghost" @click=${() => void this.#copy(answer.text)}>
                  ${icons.icon(this.copied ? icons.check : icons.copy)}${this.copied ? common.copied : common.copy}
                </button>`
            : nothing
        }
        ${
          answer || error !== undefined
            ? html`<button type="button" class="btn sm ghost" @click=${() => void this.ask()}>
                ${icons.icon(icons.refresh)}${error === undefined ? t.again : common.retry}
              </button>`
            : nothing
        }
      </div>
    </section>`;
  }

  #cancel = (): void => {
    this.#abort?.abort();
    this.asking = false;
    this.dispatchEvent(new CustomEvent('hub-done'));
  };

  async #copy(text: string): Promise<void> {
    try {
      await copyText(text);
      this.copied = true;
    } catch {
      // Refused: the text is selected, and the person's own keys still work.
      const said = this.renderRoot.querySelector('.said[dir]');
      if (said) getSelection()?.selectAllChildren(said);
    }
  }
}

/** A host's answer may never come; who waits for it may leave. */
const abortable = (text: string | Promise<string>, signal: AbortSignal): Promise<string> =>
  Promise.race([
    Promise.resolve(text).then(String),
    new Promise<never>((_, reject) =>
      signal.addEventListener('abort', () => reject(signal.reason), { once: true }),
    ),
  ]);
