const around = (value: unknown): unknown =>
  typeof value === 'string' && value
    ? `\u2068${value}\u2069`
    : typeof value === 'object' && value && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, around(inner)]))
      : value;

/**
 * Messages of a language that runs from right to left: each value put into a sentence keeps its own direction, so
 * that the signs around a name, a phone number or an address stay where they were written.
 */
export const isolating = <T>(messages: T): T => {
  if (typeof messages === 'function') {
    const write = messages as unknown as (...values: unknown[]) => string;
    return ((...values: unknown[]) => write(...values.map(around))) as T;
  }
  if (typeof messages !== 'object' || !messages || Array.isArray(messages)) return messages;
  const entries = Object.entries(messages).map(([key, inner]) => [key, isolating<unknown>(inner)]);
  return Object.fromEntries(entries) as T;
};

/** For what leaves the page: a file, the clipboard, a mail. */
export const withoutMarks = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');
