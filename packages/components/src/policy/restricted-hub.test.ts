import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createHub, type PermissionError } from '@customer-hub/sdk';
import ar from '../messages/ar/policy.ts';
import de from '../messages/de/policy.ts';
import { policy as en } from '../messages/en/policy.ts';
import { restrictedHub } from './restricted-hub.ts';

const hub = createHub({
  baseUrl: 'https://hub.test/v1',
  auth: () => 'token',
  fetch: () => Promise.reject(new Error('Nothing is sent.')),
});
const saidIn = async (locale: string, messages = {}): Promise<string> => {
  const less = restrictedHub(hub, true, {}, { locale, messages });
  const error: unknown = await less.notes.create('cus_1', { text: 'A note' }).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  const { code, message } = error as PermissionError;
  assert.equal(code, 'read_only');
  return message;
};

describe('what a page refuses', () => {
  it('is said in the language of the page, whatever shows the error', async () => {
    assert.equal(await saidIn('en'), en.readOnly);
    assert.equal(await saidIn('de-AT'), de.readOnly);
    // Parts of a sentence from right to left are marked as such.
    assert.ok((await saidIn('ar')).includes(ar.readOnly));
    assert.equal(new Set([en.readOnly, de.readOnly, ar.readOnly]).size, 3);
    assert.equal(await saidIn('de', { policy: { readOnly: 'Nur Lesezugriff.' } }), 'Nur Lesezugriff.');
  });

  it('is refused by the same client in any language', () => {
    const clients = ['en', 'de', 'ar'].map(locale => restrictedHub(hub, true, {}, { locale, messages: {} }));
    assert.equal(new Set(clients).size, 1);
    assert.notEqual(
      restrictedHub(hub, false, { notes: 'read-only' }, { locale: 'en', messages: {} }),
      clients[0],
    );
  });
});
