/** What the checks of answers are made of; the functions that use them are generated, in `checks.ts`. */

/** Whether a value is what it should be. It may be asked about anything. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the checks look into what nobody has described yet
export type Check = (value: any) => boolean;

export const isObject: Check = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isList = (value: unknown, fits: Check): boolean => {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!fits(value[index])) return false;
  return true;
};

export const isRecord = (value: unknown, fits: Check): boolean => {
  if (!isObject(value)) return false;
  for (const key in value as object) if (!fits((value as Record<string, unknown>)[key])) return false;
  return true;
};

export const hasOnly = (value: object, ...keys: string[]): boolean =>
  Object.keys(value).every(key => keys.includes(key));

/** A text of a pattern. */
export const textOf =
  (pattern: RegExp): Check =>
  (value: unknown) =>
    typeof value === 'string' && pattern.test(value);

/** Days that every month has; what is rarer is left to the whole pattern. */
const plainDateTime =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?Z$/;

export const dateTimeOf =
  (pattern: RegExp): Check =>
  (value: unknown) =>
    typeof value === 'string' && (plainDateTime.test(value) || pattern.test(value));
