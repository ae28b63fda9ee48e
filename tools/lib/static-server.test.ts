import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { fileIn, serve } from './static-server.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'served-'));
after(() => rmSync(folder, { recursive: true }));
writeFileSync(path.join(folder, 'a b.js'), 'export {}');

describe('fileIn', () => {
  it('finds a file by its encoded path', async () =>
    assert.match((await fileIn(folder, '/a%20b.js'))?.type ?? '', /javascript/));
  it('leads nowhere outside of its folder', async () => {
    for (const escape of ['/../../etc/hostname', '/%2e%2e/%2e%2e/etc/hostname', '/%', '/'])
      assert.equal(await fileIn(folder, escape), undefined);
  });
});

describe('serve', () => {
  it('takes the next free port when the wanted one is taken, and answers 404 for nothing', async () => {
    const first = await serve(() => undefined, 0);
    const taken = Number(new URL(first.origin).port);
    const second = await serve(
      () => ({ body: 'hello', type: 'text/plain', headers: { 'x-own': 'yes' } }),
      taken,
    );
    assert.notEqual(second.origin, first.origin);
    assert.equal((await fetch(first.origin)).status, 404);
    const answer = await fetch(second.origin);
    assert.equal(await answer.text(), 'hello');
    assert.equal(answer.headers.get('x-own'), 'yes');
    await Promise.all([first.close(), second.close()]);
  });
  it('sends a version once, compressed for who can read it', async () => {
    const body = new TextEncoder().encode('hello '.repeat(1000));
    const { origin, close } = await serve(() => ({ body, type: 'text/plain', etag: '"1"' }), 0);
    const first = await fetch(origin);
    assert.equal(first.headers.get('content-encoding'), 'gzip');
    assert.equal(await first.text(), 'hello '.repeat(1000));
    const plain = await fetch(origin, { headers: { 'accept-encoding': 'identity' } });
    assert.equal(plain.headers.get('content-encoding'), null);
    assert.equal((await plain.text()).length, 6000);
    assert.equal((await fetch(origin, { headers: { 'if-none-match': '"1"' } })).status, 304);
    assert.equal((await fetch(origin, { headers: { 'if-none-match': '"0"' } })).status, 200);
    await close();
  });
  it('answers 500 when it fails, and goes on', async () => {
    const { origin, close } = await serve(() => {
      throw new Error('lost');
    }, 0);
    assert.equal((await fetch(origin)).status, 500);
    assert.equal((await fetch(origin)).status, 500);
    await close();
  });
});
