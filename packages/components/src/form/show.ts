import type { Format } from '../messages/format.ts';
import { countryName } from './country-name.ts';
import {
  addressParts,
  type AddressPart,
  type AddressValue,
  type FieldDefinition,
  type FieldOption,
  type FieldValue,
} from './definition.ts';

/** The labels of a path of options, outermost first; a value that is no option any more is shown as it is. */
export const optionLabels = (
  options: readonly FieldOption[] | undefined,
  path: readonly string[],
): string[] => {
  const [first, ...rest] = path;
  if (first === undefined) return [];
  const option = options?.find(candidate => candidate.value === first);
  return [option?.label ?? first, ...optionLabels(option?.options, rest)];
};

const partText = (part: AddressPart, text: string | null | undefined, locale: string): string =>
  text && part === 'country' ? countryName(text, locale) : (text ?? '');

/** What a value reads as plain text. Empty when there is none. */
export const valueText = (
  field: FieldDefinition,
  value: FieldValue | undefined,
  t: { readonly yes: string; readonly no: string },
  format: Format,
): string => {
  if (value === null || value === undefined || value === '') return '';
  if (field.show) return field.show(value);
  if (typeof value === 'boolean') return value ? (field.trueLabel ?? t.yes) : (field.falseLabel ?? t.no);
  if (typeof value === 'number') return format.number(value);
  if (typeof value === 'object') {
    if (!Array.isArray(value))
      return addressParts
        .map(part => partText(part, (value as AddressValue)[part], format.locale))
        .filter(Boolean)
        .join(', ');
    const list = value as readonly string[];
    return field.type === 'options_with_dependencies'
      ? optionLabels(field.options, list).join(' / ')
      : list.join('; ');
  }
  if (field.type === 'date') return format.date(value);
  if (field.type === 'secret') return '••••••••';
  if (field.chosen?.value === value) return field.chosen.label;
  return field.options ? optionLabels(field.options, [value])[0]! : value;
};
