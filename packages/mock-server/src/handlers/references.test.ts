import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import {
  CONTACT_REFERENCES,
  CUSTOMER_REFERENCES,
  STAYING,
} from '@customer-hub/server/parts/database/references';
import { createTestMock } from '../testing.ts';

const ID = /^(?:con|cus)_\d+$/;

/** Places of a row that hold an id of a contact or customer, whatever their names are. */
function* placesOf(value: unknown, at: string): Iterable<string> {
  if (typeof value === 'string' && ID.test(value)) yield at;
  else if (Array.isArray(value)) for (const one of value) yield* placesOf(one, at);
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) yield* placesOf(inner, `${at}.${key}`);
}

describe('ids of contacts and customers in the rows of a working day', () => {
  const mock = createTestMock();
  after(() => mock.stop());

  it('stand where a merge looks for them', async () => {
    const [first, second] = await mock.db.contacts.find({ customerId: 'cus_1', system: null });
    assert.ok(first && second);
    await mock.call('mergeContacts', {
      path: { contactId: first.id },
      body: { with: second.id, keptEtag: first.etag, mergedEtag: second.etag },
    });
    const known = new Set([
      ...[...CONTACT_REFERENCES, ...CUSTOMER_REFERENCES].map(
        ({ collection, field }) => `${collection}.${field}`,
      ),
      ...Object.keys(STAYING),
    ]);
    const found = new Map<string, string>();
    for (const [name, collection] of Object.entries(mock.db))
      for (const row of (await collection.find()) as { id: string }[])
        for (const place of placesOf({ ...row, id: '' }, name)) found.set(place, row.id);
    assert.ok(found.has('ticketComments.author.id') && found.has('customers.primaryContactIds'));
    // What the undo needs of a merge is history, too.
    const forgotten = [...found].filter(([place]) => !known.has(place) && !place.startsWith('merges.'));
    assert.deepEqual(forgotten, []);
  });
});
