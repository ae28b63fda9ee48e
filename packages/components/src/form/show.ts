import type { FormMessages } from '../messages/en/form.ts';
import type { Format } from '../messages/format.ts';
import { addressParts, type AddressValue, type FieldDefinition, type FieldOption, type FieldProblem, type FieldValue } from './definition.ts';

/** The labels of a path of options, outermost first; a value that is no option any more is shown as it is. */
export const optionLabels = (options: readonly FieldOption[] | undefined, path: readonly string[]): string[] => {
  const [first, ...rest] = path;
  if (first === undefined) return [];
  const option = options?.find(candidate => candidate.value === first);
  return [option?.label ?? first, ...optionLabels(option?.options, rest)];
};

/** What a value reads as plain text. Empty when there is none. */
export const valueText = (field: FieldDefinition, value: FieldValue | undefined, t: FormMessages, format: Format): string => {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'boolean') return value ? field.trueLabel ?? t.on : field.falseLabel ?? t.off;
  if (typeof value === 'number') return format.number(value);
  if (typeof value === 'object') {
    if (!Array.isArray(value)) return addressParts.map(part => (value as AddressValue)[part]).filter(Boolean).join(', ');
    const list = value as readonly string[];
    return field.type === 'options_with_dependencies' ? optionLabels(field.options, list).join(' / ') : list.join('; ');
  }
  if (field.type === 'date') return format.date(value);
  if (field.type === 'secret') return '••••••••';
  if (field.chosen?.value === value) return field.chosen.label;
  return field.options ? optionLabels(field.options, [value])[0]! : value;
};

/** What a problem reads: by its code, else the server's own sentence. */
export const problemText = (problem: FieldProblem, t: FormMessages, format: Format): string => {
  const { code, detail, message } = problem;
  const say = Object.hasOwn(t.problems, code) ? t.problems[code] : undefined;
  // A limit that only the server knows is in its sentence, not in its code.
  if (!say || (detail === undefined && message && /^(?:too_|invalid_format|duplicate)/.test(code))) return message ?? t.notSaved;
  return say({ detail: typeof detail === 'number' ? format.number(detail) : detail ?? '', count: typeof detail === 'number' ? detail : 0 });
};
