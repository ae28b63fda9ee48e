import type { CustomField, CustomFieldOption, CustomFieldValue, FieldProblem } from '../contract/types.ts';
import { fieldProblem } from '../server/problems.ts';

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
  new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

/**
 * Whether a path of choices leads from option to dependent option, outermost first. It may stop before the innermost.
 */
export function isPath(options: readonly CustomFieldOption[], path: readonly string[]): boolean {
  const [first, ...rest] = path;
  const chosen = options.find(({ value }) => value === first);
  return chosen !== undefined && (rest.length === 0 || isPath(chosen.options ?? [], rest));
}

/** What is wrong with a value of a field; `undefined` when it fits. */
export function valueProblem(
  field: CustomField,
  value: CustomFieldValue,
): { code: string; message: string } | undefined {
  const wrong = (code: string, message: string) => ({ code, message });
  if (value === null || value === '')
    return field.required ? wrong('required', `${field.label} cannot be empty.`) : undefined;
  switch (field.type) {
    case 'text':
      return typeof value !== 'string'
        ? wrong('invalid_type', 'Text is expected.')
        : value.length > (field.maxLength ?? 4000)
          ? wrong('too_long', `At most ${field.maxLength ?? 4000} characters.`)
          : undefined;
    case 'boolean':
      return typeof value === 'boolean' ? undefined : wrong('invalid_type', 'Yes or no is expected.');
    case 'numeric':
      if (typeof value !== 'number' || !Number.isFinite(value))
        return wrong('invalid_type', 'A number is expected.');
      if (field.minimum !== undefined && value < field.minimum)
        return wrong('too_small', `At least ${field.minimum}.`);
      return field.maximum !== undefined && value > field.maximum
        ? wrong('too_large', `At most ${field.maximum}.`)
        : undefined;
    case 'date':
      return typeof value === 'string' && isDay(value)
        ? undefined
        : wrong('invalid_date', 'A day is expected, as YYYY-MM-DD.');
    case 'options':
      return typeof value === 'string' && field.options?.some(option => option.value === value)
        ? undefined
        : wrong('unknown_option', 'This is not one of the choices.');
    case 'options_with_dependencies':
      return Array.isArray(value) && isPath(field.options ?? [], value)
        ? undefined
        : wrong('unknown_option', 'These choices do not go together.');
    default:
      return undefined;
  }
}

/** What is wrong with some values, each by its pointer. Keys without a definition are wrong too. */
export function valueProblems(
  fields: readonly CustomField[],
  values: Readonly<Record<string, CustomFieldValue>>,
  pointer: string,
): FieldProblem[] {
  return Object.entries(values).flatMap(([key, value]) => {
    const field = fields.find(other => other.key === key);
    const problem = field
      ? valueProblem(field, value)
      : { code: 'unknown_field', message: `There is no field ${key}.` };
    return problem
      ? [
          fieldProblem(
            `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`,
            problem.code,
            problem.message,
          ),
        ]
      : [];
  });
}
/** Required fields that a whole set of values leaves out. */
export const missingProblems = (
  fields: readonly CustomField[],
  values: Readonly<Record<string, CustomFieldValue>>,
  pointer: string,
): FieldProblem[] =>
  fields
    .filter(({ key, required }) => required && !Object.hasOwn(values, key))
    .map(({ key, label }) => fieldProblem(`${pointer}/${key}`, 'required', `${label} cannot be empty.`));
