import type { Ticket } from '@customer-hub/sdk';
import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { defineElement } from '../../internal/define.ts';
import { HubPart } from '../../internal/part.ts';
import type { TicketsMessages } from '../../messages/en/tickets.ts';
import type { Format } from '../../messages/format.ts';
import { Tip } from '../../primitives/tooltip.ts';
import { badges } from '../../theme/badges.ts';
import { buttons } from '../../theme/buttons.ts';
import { labelStyles, priority, sentiment, status, technician } from '../../ticket/labels.ts';
import { slaStyles, slaView } from '../../ticket/sla-view.ts';

export interface PreviewOptions {
  readonly m: TicketsMessages;
  readonly format: Format;
  readonly open: () => void;
  /** The pointer left the preview, or came onto it. */
  readonly leave: () => void;
  readonly stay: () => void;
}

/** What a ticket is about, at a glance. Everything is in the row already, so nothing is asked of the server. */
export class HubTicketPreview extends HubPart {
  static override styles = [
    HubPart.styles,
    badges,
    buttons,
    labelStyles,
    slaStyles,
    css`
      :host {
        display: contents;
      }
      [popover] {
        position: fixed;
        inset: auto;
        inline-size: min(380px, 100vw - 16px);
        margin: 4px 0;
        padding: 12px 14px;
        border: 0;
        border-radius: var(--ch-r-lg);
        background: var(--ch-raised);
        color: var(--ch-text);
        box-shadow: var(--ch-shadow);
        position-area: self-block-end span-self-inline-end;
        position-try-fallbacks:
          flip-block,
          flip-inline,
          flip-block flip-inline;
        font-size: var(--ch-fs-sm);
        line-height: 18px;
        white-space: normal;
      }
      h3 {
        font-size: var(--ch-fs-md);
        font-weight: 600;
        line-height: 18px;
        overflow-wrap: anywhere;
      }
      p {
        margin-block: 6px 10px;
        color: var(--ch-text-2);
        overflow-wrap: anywhere;
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 5;
        overflow: hidden;
      }
      .two {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 8px 12px;
        align-items: center;
      }
      .two > * {
        min-inline-size: 0;
      }
      footer {
        display: flex;
        align-items: center;
        gap: 8px;
        margin-block-start: 10px;
        padding-block-start: 8px;
        border-block-start: 1px solid var(--ch-border);
        color: var(--ch-text-2);
      }
      @media (forced-colors: active) {
        [popover] {
          border: 1px solid;
        }
      }
    `,
  ];

  @property({ attribute: false }) ticket?: Ticket;
  @property({ attribute: false }) options?: PreviewOptions;

  /** The number it is shown for. */
  anchor: HTMLElement | undefined;

  protected override render(): TemplateResult | typeof nothing {
    const { ticket, options } = this;
    if (!ticket || !options) return nothing;
    const { m, format } = options;
    return html`<div
      popover="manual"
      role="group"
      aria-label=${m.previewOf(String(ticket.number), ticket.title)}
      @pointerenter=${options.stay}
      @pointerleave=${options.leave}>
      <h3 dir="auto">${ticket.title}</h3>
      ${ticket.excerpt ? html`<p dir="auto">${ticket.excerpt}</p>` : html`<p>–</p>`}
      <div class="two">
        <hub-live .show=${slaView(ticket.sla, m, format)}></hub-live><span>${status(ticket, m)}</span>
        <span>${priority(ticket.priority, m)}</span><span>${technician(ticket, m)}</span>
        <bdi class="ellip">${ticket.contact?.name ?? m.noContact}</bdi
        ><span>${sentiment(ticket.sentiment, m)}</span>
      </div>
      <footer>
        <span class="grow">${m.columns.lastActivityAt} ${format.dateTime(ticket.lastActivityAt)}</span>
        <button
          type="button"
          class="btn sm"
          tabindex="-1"
          @click=${() => {
            this.hide();
            options.open();
          }}>
          ${m.open}
        </button>
      </footer>
    </div>`;
  }

  async showFor(anchor: HTMLElement, ticket: Ticket, options: PreviewOptions): Promise<void> {
    this.hide();
    this.ticket = ticket;
    this.options = options;
    this.anchor = anchor;
    await this.updateComplete;
    if (this.anchor !== anchor || !anchor.isConnected) return;
    const root = anchor.getRootNode();
    if (root instanceof ShadowRoot) Tip.of(root).hide();
    this.#popover?.showPopover({ source: anchor });
    // Read out as well: what is drawn beside the number is not part of it.
    anchor.ariaDescription = ticket.excerpt ?? ticket.title;
    addEventListener('keydown', this.#keydown, { capture: true });
    addEventListener('scroll', this.#gone, { capture: true, passive: true });
    addEventListener('pointerdown', this.#pressed, { capture: true });
  }

  hide(): void {
    if (!this.anchor) return;
    this.anchor.ariaDescription = null;
    this.anchor = undefined;
    if (this.#popover?.matches(':popover-open')) this.#popover.hidePopover();
    removeEventListener('keydown', this.#keydown, { capture: true });
    removeEventListener('scroll', this.#gone, { capture: true });
    removeEventListener('pointerdown', this.#pressed, { capture: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.hide();
  }

  get #popover(): HTMLElement | null {
    return this.renderRoot.querySelector('[popover]');
  }

  // Escape takes it away, and only it.
  #keydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.hide();
  };

  // The row moves away under it. What scrolls inside of it is none of that.
  #gone = (event: Event): void => {
    if (!event.composedPath().includes(this)) this.hide();
  };

  #pressed = (event: PointerEvent): void => {
    const path = event.composedPath();
    if (!path.includes(this) && !(this.anchor && path.includes(this.anchor))) this.hide();
  };
}

const previews = new WeakMap<Node, HubTicketPreview>();

/** Shows the one preview of a table beside a number. */
export const showPreview = async (
  anchor: HTMLElement,
  ticket: Ticket,
  options: PreviewOptions,
): Promise<void> => {
  defineElement('hub-ticket-preview', HubTicketPreview);
  const root = anchor.getRootNode();
  if (!(root instanceof ShadowRoot)) return;
  const element = previews.get(root) ?? new HubTicketPreview();
  previews.set(root, element);
  if (!element.isConnected) root.prepend(element);
  await element.showFor(anchor, ticket, options);
};

export const hidePreview = (anchor: EventTarget): void => {
  const element = anchor instanceof Node ? previews.get(anchor.getRootNode()) : undefined;
  if (element?.anchor === anchor) element.hide();
};
