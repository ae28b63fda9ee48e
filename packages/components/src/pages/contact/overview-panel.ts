import type { Contact } from '@customer-hub/sdk';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { contactsMessages } from '../../messages/contacts.ts';
import { customFacts } from '../shared/custom-facts.ts';
import { mailLink, phoneLink, row } from '../shared/fact.ts';
import { HubPagePanel } from '../shared/page-panel.ts';
import { panelStyles } from '../shared/panel.styles.ts';

/** How to reach a person, the state of the portal, notes and the fields of an admin. */
export class HubContactOverview extends HubPagePanel {
  static override bundles = [...HubPagePanel.bundles, contactsMessages];
  static override styles: CSSResultGroup = [HubPagePanel.styles, panelStyles];

  protected override render(): TemplateResult | typeof nothing {
    const contact = this.recordOf('contact', this.recordId)?.value;
    if (!contact) return nothing;
    return html`<div class="scroll">
      <div class="columns">
        ${this.#reach(contact)} ${this.#portal(contact)}
        ${customFacts(contact.customFields, this.recordOf('custom_fields', 'contact')?.value ?? [], {
          t: this.words,
          format: this.format,
        })}
        ${
          contact.notes
            ? html`<section>
                <h3>${this.words.notes}</h3>
                <p class="free" dir="auto">${contact.notes}</p>
              </section>`
            : nothing
        }
      </div>
    </div>`;
  }

  #reach(contact: Contact): TemplateResult {
    const { reach, facts } = this.words;
    const { columns } = this.t(contactsMessages);
    const others = contact.otherEmails.map(address => html`<div>${mailLink(address)}</div>`);
    return html`<section>
      <h3>${reach}</h3>
      <dl>
        ${row(columns.jobTitle, contact.jobTitle && html`<span dir="auto">${contact.jobTitle}</span>`)}
        ${row(facts.email, mailLink(contact.email))}
        ${row(facts.otherEmails, others.length > 0 ? others : '')}
        ${row(facts.phone, phoneLink(contact.phone))} ${row(facts.mobile, phoneLink(contact.mobile))}
        ${row(facts.timeZone, contact.timeZone?.replaceAll('_', ' '))}
      </dl>
    </section>`;
  }

  #portal(contact: Contact): TemplateResult {
    const { portalTitle, facts, access } = this.words;
    const m = this.t(contactsMessages);
    const { format } = this;
    return html`<section>
      <h3>${portalTitle}</h3>
      <dl>
        ${row(m.columns.status, m.status[contact.status])}
        ${row(m.columns.registration, m.registration[contact.registration])}
        ${row(facts.access, access[contact.portalAccess])}
        ${row(facts.created, format.date(contact.createdAt))}
        ${row(
          facts.updated,
          [format.dateTime(contact.updatedAt), contact.updatedBy?.name].filter(Boolean).join(' · '),
        )}
      </dl>
    </section>`;
  }
}
