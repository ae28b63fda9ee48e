/** No more of an error than where it was: drivers put values beside it. */
export function whereOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { name, stack = '' } = error,
    places = stack.split('\n').filter(line => /^\s+at /.test(line));
  return [name, ...places.slice(0, 8)].join('\n');
}
