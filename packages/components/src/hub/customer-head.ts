import type { Customer } from '@customer-hub/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { kindBadge, rankBadge } from '../customer/badges.ts';
import type { CustomerMessages } from '../messages/en/customer.ts';
import type { HubMessages } from '../messages/en/hub.ts';
import * as icons from '../primitives/icons.ts';

interface CustomerHeadParts {
  /** Undefined until it is there: its place is kept free. */
  readonly customer: Customer | undefined;
  /** Whether changes by others arrive. */
  readonly live: unknown;
  readonly t: HubMessages;
  readonly names: CustomerMessages;
  readonly configure: () => void;
  /** Opens the menu of what can be made, at its button; undefined where nothing can. */
  readonly openNew: ((anchor: HTMLElement) => void) | undefined;
  /** Opens the menu of the customer, at its button. */
  readonly openMenu: (anchor: HTMLElement) => void;
}

/** What a listener of a button is called with. */
interface ButtonEvent {
  readonly currentTarget: HTMLElement;
}

const newButton = (
  { customer, t }: CustomerHeadParts,
  openNew: (anchor: HTMLElement) => void,
): TemplateResult =>
  html`<button
    class="btn new"
    aria-haspopup="menu"
    aria-label=${t.create}
    ?disabled=${!customer}
    @click=${({ currentTarget }: ButtonEvent) => openNew(currentTarget)}>
    ${icons.icon(icons.plus)}<span class="w">${t.create}</span>${icons.icon(icons.chevronDown)}
  </button>`;

/** Who the customer is, and what can be done with it: the same on every tab. */
export const customerHead = (parts: CustomerHeadParts): TemplateResult => {
  const { customer, t } = parts;
  return html`<div class="head">
    ${
      customer
        ? customerName(customer, parts)
        : html`<div class="title" aria-hidden="true"><span class="sk name"></span></div>`
    }
    <span class="grow"></span>
    <slot name="head-end"></slot>${parts.live} ${parts.openNew ? newButton(parts, parts.openNew) : nothing}
    <button
      class="btn icon"
      aria-haspopup="menu"
      aria-label=${t.menu}
      ?disabled=${!customer}
      @click=${({ currentTarget }: ButtonEvent) => parts.openMenu(currentTarget)}>
      ${icons.icon(icons.more, 'm')}
    </button>
  </div>`;
};

const customerName = (
  { name, rank, kind }: Customer,
  { t, names, configure }: CustomerHeadParts,
): TemplateResult =>
  html`<h1>
      <button title=${name} aria-label=${t.configureName(name)} @click=${configure}>
        <span class="ellip" dir="auto">${name}</span>
      </button>
    </h1>
    ${rankBadge(rank, names)}${kindBadge(kind, names)}`;
