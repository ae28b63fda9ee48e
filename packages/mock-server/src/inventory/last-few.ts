/**
 * Keeps the last few of what is dear to make, under a key that says all it is made from: whatever changes makes
 * another key, so that nothing old is ever told.
 */
export function lastFew<V>(most: number): (key: string, make: () => V) => V {
  const kept = new Map<string, V>();
  return (key, make) => {
    const value = kept.get(key) ?? make();
    // The one that was asked for last goes last.
    kept.delete(key);
    kept.set(key, value);
    if (kept.size > most) kept.delete(kept.keys().next().value as string);
    return value;
  };
}
