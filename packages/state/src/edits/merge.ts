import { same } from './paths.ts';
import type { FieldValue, Values } from './types.ts';

/** Both sides changed one field, each to something else. */
export interface FieldConflict {
  readonly key: string;
  readonly base: FieldValue;
  readonly mine: FieldValue;
  readonly theirs: FieldValue;
}

export interface Merge {
  /**
   * What can be saved without asking: changes of either side that the other did not touch. In conflict stands
   * theirs.
   */
  readonly merged: Values;
  /** Keys that I changed and that still differ from what is stored now. */
  readonly mine: readonly string[];
  readonly conflicts: readonly FieldConflict[];
}

/**
 * Lays an edit over a record that somebody else changed meanwhile, field by field. Nothing of either side is lost:
 * every value that differs from `base` is in `merged`, or in `conflicts` with both.
 * @param base What the edit started from. @param mine What I want. @param theirs What is stored now.
 */
export const mergeFields = (base: Values, mine: Values, theirs: Values): Merge => {
  const merged: Record<string, FieldValue> = Object.create(null) as Record<string, FieldValue>;
  const changed: string[] = [];
  const conflicts: FieldConflict[] = [];
  for (const key of new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)])) {
    const [was, wanted, now] = [base[key] ?? null, mine[key] ?? null, theirs[key] ?? null];
    merged[key] = now;
    if (same(wanted, was) || same(wanted, now)) continue;
    if (same(now, was)) {
      merged[key] = wanted;
      changed.push(key);
    } else conflicts.push({ key, base: was, mine: wanted, theirs: now });
  }
  return { merged, mine: changed, conflicts };
};
