import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, it } from 'node:test';
import { bundleChanges } from './portal-bundle.ts';
import { until } from './until.ts';

const folder = await mkdtemp(path.join(os.tmpdir(), 'bundle-'));
after(() => rm(folder, { recursive: true }));

it('bundles again what was saved, also after a mistake', async () => {
  const entry = path.join(folder, 'main.ts');
  await writeFile(entry, 'console.log("one")');
  const bundler = await bundleChanges([entry], [folder]);
  try {
    const text = () =>
      bundler.latest().then(
        bundle => bundle.get('/main.js')?.text ?? '',
        (error: unknown) => String(error),
      );
    assert.match(await text(), /"one"/);
    await writeFile(entry, 'console.log("two"');
    await until(async () => (await text()).includes('Expected ")"'), 'the mistake');
    await writeFile(entry, 'console.log("three")');
    await until(async () => (await text()).includes('"three"'), 'the correction');
  } finally {
    await bundler.close();
  }
});
