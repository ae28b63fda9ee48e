import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { createTestMock, type TestMock } from '../testing.ts';
import { everything } from './shared/everything.ts';

const DAY_MS = 86_400_000;
const path = { customerId: 'cus_1' };

/** Helpers on a mock of its own. */
function start() {
  const mock = createTestMock();
  after(() => mock.stop());
  let made = 0;
  const add = async (body: object = {}, customerId = 'cus_1') =>
    (
      await mock.call('createContact', {
        path: { customerId },
        body: { email: `twin${++made}@ashgrovedental.com`, displayName: `Twin Person${made}`, ...body },
      })
    ).body;
  const preview = async (contactId: string, other: string) =>
    (await mock.call('previewContactMerge', { path: { contactId }, query: { with: other } })).body;
  const merge = async (contactId: string, other: string, more: object = {}) => {
    const { kept, merged } = await preview(contactId, other);
    return (
      await mock.call('mergeContacts', {
        path: { contactId },
        body: { with: other, keptEtag: kept.etag, mergedEtag: merged.etag, ...more },
      })
    ).body;
  };
  const undo = async (mergeId: string) => (await mock.call('undoMerge', { path: { mergeId } })).body;
  const get = async (contactId: string) => (await mock.call('getContact', { path: { contactId } })).body;
  return { mock, add, preview, merge, undo, get };
}
const firstOf = async (mock: TestMock, collection: 'tickets' | 'assets', customerId = 'cus_1') => {
  const [row] = await mock.db[collection].find({ customerId });
  assert.ok(row);
  return row;
};

