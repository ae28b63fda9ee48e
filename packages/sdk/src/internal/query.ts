/** Encodes a query: arrays repeat the name, objects become JSON, `undefined` and `null` are left out. */
export function encodeQuery(query: object = {}): string {
  const pairs = new URLSearchParams();
  const entries: [string, unknown][] = Object.entries(query);
  for (const [name, value] of entries) {
    for (const one of [value].flat())
      if (one != null) pairs.append(name, typeof one === 'object' ? JSON.stringify(one) : String(one));
  }
  return `${pairs}` && `?${pairs}`;
}
