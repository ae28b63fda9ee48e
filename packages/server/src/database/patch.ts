import type { Row, RowPatch, WriteOptions } from './store.ts';

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A merge-patch (RFC 7396) in the contract's reading: objects merge, everything else replaces, `undefined` changes
 * nothing, and `null` empties a value but leaves the member in place, because records show an empty value as `null`.
 */
export function mergePatch<T extends object>(target: T, patch: object): T {
  const merged = { ...target } as Record<string, unknown>;
  for (const [key, value] of Object.entries(patch)) {
    if (value === undefined || key === '__proto__') continue;
    const old = merged[key];
    merged[key] = isPlain(value) && isPlain(old) ? mergePatch(old, value) : value;
  }
  return merged as T;
}

/** The row as a patch leaves it, with its next version. */
export function patched<T extends Row>(
  row: T,
  patch: RowPatch<T>,
  { silent }: WriteOptions,
  clock: { now(): string },
): T {
  const version = Number(row.etag?.replaceAll('"', '') ?? 1) + 1,
    stamp = silent ? {} : { etag: `"${version}"`, ...('updatedAt' in row ? { updatedAt: clock.now() } : {}) };
  return { ...mergePatch(row, patch), ...stamp };
}
