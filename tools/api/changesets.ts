/** Whether a change of what integrators build on comes with a changeset that is as large as it. Pure. */

export type Bump = 'patch' | 'minor' | 'major';
const order: readonly Bump[] = ['patch', 'minor', 'major'];

export interface Changed {
  /** Lines that are there no longer, and so may be missed. */
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** Lines that say something, as often as they stand there: their order says nothing. */
function counted(text: string): Map<string, number> {
  const lines = new Map<string, number>();
  for (const line of text.split('\n')) {
    const said = line.trim();
    if (/\w/.test(said)) lines.set(said, (lines.get(said) ?? 0) + 1);
  }
  return lines;
}

const missingIn = (lines: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): string[] =>
  [...lines].filter(([line, count]) => count > (other.get(line) ?? 0)).map(([line]) => line);

/** Of a report, from one text to another. */
export function changedIn(before: string, after: string): Changed {
  const [old, now] = [counted(before), counted(after)];
  return { removed: missingIn(old, now), added: missingIn(now, old) };
}

/** The least change of the version; undefined when nothing changed. Before 1.0 a minor version may take away. */
export function bumpFor({ removed, added }: Changed, version: string): Bump | undefined {
  const isYoung = version.startsWith('0.');
  if (removed.length > 0) return isYoung ? 'minor' : 'major';
  if (added.length > 0) return isYoung ? 'patch' : 'minor';
  return undefined;
}

/** What a changeset says of packages. @param text of a file of `.changeset`. */
export function bumpsOf(text: string): ReadonlyMap<string, Bump> {
  const [, head = ''] = /^---\n([^]*?)\n---/.exec(text) ?? [];
  const said = [...head.matchAll(/^['"]?(@?[\w/-]+)['"]?: *(patch|minor|major)\s*$/gm)];
  return new Map(said.map(([, name = '', bump]) => [name, bump as Bump]));
}

/** Frozen pages of older versions that were edited or taken away: as large as anything that takes away. */
export function missingForFrozen(
  files: readonly string[],
  changesets: readonly string[],
  version: string,
): string[] {
  const needed = bumpFor({ removed: files, added: [] }, version);
  const bumps = changesets.flatMap(text => [...bumpsOf(text).values()]);
  if (!needed || bumps.some(bump => order.indexOf(bump) >= order.indexOf(needed))) return [];
  return [
    `${files.join(', ')}: pages of an older version are not edited. Let them compile again, or add a changeset with ` +
      `${needed} and a paragraph to docs/guide/versions.md.`,
  ];
}

/** The package that a report is about. */
export const packageOf = (report: string): string => {
  const name = report.replace(/\.api\.md$/, '');
  return `@customer-hub/${{ elements: 'components', contract: 'sdk' }[name] ?? name}`;
};

const some = (lines: readonly string[], sign: string): string[] => [
  ...lines.slice(0, 5).map(line => `    ${sign} ${line}`),
  ...(lines.length > 5 ? [`    ${sign} ... and ${lines.length - 5} more`] : []),
];

/**
 * What is missing, with what to do.
 * @param changes by the name of the report. @param changesets texts of those that came with the change.
 */
export function missingChangesets(
  changes: ReadonlyMap<string, Changed>,
  changesets: readonly string[],
  version: string,
): string[] {
  const said = changesets.map(bumpsOf);
  return [...changes].flatMap(([report, changed]) => {
    const needed = bumpFor(changed, version);
    if (!needed) return [];
    const name = packageOf(report),
      bumps = said.flatMap(bumpsIn => bumpsIn.get(name) ?? []);
    if (bumps.some(bump => order.indexOf(bump) >= order.indexOf(needed))) return [];
    const told = bumps.length > 0 ? `a changeset says ${bumps.join(', ')} for it` : 'no changeset names it';
    return [
      [
        `api/${report} changed, and ${told}: add a file to .changeset with '${name}': ${needed}, or a larger one.`,
        ...some(changed.removed, '-'),
        ...some(changed.added, '+'),
      ].join('\n'),
    ];
  });
}
