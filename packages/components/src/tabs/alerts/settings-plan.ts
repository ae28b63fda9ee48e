import type { AlertRules, AlertSettings, AlertSettingsInput, Folder } from '@customer-hub/sdk';
import { currentOf } from '@customer-hub/state/edits';

/** `null` is the customer itself, else the id of a folder. */
export type Scope = string | null;
/** Rules by scope; folders that are absent take those of what is above them. */
export type Rules = ReadonlyMap<Scope, AlertRules>;

export const rulesOf = ({
  rules,
  folders,
}: Pick<AlertSettings, 'rules'> & {
  readonly folders: readonly { readonly folderId: string; readonly rules: AlertRules }[];
}): Rules =>
  new Map<Scope, AlertRules>([
    [null, rules],
    ...folders.map(({ folderId, rules: own }): [Scope, AlertRules] => [folderId, own]),
  ]);

/** The settings as somebody else stored them meanwhile, out of the error that says so. */
export const theirsOf = (error: unknown): AlertSettings | undefined => {
  const current = currentOf(error);
  return current && isSettings(current) ? current : undefined;
};

const isSettings = (record: object): record is AlertSettings => 'rules' in record && 'folders' in record;

export const inputOf = (all: Rules): AlertSettingsInput => ({
  rules: all.get(null)!,
  folders: [...all].flatMap(([folderId, rules]) => (folderId === null ? [] : [{ folderId, rules }])),
});

/**
 * Where a folder takes its rules from when it has none of its own: the nearest folder above that has, else
 * the customer.
 */
export const sourceOf = (folderId: string, all: Rules, folders: readonly Folder[]): Scope => {
  const byId = new Map(folders.map(folder => [folder.id, folder]));
  // Never for ever, should a folder stand in itself.
  for (
    let at = byId.get(folderId)?.parentId, steps = 0;
    at && steps < 64;
    at = byId.get(at)?.parentId, steps += 1
  )
    if (all.has(at)) return at;
  return null;
};

export const sameRules = (a: AlertRules | undefined, b: AlertRules | undefined): boolean => {
  if (!a || !b) return a === b;
  const plain = ({ mutedCategories, ...rest }: AlertRules): string =>
    JSON.stringify([Object.entries(rest).sort(([x], [y]) => (x < y ? -1 : 1)), [...mutedCategories].sort()]);
  return plain(a) === plain(b);
};

export const sameSettings = (a: Rules, b: Rules): boolean =>
  a.size === b.size && [...a].every(([scope, rules]) => sameRules(rules, b.get(scope)));

/**
 * Lays my changes over theirs, both made from `base`. In conflict is a scope that both changed, and not to
 * the same.
 */
export const mergeSettings = (
  base: Rules,
  mine: Rules,
  theirs: Rules,
): { readonly merged: Rules; readonly conflicts: readonly Scope[] } => {
  const merged = new Map<Scope, AlertRules>();
  const conflicts: Scope[] = [];
  for (const scope of new Set([...base.keys(), ...mine.keys(), ...theirs.keys()])) {
    const [before, own, other] = [base.get(scope), mine.get(scope), theirs.get(scope)];
    const touched = !sameRules(before, own);
    const changed = !sameRules(before, other);
    if (touched && changed && !sameRules(own, other)) conflicts.push(scope);
    const taken = touched ? own : other;
    if (taken) merged.set(scope, taken);
  }
  return { merged, conflicts };
};
