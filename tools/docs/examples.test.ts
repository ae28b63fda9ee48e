import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { createMockFetch, TEST_EPOCH } from '@customer-hub/mock-server';
import { createHub } from '@customer-hub/sdk';
import type { Example } from '../../docs/sdk/examples/example.ts';
import { root } from '../lib/run.ts';

const folder = path.join(root, 'docs/sdk/examples');
const names = (place: string, pattern: string): string[] =>
  globSync(pattern, { cwd: place })
    .map(file => file.replace(/\..*$/, ''))
    .sort();
const examples = names(folder, '*.ts').filter(name => name !== 'example');

async function withMock(work: (hub: ReturnType<typeof createHub>) => Promise<void>): Promise<void> {
  const fetch = createMockFetch({ scale: { devices: 20, customers: 9 }, epoch: TEST_EPOCH });
  const hub = createHub({ baseUrl: 'https://api.hub.example/v1', auth: () => 'docs', fetch });
  try {
    await work(hub);
  } finally {
    hub.close();
    fetch.mock.stop();
  }
}

describe('an example of the SDK', () => {
  it('stands on the page of every resource', () => {
    const pages = names(path.dirname(folder), '*.md').filter(name => name !== 'README');
    assert.deepEqual(examples, pages);
  });

  for (const name of examples)
    it(`runs against the mock, as often as somebody presses Run: ${name}`, async () => {
      const module: unknown = await import(pathToFileURL(path.join(folder, `${name}.ts`)).href);
      const { example } = module as { readonly example: Example };
      await withMock(async hub => {
        for (const time of ['first', 'second']) {
          const printed: unknown[] = [];
          await example(hub, value => printed.push(value));
          const isSaid = printed.length > 0 && printed.every(value => value !== undefined);
          assert.ok(isSaid, `${name} shows nothing the ${time} time`);
          assert.doesNotMatch(JSON.stringify(printed), /undefined|\[object /);
        }
      });
    });
});
