import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { defineMessages, loadMessages, messagesFor, plural } from './bundle.ts';
import { saidBy } from './said.ts';

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
  it('are said as the host says them, made once, and a slip of the pen is told once [H-12]', t => {
    const told = t.mock.method(console, 'warn', () => undefined);
    const own = { fields: { phone: 'Phone', fax: 'Fax' }, title: 'Customer' };
    const known = defineMessages('customer', own, {});
    const wanted = { customer: { fields: { phone: 'Telephone' } } };
    const said = saidBy(known, own, wanted);
    assert.deepEqual(said, { fields: { phone: 'Telephone', fax: 'Fax' }, title: 'Customer' });
    assert.equal(saidBy(known, own, wanted), said);
    assert.equal(saidBy(known, own, {}), own);
    assert.equal(told.mock.callCount(), 0);
    // The compiler would refuse it.
    const slip = { customer: { fields: { phnoe: 'Telephone' }, title: { phone: 'x' } } } as object;
    saidBy(known, own, slip);
    saidBy(known, own, slip);
    saidBy(known, own, { custmer: {} } as object);
    assert.deepEqual(
      told.mock.calls.map(({ arguments: [text] }) => /"[^"]+"/.exec(String(text))?.[0]),
      ['"customer.fields.phnoe"', '"customer.title"', '"custmer"'],
    );
  });
  it('picks the plural form of the language', () => {
    assert.equal(plural('ar', 2, { two: 'اثنان', other: 'كثير' }), 'اثنان');
    assert.equal(plural('en', 5, { one: 'one', other: 'many' }), 'many');
  });
});
