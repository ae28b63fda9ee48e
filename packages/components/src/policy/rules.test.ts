import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Features, Policy } from './features.ts';
import { collectionOf, refusesCall, restrictedAnswer, ruleOf, verdicts } from './rules.ts';

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