describe('a merge of two contacts', () => {
  const { mock, add, preview, merge, undo, get } = start();

  it('shows field by field what the two hold, and how many records would move', async () => {
    const kept = await add({ jobTitle: 'Front desk lead', mobile: '+1 503 555 0152', notes: 'Has the keys' }),
      other = await add({ displayName: kept.displayName, mobile: '503-555-0152', notes: 'Alarm code' }),
      ticket = await firstOf(mock, 'tickets');
    await mock.call('updateTicket', {
      path: { ticketId: ticket.id },
      ifMatch: '*',
      body: { contactId: other.id },
    });
    const shown = await preview(kept.id, other.id);
    assert.deepEqual(shown.reasons, ['same_mobile', 'same_name']);
    const fields = Object.fromEntries(shown.fields.map(field => [field.field, field]));
    assert.deepEqual(
      [fields['jobTitle']?.suggested, fields['notes']?.options, fields['name']?.isSame],
      ['kept', ['kept', 'merged', 'both'], true],
    );
    assert.equal(fields['timeZone'], undefined, 'empty in both');
    assert.deepEqual(shown.lists, [
      {
        field: 'otherEmails',
        values: [
          { value: kept.email, of: ['kept'] },
          { value: other.email, of: ['merged'] },
        ],
      },
    ]);
    assert.deepEqual(
      shown.moves.find(({ type }) => type === 'ticket'),
      { type: 'ticket', kept: 0, merged: 1, mayRead: true },
    );
  });

  it('tells only the number of what the reader may not see', async () => {
    const [one, two] = [await add(), await add()];
    const { body } = await mock.call('previewContactMerge', {
      token: 'scopes=contact:read,device:read',
      path: { contactId: one.id },
      query: { with: two.id },
    });
    assert.equal(body.moves.find(({ type }) => type === 'ticket')?.mayRead, false);
    assert.equal(body.moves.find(({ type }) => type === 'device')?.mayRead, true);
  });

  it('takes what was chosen, moves everything, and leaves the way to where it went', async () => {
    const kept = await add({ jobTitle: 'Lead' }),
      other = await add({
        displayName: 'Tina López',
        jobTitle: 'Reception',
        otherEmails: ['tl@x.test'],
        isPrimary: true,
      }),
      ticket = await firstOf(mock, 'tickets'),
      asset = await firstOf(mock, 'assets');
    await mock.call('updateTicket', {
      path: { ticketId: ticket.id },
      ifMatch: '*',
      body: { contactId: other.id },
    });
    await mock.call('updateAsset', {
      path: { assetId: asset.id },
      ifMatch: '*',
      body: { contactId: other.id },
    });
    const done = await merge(kept.id, other.id, {
      choices: { name: 'merged' },
      stay: { otherEmails: ['tl@x.test'] },
    });
    assert.deepEqual(
      done.moved.toSorted((a, b) => a.type.localeCompare(b.type)),
      [
        { type: 'asset', count: 1 },
        { type: 'ticket', count: 1 },
      ],
    );
    const now = await get(kept.id);
    assert.deepEqual(
      [now.displayName, now.givenName, now.jobTitle, now.email, now.otherEmails, now.isPrimary],
      ['Tina López', 'Tina', 'Lead', kept.email, ['tl@x.test'], true],
    );
    assert.equal((await mock.db.tickets.need(ticket.id)).contactId, kept.id);
    assert.equal((await mock.db.assets.need(asset.id)).contactId, kept.id);
    const { status, problem } = await mock.refused('getContact', { path: { contactId: other.id } });
    assert.deepEqual(
      [status, problem.code, problem.mergedInto],
      [404, 'merged', { id: kept.id, name: 'Tina López' }],
    );
    const stranger = { path: { assetId: other.id }, token: 'scopes=asset:read' };
    assert.equal((await mock.refused('getAsset', stranger)).problem.code, 'not_found');
    const { problem: restoring } = await mock.refused('restoreContact', { path: { contactId: other.id } });
    assert.equal(restoring.code, 'merged');
    const { body: bin } = await mock.call('listDeletedRecords', { query: { type: 'contact' } });
    assert.ok(!bin.items.some(({ id }) => id === other.id), 'it comes back by the undo alone');
  });

  it('keeps the address that was not chosen unless that was said', async () => {
    const [kept, other] = [await add(), await add()];
    await merge(kept.id, other.id, { choices: { email: 'merged' } });
    const now = await get(kept.id);
    assert.deepEqual([now.email, now.otherEmails], [other.email, [kept.email]]);
  });

  it('takes over the customer, and with it the sign-in, of who has one', async () => {
    const [kept, other] = [await add(), await add()];
    await mock.call('unlinkContact', { path: { contactId: kept.id }, body: { customerId: 'cus_1' } });
    const { fields } = await preview(kept.id, other.id),
      customer = fields.find(({ field }) => field === 'customerId');
    assert.deepEqual([customer?.options, customer?.suggested], [['merged'], 'merged']);
    const done = await merge(kept.id, other.id);
    const { customerId, suspended } = await mock.db.contacts.need(kept.id);
    assert.deepEqual([customerId, suspended, done.customerId], ['cus_1', false, 'cus_1']);
    await undo(done.id);
    assert.equal((await get(kept.id)).customerId, null);
  });

  it('is told to everybody who follows, and written down', async () => {
    const [kept, other] = [await add(), await add()],
      last = mock.events.last;
    const done = await merge(kept.id, other.id);
    const told = mock.events.since(last);
    assert.ok(told !== 'gap');
    const types = told.map(({ event: { type, resource, data } }) => [
      type,
      resource?.id,
      data?.['mergedInto'],
    ]);
    assert.ok(
      types.some(([type, id, into]) => type === 'contact.deleted' && id === other.id && into === kept.id),
    );
    assert.ok(types.some(([type, id]) => type === 'contact.updated' && id === kept.id));
    const { body } = await mock.call('listAuditEvents', { query: { action: ['contact.merged'] } });
    assert.deepEqual([body.items[0]?.resource.id, body.items[0]?.customerId], [kept.id, 'cus_1']);
    assert.ok(body.items[0]?.related.some(({ type, id }) => type === 'contact' && id === other.id));
    await undo(done.id);
    const { body: after } = await mock.call('listAuditEvents', { query: { action: ['merge.undone'] } });
    assert.equal(after.items[0]?.resource.name, other.displayName);
  });

  it('is done once, however often it is sent', async () => {
    const [kept, other] = [await add(), await add()],
      request = {
        path: { contactId: kept.id },
        body: { with: other.id, keptEtag: kept.etag, mergedEtag: other.etag },
        idempotencyKey: '6d0b2a52-8f0b-4a57-9c1e-2b7a55d0c9e1',
      };
    const [first, again] = [
      await mock.call('mergeContacts', request),
      await mock.call('mergeContacts', request),
    ];
    assert.deepEqual(again.body, first.body);
    assert.equal(again.headers.get('idempotent-replayed'), 'true');
  });
});

