import type { RegistryChange, RegistryEntry } from '@customer-hub/server/parts/contract/types';
import type { RegistryChangeRow } from '@customer-hub/server/parts/database/collections/device-log';
import type { Changes } from './changes.ts';
import { putEntry, registryEntries, removeEntry, samePath } from './registry.ts';
import { registryBelow } from './registry-text.ts';

export type Laid = Pick<Changes, 'registry' | 'removedKeys'>;
type Content = RegistryChange['before'];
type Filled = NonNullable<Content>;
export type Written = Pick<RegistryChangeRow, 'path' | 'name' | 'action' | 'before' | 'after' | 'lost'>;
const KEY: Filled = { valueType: null, value: null };
const nameOf = (path: string): string => path.slice(path.lastIndexOf('\\') + 1);

/** What stands under this name now: a value, or the key itself; nothing when there is none. */
export function contentAt(path: string, name: string | null, laid: Laid): Content {
  const entries = registryEntries(path, laid);
  if (!entries) return null;
  if (name === null) return KEY;
  const found = entries.find(entry => entry.entry === 'value' && samePath(entry.name, name));
  return found ? { valueType: found.valueType, value: found.value } : null;
}

/** What lies in the registry then, and what is to be written down of it, in order. */
export interface Work {
  laid: Laid;
  written: Written[];
}
/** Writes a value or makes a key; keys on the way that are missing are made first, as Windows does. */
export function writeRegistry(laid: Laid, path: string, name: string | null, content: Filled): Work {
  const parents = path.split('\\').map((_, index, parts) => parts.slice(0, index + 1).join('\\'));
  let work: Work = { laid, written: [] };
  for (const key of missing(parents, work.laid)) work = makeKey(work, key);
  if (name === null) return work;
  const before = contentAt(path, name, work.laid);
  return {
    laid: putEntry(work.laid, entryOf(path, name, content)),
    written: [
      ...work.written,
      { path, name, action: before ? 'updated' : 'created', before, after: content, lost: [] },
    ],
  };
}
/** Keys that are not there. */
const missing = (paths: readonly string[], laid: Laid): string[] =>
  paths.filter(path => registryEntries(path, laid) === undefined);
function makeKey({ laid, written }: Work, path: string): Work {
  const made = putEntry(laid, entryOf(path, null, KEY)),
    // A key that was deleted comes back empty.
    empty = (registryEntries(path, made) ?? []).reduce<Laid>(
      (all, entry) =>
        entry.entry === 'key' ? removeEntry(all, entry.path) : removeEntry(all, path, entry.name),
      made,
    );
  return {
    laid: empty,
    written: [...written, { path, name: null, action: 'created', before: null, after: KEY, lost: [] }],
  };
}

/** Takes away a value, or a key with all below it. */
export function deleteFromRegistry(laid: Laid, path: string, name: string | null): Work {
  const before = contentAt(path, name, laid);
  if (!before) return { laid, written: [] };
  const lost =
    name === null
      ? registryBelow(path, laid).flatMap(key => [entryOf(key.path, null, KEY), ...key.values])
      : [];
  return {
    laid: removeEntry(laid, path, name ?? undefined),
    written: [{ path, name, action: 'deleted', before, after: null, lost }],
  };
}

/** Whether all stands as this change left it. */
export const isAsLeft = (change: Written, laid: Laid): boolean =>
  JSON.stringify(contentAt(change.path, change.name, laid)) === JSON.stringify(change.after) &&
  // A key that somebody filled since is not the key that was made.
  !(
    change.name === null &&
    change.action === 'created' &&
    (registryEntries(change.path, laid) ?? []).length > 0
  );

/** Puts back what was there before the change. */
export function undoInRegistry({ path, name, before, lost }: Written, laid: Laid): Laid {
  if (!before) return removeEntry(laid, path, name ?? undefined);
  if (name !== null) return putEntry(laid, entryOf(path, name, before));
  return lost.reduce<Laid>((all, entry) => putEntry(all, entry), laid);
}

const entryOf = (path: string, name: string | null, content: Filled): RegistryEntry =>
  name === null
    ? { path, name: nameOf(path), entry: 'key', valueType: null, value: null, locked: false }
    : { path, name, entry: 'value', ...content, locked: false };
