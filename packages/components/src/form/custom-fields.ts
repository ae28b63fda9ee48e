import type { CustomField, CustomFieldType } from '@customer-hub/sdk';
import type { FieldDefinition, FieldType } from './definition.ts';

const types: Readonly<Record<CustomFieldType, FieldType>> = {
  text: 'text',
  boolean: 'boolean',
  numeric: 'number',
  date: 'date',
  options: 'select',
  options_with_dependencies: 'options_with_dependencies',
};

/**
 * An extra field made by an admin, as a field of ours [OVR-03, FLD-11]. @param prefix Where its value stands
 * in the record.
 */
export const customField = (field: CustomField, prefix = 'customFields.'): FieldDefinition => ({
  key: prefix + field.key,
  label: field.label,
  // A type that this version does not know yet is shown and entered as text.
  type: field.multiline && field.type === 'text' ? 'multiline' : (types[field.type] ?? 'text'),
  required: field.required,
  hint: field.hint ?? undefined,
  ...(field.options ? { options: field.options } : {}),
  trueLabel: field.trueLabel,
  falseLabel: field.falseLabel,
  minimum: field.minimum,
  maximum: field.maximum,
  ...(field.maxLength ? { maxLength: field.maxLength } : {}),
});