describe('a merge that is refused', () => {
  const { mock, add, preview, merge, get } = start();
  const refused = async (contactId: string, body: object, token = 'staff') => {
    const { status, problem } = await mock.refused('mergeContacts', {
      path: { contactId },
      token,
      body: { keptEtag: '"1"', mergedEtag: '"1"', ...body },
    });
    return [status, problem.code, problem.mergedInto?.id];
  };

  it('says why: itself, unknown, a system user, another customer, no permission', async () => {
    const kept = await add(),
      other = await add({ email: 'elsewhere@other.test' }, 'cus_3'),
      [system] = await mock.db.contacts.find({ customerId: 'cus_1', system: 'monitor_agent' });
    assert.deepEqual(await refused(kept.id, { with: kept.id }), [409, 'same_record', undefined]);
    assert.deepEqual(await refused(kept.id, { with: 'con_none' }), [404, 'not_found', undefined]);
    assert.deepEqual(await refused('con_none', { with: kept.id }), [404, 'not_found', undefined]);
    assert.deepEqual(await refused(kept.id, { with: system?.id }), [409, 'system_contact', undefined]);
    assert.deepEqual(await refused(kept.id, { with: other.id }), [409, 'other_customer', undefined]);
    assert.deepEqual(await refused(kept.id, { with: other.id }, 'read-only'), [
      403,
      'missing_scope',
      undefined,
    ]);
  });

  it('is not offered to who may do half of it', async () => {
    const { id: contactId } = await add(),
      offered = async (kind: 'contact' | 'customer', ...scopes: string[]) => {
        const token = `scopes=${['read', ...scopes].map(scope => `${kind}:${scope}`).join()}`,
          { allowedActions } =
            kind === 'contact'
              ? (await mock.call('getContact', { path: { contactId }, token })).body
              : (await mock.call('getCustomer', { path, token })).body;
        return allowedActions.find(({ action }) => action === 'merge');
      };
    for (const kind of ['contact', 'customer'] as const) {
      const refusal = { action: 'merge', allowed: false, reason: 'no_permission' };
      assert.deepEqual(await offered(kind, 'delete'), refusal);
      assert.deepEqual(await offered(kind, 'write'), refusal);
      assert.deepEqual(await offered(kind, 'write', 'delete'), { action: 'merge', allowed: true });
    }
  });

  it('says what the other one is part of, through several merges', async () => {
    const [a, b, c] = [await add(), await add(), await add()];
    await merge(b.id, a.id);
    await merge(c.id, b.id);
    assert.deepEqual(await refused(c.id, { with: a.id }), [409, 'already_merged', c.id]);
    assert.deepEqual(await refused(a.id, { with: c.id }), [409, 'already_merged', c.id]);
    const { problem } = await mock.refused('getContact', { path: { contactId: a.id } });
    assert.equal(problem.mergedInto?.id, c.id);
  });

  it('shows what was changed after the two were compared, and changes nothing', async () => {
    const [kept, other] = [await add(), await add()],
      shown = await preview(kept.id, other.id);
    await mock.call('updateContact', {
      path: { contactId: other.id },
      ifMatch: '*',
      body: { jobTitle: 'New' },
    });
    const body = { with: other.id, keptEtag: shown.kept.etag, mergedEtag: shown.merged.etag };
    const { status, problem } = await mock.refused('mergeContacts', { path: { contactId: kept.id }, body });
    assert.deepEqual(
      [status, problem.code, problem.current?.['id'], problem.current?.['jobTitle']],
      [412, 'etag_mismatch', other.id, 'New'],
    );
    assert.equal((await get(other.id)).jobTitle, 'New');
  });

  it('points at choices and values that there are not', async () => {
    const [kept, other] = [await add({ jobTitle: 'a' }), await add({ jobTitle: 'b' })];
    const { status, problem } = await mock.refused('mergeContacts', {
      path: { contactId: kept.id },
      body: {
        with: other.id,
        keptEtag: kept.etag,
        mergedEtag: other.etag,
        choices: { jobTitle: 'both', nothing: 'kept' },
        stay: { otherEmails: ['third@x.test'], domains: ['x.test'] },
      },
    });
    assert.equal(status, 422);
    assert.deepEqual(
      problem.errors?.map(({ pointer }) => pointer),
      ['/choices/jobTitle', '/choices/nothing', '/stay/otherEmails', '/stay/domains'],
    );
  });
});

