import type { CustomFieldDefinition } from '@customer-hub/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { customField } from '../../form/custom-fields.ts';
import type { FieldValue } from '../../form/definition.ts';
import { valueText } from '../../form/show.ts';
import type { RecordPagesMessages } from '../../messages/en/recordPages.ts';
import type { Format } from '../../messages/format.ts';
import { row } from './fact.ts';

/** The fields of an admin that have a value. */
export const customFacts = (
  values: Readonly<Record<string, unknown>>,
  fields: readonly CustomFieldDefinition[],
  { t, format }: { readonly t: RecordPagesMessages; readonly format: Format },
): TemplateResult | typeof nothing => {
  const shown = fields
    .map(field => ({
      label: field.label,
      text: valueText(customField(field), values[field.key] as FieldValue | undefined, t, format),
    }))
    .filter(({ text }) => text !== '');
  if (shown.length === 0) return nothing;
  return html`<section>
    <h3>${t.custom}</h3>
    <dl>${shown.map(({ label, text }) => row(label, html`<span dir="auto">${text}</span>`))}</dl>
  </section>`;
};
