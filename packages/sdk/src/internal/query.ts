/** Encodes a query: arrays repeat the name, objects become JSON, `undefined` and `null` are left out. */
export function encodeQuery(query: object = {}): string {
  const pairs = Object.entries(query).flatMap(([name, value]) => (Array.isArray(value) ? value : [value])
    .filter(one => one != null)
    .map(one => [name, typeof one === 'object' ? JSON.stringify(one) : `${one}`]));
  return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : '';
}