describe('the undo of a merge', () => {
  const { mock, add, merge, undo, get } = start();

  it('leaves everything as it was', async () => {
    const kept = await add({ jobTitle: 'Lead', notes: 'a' }),
      other = await add({ mobile: '+1 503 555 0999', notes: 'b', isPrimary: true }),
      ticket = await firstOf(mock, 'tickets');
    await mock.call('updateTicket', {
      path: { ticketId: ticket.id },
      ifMatch: '*',
      body: { contactId: other.id },
    });
    const before = await everything(mock.db),
      done = await merge(kept.id, other.id, { choices: { email: 'merged' } });
    assert.notDeepEqual(await everything(mock.db), before);
    const undone = await undo(done.id);
    assert.deepEqual([undone.status, undone.stays], ['undone', []]);
    assert.deepEqual(await everything(mock.db), before);
  });

  it('leaves what was edited since then, and says so field by field', async () => {
    const kept = await add({ jobTitle: 'Lead' }),
      other = await add({ jobTitle: 'Reception', mobile: '+1 503 555 0998' }),
      third = await add(),
      [one, two] = (await mock.db.tickets.find({ customerId: 'cus_1' })).slice(0, 2);
    assert.ok(one && two);
    const give = (ticketId: string, contactId: string) =>
      mock.call('updateTicket', { path: { ticketId }, ifMatch: '*', body: { contactId } });
    await give(one.id, other.id);
    await give(two.id, other.id);
    const done = await merge(kept.id, other.id, { choices: { jobTitle: 'merged' } });
    await mock.call('updateContact', {
      path: { contactId: kept.id },
      ifMatch: '*',
      body: { jobTitle: 'Chief' },
    });
    await give(two.id, third.id);
    const { stays } = await undo(done.id);
    assert.deepEqual(stays, [
      { type: 'contact', id: kept.id, field: 'jobTitle', reason: 'edited' },
      { type: 'ticket', id: two.id, field: 'contactId', reason: 'edited' },
    ]);
    assert.deepEqual([(await get(kept.id)).jobTitle, (await get(kept.id)).mobile], ['Chief', null]);
    assert.equal((await get(other.id)).jobTitle, 'Reception');
    const contacts = [one.id, two.id].map(async id => (await mock.db.tickets.need(id)).contactId);
    assert.deepEqual(await Promise.all(contacts), [other.id, third.id]);
  });

  it('keeps an address that would be on no record any more, unless somebody took it off', async () => {
    const edit = (contactId: string, body: object) =>
      mock.call('updateContact', { path: { contactId }, ifMatch: '*', body });
    for (const [since, others] of [
      [{ email: 'new@ashgrovedental.com' }, (kept: string) => [kept]],
      [{ email: 'newer@ashgrovedental.com', otherEmails: ['x@y.test'] }, () => ['x@y.test']],
    ] as const) {
      const [kept, other] = [await add(), await add()],
        done = await merge(kept.id, other.id, { choices: { email: 'merged' } });
      await edit(kept.id, since);
      const { stays } = await undo(done.id);
      assert.deepEqual(
        stays.map(({ field }) => field),
        ['email'],
      );
      const now = await get(kept.id);
      assert.ok(kept.email !== null);
      assert.deepEqual([now.email, now.otherEmails], [since.email, others(kept.email)]);
      assert.equal((await get(other.id)).email, other.email);
    }
    const [kept, other] = [await add(), await add()],
      done = await merge(kept.id, other.id, { choices: { email: 'merged' }, stay: { otherEmails: [] } });
    await edit(kept.id, { email: 'newest@ashgrovedental.com' });
    await undo(done.id);
    assert.deepEqual((await get(kept.id)).otherEmails, [kept.email], 'the merge took it off, not a person');
    const [one, two] = [await add(), await add()],
      again = await merge(one.id, two.id, { choices: { email: 'merged' } });
    await edit(one.id, { email: one.email, otherEmails: [] });
    await undo(again.id);
    assert.deepEqual([(await get(one.id)).email, (await get(one.id)).otherEmails], [one.email, []]);
  });

  it('is refused twice, after 24 hours, and while the other is part of a third', async () => {
    const [a, b, c] = [await add(), await add(), await add()],
      first = await merge(b.id, a.id),
      second = await merge(c.id, b.id),
      refused = async (mergeId: string) => {
        const { status, problem } = await mock.refused('undoMerge', { path: { mergeId } });
        return [status, problem.code];
      };
    assert.deepEqual(await refused(first.id), [409, 'merged_again']);
    await undo(second.id);
    await undo(first.id);
    assert.deepEqual(await refused(first.id), [409, 'already_undone']);
    const late = await merge(b.id, a.id);
    await mock.clock.advance(DAY_MS + 1);
    assert.deepEqual(await refused(late.id), [410, 'too_late']);
    const { body } = await mock.call('getMerge', { path: { mergeId: late.id } });
    assert.deepEqual(body.allowedActions, [{ action: 'undo', allowed: false, reason: 'too_late' }]);
  });

  it('is refused when the address is somebody else`s now, or the record was deleted', async () => {
    const [kept, other] = [await add(), await add()],
      done = await merge(kept.id, other.id, { stay: { otherEmails: [] } });
    const { email } = other;
    assert.ok(email !== null);
    const third = await add({ email });
    const refused = async () =>
      (await mock.refused('undoMerge', { path: { mergeId: done.id } })).problem.code;
    assert.equal(await refused(), 'email_taken');
    await mock.call('deleteContact', { path: { contactId: third.id }, ifMatch: '*' });
    await mock.call('deleteContact', { path: { contactId: kept.id }, ifMatch: '*' });
    assert.equal(await refused(), 'kept_deleted');
    await mock.call('restoreContact', { path: { contactId: kept.id } });
    assert.equal((await undo(done.id)).status, 'undone');
  });
});

