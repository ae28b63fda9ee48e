/** What changed of the reports since this branch left the main one, by git. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root, run } from '../lib/run.ts';
import { changedIn, missingChangesets, missingForFrozen, type Changed } from './changesets.ts';

type Git = (...args: string[]) => Promise<string | undefined>;

/** What git says in a folder; undefined when it refuses, or is not there. */
const gitIn =
  (folder: string): Git =>
  async (...args) => {
    const { code, stdout } = await run('git', args, { cwd: folder }).catch(() => ({ code: 1, stdout: '' }));
    return code === 0 ? stdout : undefined;
  };

/** Where the main branch is, as clones and build servers name it. */
const branches = ['origin/HEAD', 'origin/main', 'upstream/main'];

async function baseOf(git: Git, wanted: string | undefined): Promise<string | undefined> {
  for (const branch of [wanted, ...branches]) {
    const base = branch && (await git('merge-base', 'HEAD', branch));
    if (base) return base.trim();
  }
  return undefined;
}

async function changesSince(folder: string, base: string): Promise<ReadonlyMap<string, Changed>> {
  const git = gitIn(folder);
  const tracked = (await git('ls-tree', '--name-only', base, '--', 'api/')) ?? '';
  const names = new Set([
    ...globSync('*.api.md', { cwd: path.join(folder, 'api') }),
    ...tracked.split('\n').flatMap(file => (file.endsWith('.api.md') ? [path.basename(file)] : [])),
  ]);
  const changes = [...names].map(async (name): Promise<[string, Changed]> => {
    const before = (await git('show', `${base}:api/${name}`)) ?? '',
      file = path.join(folder, 'api', name);
    return [name, changedIn(before, existsSync(file) ? readFileSync(file, 'utf8') : '')];
  });
  return new Map(await Promise.all(changes));
}

/** Changesets that were written or changed since, committed or not. */
async function changesetsSince(folder: string, base: string): Promise<string[]> {
  const git = gitIn(folder);
  const tracked = (await git('diff', '--name-only', '--diff-filter=AMR', base, '--', '.changeset')) ?? '',
    fresh = (await git('ls-files', '--others', '--exclude-standard', '--', '.changeset')) ?? '';
  return `${tracked}${fresh}`
    .split('\n')
    .filter(file => file.endsWith('.md'))
    .map(file => readFileSync(path.join(folder, file), 'utf8'));
}

export interface SinceBase {
  readonly problems: readonly string[];
  /** Why nothing could be compared. */
  readonly note?: string;
}

/**
 * Whether each change of a report since the main branch has a changeset.
 * @param folder of the repository. @param wanted a branch or commit to compare with, instead of the main branch.
 */
export async function changesetProblems(
  folder = root,
  wanted = process.env.HUB_API_BASE,
): Promise<SinceBase> {
  const git = gitIn(folder),
    base = await baseOf(git, wanted);
  if (!base) return { problems: [], note: 'no main branch to compare the API with: set HUB_API_BASE' };
  if ((await git('ls-tree', base, '--', 'api/')) === '')
    return { problems: [], note: 'the main branch has no API reports yet' };
  const { version } = JSON.parse(readFileSync(path.join(folder, 'packages/sdk/package.json'), 'utf8')) as {
    version: string;
  };
  const edited = (await git('diff', '--name-only', '--diff-filter=MD', base, '--', 'examples/compat')) ?? '',
    frozen = edited.split('\n').filter(file => /\.tsx?$/.test(file)),
    changesets = await changesetsSince(folder, base);
  return {
    problems: [
      ...missingChangesets(await changesSince(folder, base), changesets, version),
      ...missingForFrozen(frozen, changesets, version),
    ],
  };
}
