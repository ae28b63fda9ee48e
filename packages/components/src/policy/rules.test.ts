import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Features, Policy } from './features.ts';
import { refusesCall, restrictedAnswer, ruleOf, verdicts } from './rules.ts';
import { collectionOf } from './subjects.ts';

const policy = (features: Features = {}, isReadonly = false): Policy => ({ isReadonly, features });
const readonly = policy({}, true);
const answer = (rules: Policy, path: string, body: unknown): unknown =>
  JSON.parse(restrictedAnswer(rules, path, JSON.stringify(body)));
const may = (action: string) => ({ action, allowed: true });

describe('what a page refuses', () => {
  it('is found by the collection of an address', () => {
    for (const [path, collection] of [
      ['/customers', 'customers'],
      ['/customers/cus_1', 'customers'],
      ['/customers/cus_1/devices', 'devices'],
      ['/customers/cus_1/remote-access', 'work_from_home'],
      ['/devices/dev_1/services', 'services'],
      ['/devices:bulk', 'devices'],
      ['/tickets/tck_1/comments', 'comments'],
      ['/account', 'account'],
    ] as const)
      assert.equal(collectionOf(path), collection, path);
  });

  it('read-only: no call that writes, whatever it is', () => {
    fc.assert(
      fc.property(fc.constantFrom('POST', 'PUT', 'PATCH', 'DELETE'), fc.webPath(), (method, path) => {
        assert.equal(refusesCall(readonly, { method, path, operationId: 'createNote' }), true);
        assert.equal(refusesCall(readonly, { method: 'GET', path, operationId: 'listNotes' }), false);
        assert.equal(refusesCall(policy(), { method, path, operationId: 'createNote' }), false);
      }),
    );
    for (const operationId of ['createExport', 'revealPassword'])
      assert.equal(refusesCall(readonly, { method: 'POST', path: '/exports', operationId }), false);
  });

  it('read-only: one collection alone', () => {
    const rules = policy({ tickets: 'read-only' });
    const call = { method: 'POST', operationId: 'createTicket' };
    assert.equal(refusesCall(rules, { ...call, path: '/customers/cus_1/tickets' }), true);
    assert.equal(refusesCall(rules, { ...call, path: '/customers/cus_1/contacts' }), false);
    assert.equal(ruleOf(rules, 'tickets', 'update'), 'hidden');
    assert.equal(ruleOf(rules, 'contacts', 'update'), undefined);
  });

  it('read-only: also what is done to a record, and what is written in the same tab', () => {
    const refused = (collection: string, path: string): boolean =>
      refusesCall(policy({ [collection]: 'read-only' }), { method: 'POST', path, operationId: 'request' });
    for (const [path, ...all] of [
      ['/contacts/con_1/merge', 'contacts'],
      ['/contacts/con_1/distinct', 'contacts'],
      ['/contacts/con_1/restore', 'contacts'],
      ['/contacts:bulk', 'contacts'],
      ['/customers/cus_1/merge', 'customers'],
      ['/customers/cus_1/settings', 'customers'],
      ['/customers/cus_1/contacts', 'contacts'],
      ['/tickets/tck_1/comments', 'tickets', 'comments'],
      ['/ticket-comments/com_1', 'tickets', 'ticket_comments'],
      ['/time-entries/tim_1/restore', 'tickets', 'time_entries'],
      ['/alerts/alr_1/ticket', 'alerts', 'tickets'],
      ['/customers/cus_1/attention-snoozes', 'attention'],
      ['/attention-snoozes/asn_1/wake', 'attention'],
      ['/attention-levels', 'attention'],
      ['/devices/dev_1/registry/changes/chg_1/undo', 'devices'],
      ['/remote-access/dev_1/share-link', 'work_from_home'],
      // How a person lays out a list is theirs.
      ['/preferences/views/contacts'],
    ] as const)
      for (const collection of [
        'attention',
        'alerts',
        'contacts',
        'customers',
        'devices',
        'notes',
        'tickets',
      ].concat(all))
        assert.equal(refused(collection, path), all.includes(collection as never), `${collection} ${path}`);
  });

  it('read-only: merges and imports by the list that they change', () => {
    const call = { method: 'POST', operationId: 'request' };
    for (const [path, kind, collection] of [
      ['/merges/mrg_1/undo', 'contact', 'contacts'],
      ['/merges/mrg_1/undo', 'customer', 'customers'],
      ['/imports', 'contacts', 'contacts'],
      ['/imports/imp_1/commit', 'assets', 'assets'],
      ['/imports/imp_1/rows/3', 'customers', 'customers'],
    ] as const)
      for (const other of ['contacts', 'customers', 'assets', 'tickets'])
        assert.equal(
          refusesCall(policy({ [other]: 'read-only' }), { ...call, path, kind }),
          other === collection,
          `${other} ${path}`,
        );
  });

  it('an action alone, and what is part of it', () => {
    const call = { method: 'POST', operationId: 'request' };
    for (const rule of ['locked', 'hidden'] as const) {
      const merging = policy({ 'contacts.merge': rule });
      const refused = (path: string, kind?: string): boolean => refusesCall(merging, { ...call, path, kind });
      assert.equal(refused('/contacts/con_1/merge'), true);
      assert.equal(refused('/merges/mrg_1/undo', 'contact'), true);
      assert.equal(refused('/merges/mrg_1/undo', 'customer'), false);
      assert.equal(refused('/customers/cus_1/merge'), false);
      assert.equal(refused('/contacts/con_1/link'), false);
      assert.equal(refusesCall(merging, { ...call, method: 'GET', path: '/contacts/con_1/merge' }), false);
      const importing = policy({ 'contacts.import': rule });
      assert.equal(refusesCall(importing, { ...call, path: '/imports', kind: 'contacts' }), true);
      assert.equal(refusesCall(importing, { ...call, path: '/imports', kind: 'assets' }), false);
      // Said by name, even what only reads.
      const reveal = { method: 'POST', path: '/passwords/pwd_1/reveal', operationId: 'revealPassword' };
      assert.equal(refusesCall(policy({ 'passwords.reveal': rule }), reveal), true);
    }
    assert.equal(
      refusesCall(policy({ passwords: 'read-only' }), {
        method: 'POST',
        path: '/passwords/pwd_1/reveal',
        operationId: 'revealPassword',
      }),
      false,
    );
  });

  it('never allows what the server refuses', () => {
    const rule = fc.constantFrom('hidden' as const, 'locked' as const, 'read-only' as const);
    const action = fc.constantFrom('update', 'delete', 'reveal', 'restart', 'open_in_billing');
    const verdict = fc.record({ action, allowed: fc.boolean() });
    const key = fc.oneof(
      fc.constantFrom('devices', 'passwords'),
      action.map(name => `devices.${name}`),
    );
    fc.assert(
      fc.property(
        fc.dictionary(key, rule),
        fc.boolean(),
        fc.array(verdict),
        (features, isReadonly, given) => {
          const found = verdicts(policy(features, isReadonly), 'devices', given);
          given.forEach(({ allowed }, n) => assert.ok(allowed || !found[n]!.allowed));
        },
      ),
    );
  });

  it('is taken off what a record allows, however deep it stands', () => {
    const rules = policy({ 'devices.restart': 'locked', 'devices.delete': 'hidden' });
    const body = { items: [{ id: 'dev_1', allowedActions: [may('restart'), may('delete'), may('update')] }] };
    assert.deepEqual(answer(rules, '/customers/cus_1/devices', body), {
      items: [
        {
          id: 'dev_1',
          allowedActions: [
            { action: 'restart', allowed: false, reason: 'missing_scope' },
            { action: 'delete', allowed: false, reason: 'missing_scope', hidden: true },
            may('update'),
          ],
        },
      ],
    });
  });

  it('is taken off merges by the kind of each, and off what belongs to what is read-only', () => {
    const merge = (kind: string) => ({ kind, allowedActions: [may('undo')] });
    const off = { action: 'undo', allowed: false, reason: 'missing_scope' };
    const body = { items: [merge('contact'), merge('customer')] };
    for (const [features, verdict] of [
      [{ contacts: 'read-only' }, { ...off, hidden: true }],
      [{ 'contacts.merge': 'locked' }, off],
    ] as const)
      assert.deepEqual(answer(policy(features), '/merges', body), {
        items: [{ kind: 'contact', allowedActions: [verdict] }, merge('customer')],
      });
    const hidden = (action: string) => ({ action, allowed: false, reason: 'missing_scope', hidden: true });
    assert.deepEqual(
      answer(policy({ tickets: 'read-only' }), '/tickets/tck_1/comments', {
        allowedActions: [may('update')],
      }),
      { allowedActions: [hidden('update'), hidden('delete')] },
    );
    // An action of tickets is none of their comments.
    const comments = { allowedActions: [may('update')] };
    assert.deepEqual(
      answer(policy({ 'tickets.update': 'locked' }), '/tickets/tck_1/comments', comments),
      comments,
    );
  });

  it('read-only leaves what only reads', () => {
    const body = { allowedActions: [may('reveal'), may('update'), may('open_in_billing')] };
    assert.deepEqual(answer(readonly, '/passwords/pwd_1', body), {
      allowedActions: [
        may('reveal'),
        { action: 'update', allowed: false, reason: 'missing_scope', hidden: true },
        may('open_in_billing'),
        // Said nothing of by the server, which would allow it.
        { action: 'delete', allowed: false, reason: 'missing_scope', hidden: true },
      ],
    });
  });

  it('takes scopes and fields off the account', () => {
    const account = {
      scopes: ['ticket:read', 'ticket:write', 'contact:write', 'secret:reveal', 'export:read'],
      forms: { customer: [{ key: 'phone', label: 'Phone' }] },
    };
    assert.deepEqual(answer(readonly, '/account', account), {
      ...account,
      scopes: ['ticket:read', 'secret:reveal', 'export:read'],
    });
    const rules = policy({
      tickets: 'read-only',
      'customers.fields.phone': 'hidden',
      'customers.fields.fax': 'hidden',
      'customers.fields.notes': 'locked',
    });
    assert.deepEqual(answer(rules, '/account', account), {
      scopes: ['ticket:read', 'contact:write', 'secret:reveal', 'export:read'],
      forms: {
        customer: [
          { key: 'phone', label: 'Phone', hidden: true },
          { key: 'fax', hidden: true },
        ],
      },
    });
    assert.deepEqual(
      verdicts(rules, 'customers', [may('update')]).map(({ action, allowed }) => [action, allowed]),
      [
        ['update', true],
        ['update:phone', false],
        ['update:fax', false],
        ['update:notes', false],
      ],
    );
  });
});