describe('possible duplicates', () => {
  const { mock, add, merge, undo } = start();
  const list = async (customerId = 'cus_1') =>
    (
      await mock.call('listContactDuplicates', {
        path: { customerId },
        query: { count: 'exact', limit: 200 },
      })
    ).body;
  const has = async (one: string, two: string): Promise<boolean> =>
    (await list()).items.some(
      ({ first, second }) => [one, two].includes(first.id) && [one, two].includes(second.id),
    );

  it('are offered until they are merged, or somebody says that they are two people', async () => {
    const [a, b] = [await add({ displayName: 'Zoë Ávila' }), await add({ displayName: 'zoe avila' })];
    assert.ok(await has(a.id, b.id));
    const done = await merge(a.id, b.id);
    assert.ok(!(await has(a.id, b.id)));
    await undo(done.id);
    assert.ok(await has(a.id, b.id));
    const mark = (distinct: boolean) =>
      mock.call('markContactsDistinct', { path: { contactId: b.id }, body: { with: a.id, distinct } });
    await mark(true);
    await mark(true);
    assert.ok(!(await has(a.id, b.id)));
    await mark(false);
    assert.ok(await has(a.id, b.id));
  });

  it('are pages of pairs, of all customers too, and never of two customers', async () => {
    const { items, page } = await list('-');
    assert.ok((page.totalCount ?? 0) >= items.length && items.length > 0);
    for (const { first, second } of items)
      assert.ok(
        first.customerId === null || second.customerId === null || first.customerId === second.customerId,
      );
    const { body } = await mock.call('listContactDuplicates', { path, query: { limit: 1 } });
    assert.equal(body.items.length, 1);
  });
});
