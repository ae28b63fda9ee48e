import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  bumpFor,
  bumpsOf,
  changedIn,
  missingChangesets,
  missingForFrozen,
  packageOf,
  type Bump,
} from './changesets.ts';

const lines = fc.array(fc.stringMatching(/^[a-z]{1,6}$/));
const changeset = (name: string, bump: Bump): string => `---\n'${name}': ${bump}\n---\n\nText.\n`;

describe('a change of what integrators build on', () => {
  it('is none when lines change their places', () => {
    fc.assert(
      fc.property(
        lines.chain(all => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, mixed]) => {
          assert.deepEqual(changedIn(all.join('\n'), mixed.join('\n')), { removed: [], added: [] });
        },
      ),
    );
  });

  it('tells every line that is there no longer, also one of several', () => {
    fc.assert(
      fc.property(lines, lines, fc.stringMatching(/^[a-z]{7}$/), (before, after, gone) => {
        const rest = [...before, ...after].join('\n');
        assert.deepEqual(changedIn(`${rest}\n${gone}`, rest), { removed: [gone], added: [] });
        assert.deepEqual(changedIn(`${gone}\n${rest}\n${gone}`, `${gone}\n${rest}`), {
          removed: [gone],
          added: [],
        });
      }),
    );
  });

  it('is as large as the policy of versions says', () => {
    const [more, less, same] = [changedIn('a', 'a\nb'), changedIn('a\nb', 'a'), changedIn('a', 'a')];
    assert.deepEqual(
      [more, less, same].map(one => bumpFor(one, '0.4.0')),
      ['patch', 'minor', undefined],
    );
    assert.deepEqual(
      [more, less, same].map(one => bumpFor(one, '1.4.0')),
      ['minor', 'major', undefined],
    );
  });

  it('needs a changeset of its package, large enough', () => {
    const changes = new Map([['elements.api.md', changedIn('property place: string\nslot a', 'slot a')]]);
    const [told = ''] = missingChangesets(changes, [changeset('@customer-hub/sdk', 'major')], '0.1.0');
    assert.match(told, /api\/elements\.api\.md changed, and no changeset names it/);
    assert.match(told, /'@customer-hub\/components': minor/);
    assert.match(told, /- property place: string/);
    const small = missingChangesets(changes, [changeset('@customer-hub/components', 'patch')], '0.1.0');
    assert.match(small[0] ?? '', /a changeset says patch for it/);
    for (const bump of ['minor', 'major'] as const)
      assert.deepEqual(
        missingChangesets(changes, [changeset('@customer-hub/components', bump)], '0.1.0'),
        [],
      );
  });

  it('needs one, too, when a page of an older version is edited', () => {
    const files = ['examples/compat/0.1/page.ts'];
    assert.deepEqual(missingForFrozen([], [], '0.1.0'), []);
    assert.match(
      missingForFrozen(files, [changeset('@customer-hub/sdk', 'patch')], '0.1.0')[0] ?? '',
      /page\.ts.*minor/,
    );
    assert.match(
      missingForFrozen(files, [changeset('@customer-hub/sdk', 'minor')], '1.0.0')[0] ?? '',
      /major/,
    );
    assert.deepEqual(missingForFrozen(files, [changeset('@customer-hub/sdk', 'minor')], '0.1.0'), []);
  });

  it('reads changesets as they are written', () => {
    const text = `---\n'@customer-hub/sdk': minor\n"@customer-hub/mock-server": patch\n---\n\n'@customer-hub/state': major\n`;
    assert.deepEqual(
      [...bumpsOf(text)],
      [
        ['@customer-hub/sdk', 'minor'],
        ['@customer-hub/mock-server', 'patch'],
      ],
    );
    assert.deepEqual(['contract', 'elements', 'mock-server'].map(packageOf), [
      '@customer-hub/sdk',
      '@customer-hub/components',
      '@customer-hub/mock-server',
    ]);
  });
});
