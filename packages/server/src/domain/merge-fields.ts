import type { MergeChoice, MergeField } from '../contract/types.ts';

/** A field as it is merged: of the members that belong together, the first is what people see. */
export interface FieldRule {
  field: string;
  /** Members of the row; `customFields.key` is the member `key` of `customFields`. */
  keys: readonly string[];
  /** Texts can both stay. */
  joins?: boolean;
  /** Which value is worth more, the most first; the others follow as they come. */
  order?: readonly unknown[];
  /** The value of the record that stays cannot be replaced; where it has none, it takes that of the other one. */
  isLocked?: boolean;
}
type Values = Readonly<Record<string, unknown>>;
/** What a merge changed in a field of the record that stays, so that it can be undone. */
export interface FieldChange {
  field: string;
  before: Values;
  after: Values;
}

/** Values are data: the same when they are written the same, whatever the order of the members. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return isEmpty(a) && isEmpty(b);
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [x, y] = [a as Values, b as Values];
  return [...new Set([...Object.keys(x), ...Object.keys(y)])].every(key => sameValue(x[key], y[key]));
}
export const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (typeof value === 'object' && Object.values(value).every(isEmpty));

const OF_CUSTOM = /^customFields\.(.+)$/s;
function read(row: object, key: string): unknown {
  const custom = OF_CUSTOM.exec(key)?.[1];
  const holder = (custom === undefined ? row : (row as { customFields?: object }).customFields) ?? {};
  return (holder as Values)[custom ?? key] ?? null;
}
export const valuesOf = (row: object, { keys }: Pick<FieldRule, 'keys'>): Values =>
  Object.fromEntries(keys.map(key => [key, read(row, key)]));
const shown = (row: object, { keys: [key = ''] }: FieldRule): unknown => read(row, key);

/** A merge-patch of these values. */
export function patchOf(values: Iterable<Values>): Record<string, unknown> {
  const patch: Record<string, unknown> = {};
  for (const [key, value] of [...values].flatMap(Object.entries<unknown>)) {
    const custom = OF_CUSTOM.exec(key)?.[1];
    if (custom === undefined) patch[key] = value;
    else patch['customFields'] = { ...(patch['customFields'] as object | undefined), [custom]: value };
  }
  return patch;
}

/** One rule for each custom field that one of the two has. */
export const customRules = (kept: { customFields: object }, merged: { customFields: object }): FieldRule[] =>
  [...new Set([...Object.keys(kept.customFields), ...Object.keys(merged.customFields)])]
    .sort()
    .map(key => ({ field: `customFields.${key}`, keys: [`customFields.${key}`] }));

/** What can be chosen in a field; undefined where both are empty. */
export function compareField(rule: FieldRule, kept: object, merged: object): MergeField | undefined {
  const [of, other] = [shown(kept, rule), shown(merged, rule)],
    isSame = sameValue(valuesOf(kept, rule), valuesOf(merged, rule));
  if (isEmpty(of) && isEmpty(other)) return undefined;
  const canJoin = !isSame && rule.joins === true && !isEmpty(of) && !isEmpty(other),
    only = isSame ? 'kept' : rule.isLocked ? (isEmpty(of) ? 'merged' : 'kept') : undefined;
  return {
    field: rule.field,
    kept: isEmpty(of) ? null : of,
    merged: isEmpty(other) ? null : other,
    isSame,
    options: only ? [only] : ['kept', 'merged', ...(canJoin ? (['both'] as const) : [])],
    suggested: only ?? (canJoin ? 'both' : better(rule, of, other)),
  };
}
function better({ order }: FieldRule, kept: unknown, merged: unknown): MergeChoice {
  if (isEmpty(kept)) return 'merged';
  const place = (value: unknown): number => order?.indexOf(value) ?? -1;
  return place(merged) >= 0 && place(merged) < place(kept) ? 'merged' : 'kept';
}

/**
 * What becomes of the fields of the record that stays. Problems are the fields of `choices` that cannot be chosen so.
 */
export function mergeFields(
  rules: readonly FieldRule[],
  kept: object,
  merged: object,
  choices: Readonly<Record<string, MergeChoice>>,
): { changes: FieldChange[]; problems: string[] } {
  const changes: FieldChange[] = [],
    known = new Set<string>(),
    problems: string[] = [];
  for (const rule of rules) {
    known.add(rule.field);
    const choice = Object.hasOwn(choices, rule.field) ? choices[rule.field] : undefined,
      compared = compareField(rule, kept, merged);
    // What is the same can be said to come from either.
    if (compared === undefined || compared.isSame) continue;
    if (choice !== undefined && !compared.options.includes(choice)) problems.push(rule.field);
    const before = valuesOf(kept, rule),
      after = chosen(choice ?? compared.suggested, rule, before, merged);
    if (!sameValue(before, after)) changes.push({ field: rule.field, before, after });
  }
  problems.push(...Object.keys(choices).filter(field => !known.has(field)));
  return { changes, problems };
}
function chosen(choice: MergeChoice, rule: FieldRule, before: Values, merged: object): Values {
  if (choice === 'kept') return before;
  const other = valuesOf(merged, rule),
    [key = ''] = rule.keys;
  return choice === 'merged'
    ? other
    : { ...before, [key]: `${String(before[key])}\n\n${String(other[key])}` };
}

/** Fields that are still as the merge left them go back; the others stay, and are named. */
export function undoFields(
  changes: readonly FieldChange[],
  now: object,
): { values: Values[]; edited: string[] } {
  const isUntouched = ({ after }: FieldChange): boolean =>
    sameValue(valuesOf(now, { keys: Object.keys(after) }), after);
  return {
    values: changes.filter(isUntouched).map(({ before }) => before),
    edited: changes.filter(change => !isUntouched(change)).map(({ field }) => field),
  };
}

/** A list of the record that stays, before and after. */
export interface ListChange {
  field: string;
  before: readonly string[];
  after: readonly string[];
}
/** Takes out what the merge put in, and puts back what it took out; what was done since then stays. */
export function undoList({ before, after }: ListChange, now: readonly string[]): string[] {
  if (sameValue(after, now)) return [...before];
  const added = new Set(after.filter(value => !before.includes(value))),
    lost = before.filter(value => !after.includes(value) && !now.includes(value));
  return [...now.filter(value => !added.has(value)), ...lost];
}
