import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { useExamples } from '../../../tools/lib/example.ts';
import { root } from '../../../tools/lib/run.ts';

const on = useExamples();
const dist = path.join(root, 'packages/components/dist');
const tags = globSync('define/*.js', { cwd: dist }).map(file => path.basename(file, '.js'));
const importFrom = (file: string): Promise<unknown> => import(pathToFileURL(path.join(dist, file)).href);

/** An element as `@lit-labs/ssr` renders it. */
async function rendered(tag: string): Promise<string> {
  const [{ render }, { collectResult }, { html }] = await Promise.all([
    import('@lit-labs/ssr'),
    import('@lit-labs/ssr/lib/render-result.js'),
    import('lit'),
  ]);
  // A template whose tag is in a variable.
  const text = [`<${tag} customer-id="cus_1" device-id="dev_1" job-id="job_1" locale="de"></${tag}>`];
  return collectResult(render(html(Object.assign(text, { raw: text }))));
}

describe('the packages on a server', () => {
  it('are imported, every entry, without a page [H-04]', async () => {
    assert.equal(typeof document, 'undefined');
    const entries = globSync(['*.js', 'define/*.js'], { cwd: dist });
    for (const name of ['embed.js', 'react.js', 'vue.js', 'index.js'])
      assert.ok(entries.includes(name), `${name} was not built`);
    for (const entry of entries) await importFrom(entry);
    const { createHubEmbed } = (await importFrom('embed.js')) as {
      readonly createHubEmbed: typeof import('@customer-hub/components/embed').createHubEmbed;
    };
    const embed = createHubEmbed({
      endpoint: '/v1',
      fetchToken: () => assert.fail('asked for a token on a server'),
    });
    assert.equal(typeof embed.hub.customers.get, 'function');
    embed.close();
  });

  for (const tag of tags)
    it(`render the frame of <${tag}> [H-04]`, async () => {
      await importFrom(`define/${tag}.js`);
      const html = await rendered(tag);
      assert.match(
        html,
        new RegExp(`<${tag}[^>]* customer-id="cus_1"[^>]*><template [^>]*shadowrootmode="open"`),
      );
      assert.match(html, /<style>[^]*--hub-surface/);
      assert.doesNotMatch(html, /\[object |undefined/);
    });
});

describe('a page that a server has rendered', () => {
  it('shows the hub in place of the frame, once and where that was [H-04]', async () => {
    const html = await rendered('customer-hub');
    const files = globSync('**/*.js', { cwd: path.join(dist, 'cdn') });
    const bundle = () =>
      Promise.resolve(
        new Map(
          files.map(file => [
            `/hub/${file.split(path.sep).join('/')}`,
            readFileSync(path.join(dist, 'cdn', file)),
          ]),
        ),
      );
    // What a server renders has its styles with it.
    const policy = { 'style-src': `'self' 'unsafe-inline'` };
    await on(
      { folder: 'examples/server-rendered', bundle, html: () => Promise.resolve(html), policy },
      async page => {
        const hub = page.locator('customer-hub');
        await hub.getByRole('heading', { name: 'Ashgrove Dental Group' }).waitFor();
        await hub.getByRole('tab', { name: 'Übersicht' }).waitFor();
        const parts = await hub.evaluate(({ shadowRoot }) => [
          shadowRoot!.querySelectorAll('.hub').length,
          shadowRoot!.querySelectorAll('style').length,
        ]);
        assert.deepEqual(parts, [1, 0]);
        const { x, y } = (await hub.boundingBox())!;
        assert.deepEqual([x, y], [0, 0]);
      },
    );
  });
});
