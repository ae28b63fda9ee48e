import type { Customer, CustomFieldDefinition } from '@customer-hub/sdk';
import { css, html, nothing, type TemplateResult } from 'lit';
import { addressLine, detailLabel, detailText, mapUrl } from '../customer/details.ts';
import type { CustomerMessages } from '../messages/en/customer.ts';
import type { HubMessages } from '../messages/en/hub.ts';
import type { Format } from '../messages/format.ts';
import * as icons from '../primitives/icons.ts';
import { externalLink, safeUrl } from '../primitives/links.ts';

export const pinStyles = css`
  .pins {
    display: flex;
    align-items: stretch;
    padding: 0 var(--ch-gutter) 8px;
    flex: none;
    min-block-size: 40px;
  }
  .pins dl {
    display: flex;
    min-inline-size: 0;
  }
  /* Each is as wide as what it says, as long as there is room for all. */
  .pins dl > div {
    padding-inline: 16px;
    border-inline-start: 1px solid var(--ch-border);
    min-inline-size: 0;
  }
  .pins dl > div:first-child {
    padding-inline-start: 0;
    border: 0;
  }
  .pins dt {
    font-size: var(--ch-fs-xs);
    line-height: 14px;
    color: var(--ch-text-3);
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .pins dd {
    line-height: 18px;
    display: flex;
    gap: 4px;
    align-items: center;
  }
  .pins dd a {
    display: inline-flex;
    color: var(--ch-text-3);
  }
  .pins dd a.text {
    color: inherit;
  }
  .pinedit {
    align-self: center;
    margin-inline-start: 4px;
    color: var(--ch-text-3);
  }
  .pinedit:hover {
    color: inherit;
  }
  /* Rather scrolled than squeezed: half a phone number helps nobody. */
  @container hub (max-width: 860px) {
    .pins dl {
      overflow-x: auto;
      scrollbar-width: none;
      mask-image: linear-gradient(to right, #000 86%, transparent);
    }
    .pins dl:dir(rtl) {
      mask-image: linear-gradient(to left, #000 86%, transparent);
    }
    .pins dl > div {
      flex: none;
      padding-inline: 12px;
      max-inline-size: 220px;
    }
  }
  @container hub (max-width: 560px) {
    .pins {
      padding-inline: 14px;
    }
    .pins dl > div {
      max-inline-size: 170px;
    }
  }
`;

/** The pinned fields, visible on every tab [PIN-01, PIN-02]. */
export const pinnedFields = (options: {
  customer: Customer;
  fields: readonly string[];
  definitions: readonly CustomFieldDefinition[];
  editable: boolean;
  t: HubMessages;
  names: CustomerMessages;
  format: Format;
  onEdit: () => void;
}): TemplateResult => {
  const { customer, definitions, t, names, format } = options;
  // A custom field that is gone, or not open to this person, has neither name nor value to show.
  const fields = options.fields.filter(
    path => !path.startsWith('customFields.') || detailLabel(path, definitions, names) !== path,
  );
  return html`<div class="pins">
    <dl aria-label=${t.pinned}>
      ${fields.map(
        path =>
          html`<div>
            <dt>${detailLabel(path, definitions, names)}</dt>
            <dd>${pinValue(customer, path, definitions, t, names, format)}</dd>
          </div>`,
      )}
    </dl>
    ${
      options.editable
        ? html`<button
            class="btn sm icon ghost pinedit"
            aria-label=${t.editPins}
            title=${t.editPins}
            @click=${options.onEdit}>
            ${icons.icon(icons.pin)}
          </button>`
        : nothing
    }
  </div>`;
};

const pinValue = (
  customer: Customer,
  path: string,
  definitions: readonly CustomFieldDefinition[],
  t: HubMessages,
  names: CustomerMessages,
  format: Format,
): unknown => {
  if (path === 'address') {
    const href = mapUrl(customer.address);
    const line = addressLine(customer.address);
    if (line)
      return html`<span class="ellip" dir="auto" title=${line}>${line}</span
        >${href ? externalLink(href, icons.icon(icons.mapPin), { label: names.openMap, className: 'map' }) : nothing}`;
  }
  if (path === 'domains' && customer.domains.length > 0) {
    return html`<span class="ellip" dir="auto" title=${customer.domains.join('; ')}
        >${customer.domains[0]}</span
      >${
        customer.domains.length > 1
          ? html`<bdi class="faint" dir="ltr">${t.moreDomains(customer.domains.length - 1)}</bdi>`
          : nothing
      }`;
  }
  const text = detailText(customer, path, definitions, names, format);
  if (!text) return html`<span class="faint">–</span>`;
  const href = path === 'website' ? safeUrl(text) : undefined;
  const shown = html`<span class="ellip" title=${text} dir="auto">${text}</span>`;
  return href ? externalLink(href, shown, { className: 'text ellip' }) : shown;
};
