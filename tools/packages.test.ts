import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const packages = ['sdk', 'state', 'server', 'mock-server', 'conformance', 'components'];

describe('what a stranger gets', () => {
  for (const name of packages)
    it(`says whose ${name} is, what has changed and where it comes from [S-17]`, () => {
      const manifest = JSON.parse(read(`packages/${name}/package.json`)) as {
        readonly files: readonly string[];
        readonly homepage: string;
        readonly license: string;
        readonly repository: { readonly url: string; readonly directory: string };
      };
      for (const file of ['LICENSE', 'CHANGELOG.md', 'README.md'])
        assert.ok(existsSync(path.join(root, `packages/${name}/${file}`)), file);
      assert.equal(manifest.license, 'Apache-2.0');
      assert.match(manifest.homepage, /^https:/);
      assert.match(manifest.repository.url, /^git\+https:/);
      assert.equal(manifest.repository.directory, `packages/${name}`);
      // The reference of 3 MB is written for the project's own pages.
      if (manifest.files.includes('dist') && name === 'sdk')
        assert.ok(manifest.files.includes('!dist/reference.html'));
    });

  it('is installed under the oldest Node without a line about engines [D-13]', () => {
    assert.match(read('.npmrc'), /^loglevel=error$/m);
    assert.equal((JSON.parse(read('package.json')) as { engines: { node: string } }).engines.node, '>=20.20');
  });

  it('is shown under the name of the product, and without the ways in of the tool that shows it [D-07]', () => {
    assert.match(read('.storybook/manager.ts'), /brandTitle: 'Customer Hub'/);
    assert.match(read('.storybook/main.ts'), /sidebarOnboardingChecklist: false/);
  });
});
