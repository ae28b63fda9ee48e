import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createFetch, createMock } from '@customer-hub/mock-server';
import { createHub } from '@customer-hub/sdk';
import { imageSize } from './image-size.ts';
import { readUpTo, visible } from './load-preview.ts';
import { isActive, sniff } from './sniff.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap(part => (typeof part === 'string' ? [...part].map(char => char.charCodeAt(0)) : part)),
  );
const png = (width: number, height: number): Uint8Array =>
  bytes(
    [0x89],
    'PNG\r\n',
    [0x1a, 0x0a, 0, 0, 0, 13],
    'IHDR',
    [...new Uint8Array(new Uint32Array([height, width]).buffer)].reverse(),
    [8, 6, 0, 0, 0],
  );

describe('what a file is by its bytes [ATT-06]', () => {
  it('knows the kinds that may be shown', async () => {
    const hub = createHub({
      baseUrl: 'https://hub.test/v1',
      auth: () => 'staff',
      fetch: createFetch(createMock()),
    });
    const { items } = await hub.attachments.list('cus_1', { limit: 100 });
    const found: Record<string, string> = {};
    for (const { id, fileName } of items)
      found[fileName] = sniff((await readUpTo((await hub.attachments.download(id)).stream, 5000)).bytes);
    assert.equal(found['network-plan.pdf'], 'application/pdf');
    assert.equal(found['floor-plan.png'], 'image/png');
    for (const name of [
      'handover-notes.txt',
      'switch-ports.csv',
      'logo.svg',
      'logo (from the agency).svg',
      'invoice 2291.html',
      'خطة الطوارئ.txt',
      'firewall-export.json',
      'empty.log',
    ])
      assert.equal(found[name], 'text', name);
    assert.equal(found['old-configs.zip'], 'binary');
    assert.equal(sniff(bytes([0xff, 0xd8, 0xff, 0xe0])), 'image/jpeg');
    assert.equal(sniff(bytes('GIF89a')), 'image/gif');
    assert.equal(sniff(bytes('RIFF', [1, 2, 3, 4], 'WEBPVP8L')), 'image/webp');
    assert.equal(sniff(bytes([0, 0, 0, 28], 'ftypavif', [0, 0, 0, 0], 'mif1')), 'image/avif');
    assert.equal(sniff(bytes([0xff, 0xfe], 'a\u0000b\u0000')), 'text');
    assert.equal(sniff(bytes('a\u0000b\u0000c\u0000d\u0000')), 'text');
  });

  it('takes a picture for a picture only by its own bytes', () => {
    for (const text of [
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
      '<html>',
      'BM',
      'PNG',
      '\u0089PNG',
      'RIFF1234WAVE',
      '<?xml version="1.0"?><svg/>',
      '#define x_width 16',
    ])
      assert.ok(!sniff(utf8(text)).startsWith('image/'), text);
    assert.equal(sniff(bytes('MZ', [0x90, 0, 3, 0, 0, 0])), 'binary');
    assert.equal(sniff(bytes([0x7f], 'ELF', [2, 1, 1, 0])), 'binary');
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), given => {
        sniff(given);
        for (const type of ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif', 'x'])
          imageSize(given, type);
      }),
    );
  });

  it('says what a browser could take for a page or a program', () => {
    for (const [type, text] of [
      ['image/svg+xml', 'x'],
      ['text/html', 'x'],
      ['application/javascript', 'x'],
      ['text/plain', '<!DOCTYPE html><p>'],
      ['text/plain', '\n <svg onload=x>'],
      ['text/csv', 'a,b\n"<script>x</script>",1'],
      ['application/json', '<?xml version="1.0"?>'],
    ] as const)
      assert.equal(isActive(type, text), true, text);
    for (const [type, text] of [
      ['text/plain', 'a < b and c > d'],
      ['application/json', '{"a":"<b"}'],
      ['text/csv', 'a,b\n1,2'],
    ] as const)
      assert.equal(isActive(type, text), false, text);
  });
});

describe('the size of a picture before it is decoded [ATT-06]', () => {
  it('is read off its head', () => {
    assert.deepEqual(imageSize(png(160, 100), 'image/png'), { width: 160, height: 100, animated: false });
    assert.deepEqual(imageSize(png(65_000, 65_000), 'image/png'), {
      width: 65_000,
      height: 65_000,
      animated: false,
    });
    assert.deepEqual(imageSize(bytes('GIF89a', [10, 0, 20, 0], 'x'.repeat(10), 'NETSCAPE2.0'), 'image/gif'), {
      width: 10,
      height: 20,
      animated: true,
    });
    assert.deepEqual(
      imageSize(
        bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1, 0xff, 0xc2, 0, 11, 8, 0, 200, 1, 44, 3, 1, 2, 3, 4, 5]),
        'image/jpeg',
      ),
      { width: 300, height: 200, animated: false },
    );
    assert.deepEqual(
      imageSize(bytes('RIFF....WEBPVP8X', [10, 0, 0, 0, 2, 0, 0, 0, 99, 0, 0, 49, 0, 0]), 'image/webp'),
      { width: 100, height: 50, animated: true },
    );
    assert.equal(imageSize(bytes([0xff, 0xd8, 0xff]), 'image/jpeg'), undefined);
    assert.equal(imageSize(bytes([0x89], 'PNG'), 'image/png'), undefined);
  });
});

describe('reading a file for its preview', () => {
  const stream = (parts: number[][], seen: { cancelled?: boolean } = {}): ReadableStream<Uint8Array> =>
    new ReadableStream(
      {
        pull(controller) {
          const part = parts.shift();
          if (part) controller.enqueue(Uint8Array.from(part));
          else controller.close();
        },
        cancel() {
          seen.cancelled = true;
        },
      },
      { highWaterMark: 0 },
    );

  it('reads no more than it shows, and lets go of the rest', async () => {
    const seen: { cancelled?: boolean } = {};
    const read = await readUpTo(stream([[1, 2, 3], [4, 5, 6], [7]], seen), 5);
    assert.deepEqual([[...read.bytes], read.whole, seen.cancelled], [[1, 2, 3, 4, 5], false, true]);
    const all = await readUpTo(stream([[1, 2], [], [3]]), 3);
    assert.deepEqual([[...all.bytes], all.whole], [[1, 2, 3], true]);
    assert.deepEqual([...(await readUpTo(stream([]), 9)).bytes], []);
  });

  it('makes visible what turns text around or hides it', () => {
    assert.deepEqual(visible('if (admin\u202e) \u2066{'), {
      text: 'if (admin⟦U+202E⟧) ⟦U+2066⟧{',
      marked: true,
    });
    assert.deepEqual(visible('a\tb\r\nc العربية'), { text: 'a\tb\r\nc العربية', marked: false });
    assert.equal(visible('\u0000\u001b').text, '⟦U+0000⟧⟦U+001B⟧');
  });
});
