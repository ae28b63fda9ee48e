import { html } from 'lit';
import type { CustomField, CustomFieldDefinition } from '@customer-hub/sdk';
import type { HubState } from '@customer-hub/state/core';
import { customPrefix } from '@customer-hub/state/lists';
import { customField } from '../form/custom-fields.ts';
import type { FieldValue } from '../form/definition.ts';
import { valueText } from '../form/show.ts';
import type { Format } from '../messages/format.ts';
import type { ListColumn, ListDefinition } from './definition.ts';
import type { FacetOption, FilterField } from './filter-definition.ts';

type Target = CustomFieldDefinition['target'];

interface Row {
  readonly id: string;
}
interface Words {
  readonly yes: string;
  readonly no: string;
}

/** The fields that an admin made for a kind of record; asked for once. Without them a list is whole. */
export const customFieldsOf = (session: HubState, target: Target): Promise<readonly CustomField[]> =>
  session.records.read('custom_fields', target).catch(() => []);

const text = (row: object, field: CustomField, words: Words, format: Format): string =>
  valueText(
    customField(field),
    (row as { readonly customFields?: Readonly<Record<string, FieldValue>> }).customFields?.[field.key],
    words,
    format,
  );

const filterTypes: Readonly<Partial<Record<CustomField['type'], FilterField<never>['type']>>> = {
  text: 'text',
  numeric: 'number',
  boolean: 'boolean',
  date: 'date',
  options: 'choice',
};

/**
 * A list with the fields of an admin: columns to choose, shown as forms show them, and fields of the advanced
 * filter [FLD-11, X-11].
 */
export const withCustomFields = <T extends Row, M extends object>(
  definition: ListDefinition<T, M>,
  fields: readonly CustomField[],
  words: () => Words,
): ListDefinition<T, M> => {
  const columns = fields.map((field): ListColumn<T, M> => ({
    key: customPrefix + field.key,
    label: () => field.label,
    optional: true,
    width: 20,
    minWidth: 10,
    ...(field.type === 'numeric' ? { align: 'end' } : {}),
    cell: (row, { format }) => {
      const shown = text(row, field, words(), format);
      return shown && html`<span class="ellip" dir="auto" title=${shown}>${shown}</span>`;
    },
    exportValue: (row, { format }) => text(row, field, words(), format),
  }));
  const filters = fields.flatMap((field): FilterField<M>[] => {
    const type = filterTypes[field.type];
    const options = field.options?.map(({ value, label }): FacetOption<M> => ({ value, label: () => label }));
    return type
      ? [{ key: customPrefix + field.key, label: () => field.label, type, ...(options ? { options } : {}) }]
      : [];
  });
  const end = definition.columns.findIndex(({ sticky }) => sticky === 'end');
  return {
    ...definition,
    columns: definition.columns.toSpliced(end < 0 ? definition.columns.length : end, 0, ...columns),
    fields: [...(definition.fields ?? []), ...filters],
  };
};
