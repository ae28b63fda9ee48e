/**
 * Whether a key is one of the page's own: `x-` keeps it apart from what the hub may get. Letters, digits, `-` and `_`
 * follow, as it stands in ids, addresses and names of elements.
 */
export const isOwnKey = (key: unknown): key is `x-${string}` =>
  typeof key === 'string' && /^x-[\w-]+$/.test(key);
