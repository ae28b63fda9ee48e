import type { AttentionFact } from '@customer-hub/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import * as icons from '../../primitives/icons.ts';
import { key } from '../../primitives/icons/vault.ts';
import { navigationLink, type LinkContext } from '../../primitives/navigation-link.ts';
import type { Entry } from './attention-view.ts';
import { trend } from './trend.ts';
import { actionOf, dueOf, placeOf, titleOf, whyOf, type FactWords } from './fact-words.ts';

export interface FactParts extends FactWords {
  readonly links: LinkContext;
  /** The days of a picture run from right to left. */
  readonly flip: boolean;
  /** Of all facts; of a list over all customers each has its own. */
  readonly customerId: string;
  /** Facts can be left alone, and woken. */
  readonly canSnooze: boolean;
  /** Opens a ticket, where the host has no page for it. */
  openTicket(id: string, customerId: string): void;
  snooze(fact: AttentionFact, customerId: string): void;
  wake(fact: AttentionFact, customerId: string): void;
}

const AREAS: Readonly<Record<AttentionFact['area'], icons.Icon>> = {
  tickets: icons.ticket,
  contracts: icons.bars,
  assets: icons.parcel,
  devices: icons.monitor,
  passwords: key,
  alerts: icons.bell,
  customer: icons.building,
};
const SHAPES = { late: icons.critical, soon: icons.warning, note: icons.info } as const;

const snoozeNote = ({ snooze }: AttentionFact, { t, format }: FactParts): TemplateResult | typeof nothing => {
  if (!snooze) return nothing;
  const by = snooze.by?.name ?? t.nobody;
  const until = snooze.until ? t.snoozedBy(by, format.brief(snooze.until)) : t.snoozedOpen(by);
  return html`<span class="why"><bdi>${snooze.reason}</bdi> · ${until}</span>`;
};

/** A way to leave a fact alone, or to wake it. */
const restButton = (
  fact: AttentionFact,
  title: string,
  customerId: string,
  parts: FactParts,
): TemplateResult => {
  const { t } = parts;
  if (fact.snooze)
    return html`<button
      type="button"
      class="btn sm"
      aria-label=${t.wakeName(title)}
      @click=${() => parts.wake(fact, customerId)}>
      ${t.wake}
    </button>`;
  return html`<button
    type="button"
    class="btn sm icon ghost"
    aria-label=${t.snoozeName(title)}
    title=${t.snooze}
    @click=${() => parts.snooze(fact, customerId)}>
    ${icons.icon(icons.clock)}
  </button>`;
};

/** One fact: how bad, what and why, where, since or until when, whose, what to do, and a way to leave it alone. */
export const factRow = ({ fact, customer }: Entry, parts: FactParts): TemplateResult => {
  const { t, links, canSnooze } = parts;
  const customerId = customer?.id ?? parts.customerId;
  const { level, area, person } = fact;
  const title = titleOf(fact, parts);
  const due = dueOf(fact, parts);
  const place = placeOf(fact, customerId);
  const action = actionOf(fact, parts);
  return html`<li class=${`fact ${level}`}>
    <span class="shape" role="img" aria-label=${t.levels[level] ?? level}
      >${icons.icon(SHAPES[level] ?? icons.info)}</span
    >
    <span class="what"
      ><b><bdi>${title}</bdi></b
      ><span class="why">${whyOf(fact, parts)}</span>${snoozeNote(fact, parts)}${trend(fact, parts)}</span
    >
    ${
      customer
        ? html`<span class="customer"
            >${navigationLink(
              links,
              { to: 'customer', id: customer.id, customerId: customer.id },
              { className: 'link', tabbable: true, content: html`<bdi>${customer.name}</bdi>` },
            )}</span
          >`
        : nothing
    }
    <span class="area">${icons.icon(AREAS[area] ?? icons.info)}<span>${t.areas[area] ?? area}</span></span>
    <span class="due"><b>${due.lead}</b><span>${due.rest}</span></span>
    <span class="person">${person ? html`<bdi>${person.name}</bdi>` : t.nobody}</span>
    <span class="act"
      >${navigationLink(links, place, {
        className: 'btn sm',
        tabbable: true,
        title: t.openName(action, title),
        content: action,
        ...(place.to === 'ticket' && place.id
          ? { open: () => parts.openTicket(place.id ?? '', customerId) }
          : {}),
      })}</span
    >
    <span class="rest">${canSnooze ? restButton(fact, title, customerId, parts) : nothing}</span>
  </li>`;
};
