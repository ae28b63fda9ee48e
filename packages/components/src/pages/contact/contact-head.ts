import type { Contact } from '@customer-hub/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { ContactsMessages } from '../../messages/en/contacts.ts';
import * as icons from '../../primitives/icons.ts';
import { navigationLink } from '../../primitives/navigation-link.ts';
import { pageBack, pageClose, pageSteps } from '../../record-page/page-head.ts';
import { fact, mailLink, phoneLink } from '../shared/fact.ts';
import { recordActs, type HeadParts } from '../shared/record-acts.ts';

export interface ContactHeadParts extends HeadParts {
  readonly contact: Contact;
  readonly m: ContactsMessages;
}

/** Who it is, and what one does with the record. */
export const contactHead = (parts: ContactHeadParts): TemplateResult => {
  const { contact, t, m, closable, close } = parts;
  const words = t.contact;
  const off = contact.status !== 'active';
  return html`<header class="dv-head">
    ${pageBack(closable, words.backToList, close)}
    <span class="kind">${icons.icon(icons.person)}</span>
    <h2 class="ellip" dir="auto" tabindex="-1">${contact.displayName}</h2>
    ${
      contact.isPrimary
        ? html`<span class="star" role="img" title=${m.primary} aria-label=${m.primary}
            >${icons.icon(icons.star, 'xs')}</span
          >`
        : nothing
    }
    ${contact.jobTitle ? html`<span class="sub ellip" dir="auto">${contact.jobTitle}</span>` : nothing}
    ${contact.system ? html`<span class="chip" title=${m.system[contact.system]}>${m.systemUser}</span>` : nothing}
    <span class=${`st dot now${off ? ' off' : ''}`}>${m.status[contact.status]}</span>
    <span class="grow"></span>
    ${pageSteps({ ...parts, t: { ...words, position: t.position } })}
    ${recordActs(contact.displayName, parts)} ${pageClose(closable, words.close, close)}
  </header>`;
};

/** What one wants to know of a person at a glance. */
export const contactFacts = ({ contact, t, m, links }: ContactHeadParts): TemplateResult => {
  const { facts } = t;
  const { customerId, customerName, customerRank } = contact;
  const customer =
    customerId &&
    navigationLink(
      links,
      { to: 'customer', customerId },
      { className: 'ellip', content: html`<bdi>${customerName}</bdi>`, tabbable: true },
    );
  return html`<dl class="facts">
    ${fact(facts.email, mailLink(contact.email))}
    ${fact(facts.phone, phoneLink(contact.phone ?? contact.mobile))}
    ${fact(facts.portal, m.registration[contact.registration])}
    ${fact(facts.access, t.access[contact.portalAccess])} ${fact(facts.customer, customer)}
    ${fact(facts.rank, customerRank && m.ranks[customerRank])}
    ${fact(facts.timeZone, contact.timeZone?.replaceAll('_', ' '))}
  </dl>`;
};
