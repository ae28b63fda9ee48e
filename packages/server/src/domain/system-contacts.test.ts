import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { planSystemContacts, SYSTEM_KINDS, systemDomain } from './system-contacts.ts';

describe('system users of a customer', () => {
  it('are a Monitor Agent and a Patch Management Agent in its domain [ADD-09, ADD-10]', () => {
    assert.deepEqual(planSystemContacts(['acme.com'], []), {
      rename: [],
      make: [
        { system: 'monitor_agent', displayName: 'Monitor Agent', email: 'monitor.agent@acme.com' },
        {
          system: 'patch_agent',
          displayName: 'Patch Management Agent',
          email: 'patch.management.agent@acme.com',
        },
      ],
    });
  });
  it('are not made without a domain, and stay when the last one goes', () => {
    assert.deepEqual(planSystemContacts([], []), { make: [], rename: [] });
    assert.deepEqual(
      planSystemContacts([], [{ id: 'con_1', system: 'monitor_agent', email: 'monitor.agent@acme.com' }]),
      { make: [], rename: [] },
    );
  });
  it('move to the new domain when it changes', () => {
    const plan = planSystemContacts(
      ['new.com'],
      [
        { id: 'con_1', system: 'monitor_agent', email: 'monitor.agent@acme.com' },
        { id: 'con_2', system: 'patch_agent', email: 'patch.management.agent@new.com' },
      ],
    );
    assert.deepEqual(plan, { make: [], rename: [{ id: 'con_1', email: 'monitor.agent@new.com' }] });
  });
  it('prefer a domain that takes mail over a subdomain rule', () => {
    assert.equal(systemDomain(['.acme.com', 'acme.com']), 'acme.com');
    assert.equal(systemDomain(['.acme.com']), 'acme.com');
  });
  it('carrying out a plan leaves nothing to plan', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom('a.com', 'b.org', '.c.net'), { maxLength: 3 }),
        fc.subarray(SYSTEM_KINDS),
        (domains, kinds) => {
          const existing = kinds.map((system, index) => ({
            id: `con_${index}`,
            system,
            email: `x@old.example` as string | null,
          }));
          const { make, rename } = planSystemContacts(domains, existing);
          const after = [
            ...existing.map(contact => ({ ...contact, ...rename.find(({ id }) => id === contact.id) })),
            ...make.map((made, index) => ({ ...made, id: `new_${index}` })),
          ];
          assert.deepEqual(planSystemContacts(domains, after), { make: [], rename: [] });
        },
      ),
    );
  });
});
