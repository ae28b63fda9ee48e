import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { changesetProblems } from './since.ts';

/** A repository of its own, which nobody's settings of git reach. */
async function inRepository(
  work: (tools: {
    folder: string;
    put: (file: string, text: string) => void;
    commit: () => string;
  }) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hub-api-'));
  const git = (...args: string[]): string =>
    execFileSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...process.env,
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_AUTHOR_NAME: 'a',
        GIT_AUTHOR_EMAIL: 'a@example.com',
        GIT_COMMITTER_NAME: 'a',
        GIT_COMMITTER_EMAIL: 'a@example.com',
      },
    }).trim();
  try {
    git('init', '-q');
    const put = (file: string, text: string): void => {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    };
    const commit = (): string => {
      git('add', '-A');
      git('commit', '-q', '--allow-empty', '-m', 'a');
      return git('rev-parse', 'HEAD');
    };
    put('packages/sdk/package.json', '{ "version": "0.1.0" }');
    await work({ folder, put, commit });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const minor = `---\n'@customer-hub/sdk': minor\n---\n\nText.\n`;

describe('a report that changed since the main branch', () => {
  it('is held against nothing where there is no history, and that is said', () =>
    inRepository(async ({ folder, put, commit }) => {
      put('api/sdk.api.md', 'one\n');
      assert.match((await changesetProblems(folder, undefined)).note ?? '', /no main branch/);
      commit();
      assert.match((await changesetProblems(folder, 'no-such-branch')).note ?? '', /no main branch/);
    }));

  it('is held against nothing when it is the first', () =>
    inRepository(async ({ folder, put, commit }) => {
      const base = commit();
      put('api/sdk.api.md', 'one\n');
      assert.match((await changesetProblems(folder, base)).note ?? '', /no API reports yet/);
    }));

  it('needs a changeset that is newer than that, committed or not', () =>
    inRepository(async ({ folder, put, commit }) => {
      put('api/sdk.api.md', 'one\ntwo\n');
      put('.changeset/old.md', minor);
      const base = commit();
      assert.deepEqual(await changesetProblems(folder, base), { problems: [] });
      put('api/sdk.api.md', 'one\n');
      assert.match((await changesetProblems(folder, base)).problems.join(), /sdk\.api\.md changed[^]*- two/);
      commit();
      assert.equal((await changesetProblems(folder, base)).problems.length, 1);
      put('.changeset/new.md', minor);
      assert.deepEqual((await changesetProblems(folder, base)).problems, []);
      commit();
      assert.deepEqual((await changesetProblems(folder, base)).problems, []);
    }));

  it('is gone, or a page of an older version is edited: that is told as well', () =>
    inRepository(async ({ folder, put, commit }) => {
      put('api/state.api.md', 'one\n');
      put('examples/compat/0.1/page.ts', 'one();\n');
      const base = commit();
      rmSync(path.join(folder, 'api/state.api.md'));
      put('examples/compat/0.1/page.ts', 'two();\n');
      put('examples/compat/0.2/page.ts', 'two();\n');
      const { problems } = await changesetProblems(folder, base);
      assert.match(problems[0] ?? '', /state\.api\.md changed/);
      assert.match(problems[1] ?? '', /^examples\/compat\/0\.1\/page\.ts:/);
      assert.equal(problems.length, 2);
    }));
});
