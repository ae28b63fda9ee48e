import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { defineMessages, loadMessages, messagesFor, plural } from './bundle.ts';

describe('messages', () => {
  const bundle = defineMessages(
    'test',
    { hello: 'Hello' },
    {
      de: () => Promise.resolve({ default: { hello: 'Hallo' } }),
      ar: () => Promise.reject(new Error('chunk lost')),
    },
  );

  it('speaks English at once', () =>
    assert.equal((messagesFor(bundle, 'en-GB') as { hello: string }).hello, 'Hello'));
  it('serves a region by its language', async () =>
    assert.equal((await loadMessages(bundle, 'de-AT')).hello, 'Hallo'));
  it('falls back to English for a language it does not speak', async () =>
    assert.equal((await loadMessages(bundle, 'fr')).hello, 'Hello'));
  it('falls back to English when a language cannot be fetched', async () =>
    assert.equal((await loadMessages(bundle, 'ar')).hello, 'Hello'));
  it('keeps two bundles of one area apart', async () => {
    const other = defineMessages(
      'test',
      { hello: 'Hello', bye: 'Bye' },
      { de: () => Promise.resolve({ default: { hello: 'Hallo', bye: 'Tschüss' } }) },
    );
    await loadMessages(bundle, 'de');
    assert.equal((await loadMessages(other, 'de')).bye, 'Tschüss');
  });
  it('picks the plural form of the language', () => {
    assert.equal(plural('ar', 2, { two: 'اثنان', other: 'كثير' }), 'اثنان');
    assert.equal(plural('en', 5, { one: 'one', other: 'many' }), 'many');
  });
});
