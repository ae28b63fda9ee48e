/** Encodes a query: arrays repeat the name, objects become JSON, `undefined` and `null` are left out. */
export function encodeQuery(query: object = {}): string {
  const pairs = new URLSearchParams();
  for (const [name, value] of Object.entries(query) as [string, unknown][]) {
    for (const one of [value].flat())
      if (one != null) pairs.append(name, typeof one === 'object' ? JSON.stringify(one) : (one as string));
  }
  return `${pairs}` && `?${pairs}`;
}
