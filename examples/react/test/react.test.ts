import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { bundleExample, useExamples } from '../../../tools/lib/example.ts';
import { root } from '../../../tools/lib/run.ts';

const on = useExamples();
const folder = 'examples/react';

/** Where React of that version lies; undefined: where everything finds it. */
const reactOf = (version: number): Record<string, string> =>
  version === 18
    ? Object.fromEntries(
        ['react', 'react-dom'].map(name => [name, path.join(root, folder, 'react-18/node_modules', name)]),
      )
    : {};

/** Renders the page as the server of the host does, under Node. */
async function render(version: number): Promise<string> {
  const outfile = path.join(root, `.cache/example-react-${version}.mjs`);
  await build({
    entryPoints: [path.join(root, folder, 'server.tsx')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    alias: reactOf(version),
    // One copy of React, and no code of elements, which a server does not run.
    external: ['@customer-hub/components/embed', './define/*'],
    banner: {
      js: `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);`,
    },
    logLevel: 'silent',
  });
  const server = (await import(pathToFileURL(outfile).href)) as { readonly render: () => string };
  return server.render();
}

for (const version of [18, 19])
  describe(`a page of React ${version}`, () => {
    it('is rendered by a server, and has properties, events and refs in the browser [H-03]', async () => {
      const html = await render(version);
      assert.match(html, /<customer-hub class="hub"><\/customer-hub>/);
      const bundle = () => bundleExample(`${folder}/main.tsx`, { alias: reactOf(version) });
      await on({ folder, bundle, html: () => Promise.resolve(html) }, async page => {
        const hub = page.locator('customer-hub');
        await hub.getByRole('heading', { name: 'Ashgrove Dental Group' }).waitFor();
        await page.getByText('ready', { exact: true }).waitFor();
        assert.equal(await hub.getByRole('tab', { name: /Passwords/ }).count(), 0);
        assert.deepEqual(await hub.evaluate(element => element.getAttributeNames().sort()), [
          'active-tab',
          'appearance',
          'class',
          'dir',
          'style',
        ]);
        await page.locator('nav').getByRole('button', { name: 'Notes' }).click();
        // Once, also where React does everything twice.
        await page.getByText('ready notes', { exact: true }).waitFor();
        await page.locator('nav').getByRole('button', { name: 'Brightwater Bakery' }).click();
        await hub.getByRole('heading', { name: 'Brightwater Bakery' }).waitFor();
      });
    });
  });
