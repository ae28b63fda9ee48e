import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { nextOf, portalAccessOf, registered, startOf, type Registration } from './registration.ts';

const states: Registration[] = ['guest', 'pending_activation', 'registered'];
const methods = ['manual', 'activation_email', 'temporary_password'] as const;

describe('registration of a contact', () => {
  it('starts as a guest with the manual method [USR-13, USR-23]', () =>
    assert.equal(startOf('manual'), 'guest'));
  it('waits for the link with the activation mail [USR-15]', () =>
    assert.equal(startOf('activation_email'), 'pending_activation'));
  it('is there at once with a temporary password [USR-18]', () =>
    assert.equal(startOf('temporary_password'), 'registered'));
  it('a guest can be registered by staff [USR-14]', () =>
    assert.equal(registered('guest', 'manual'), 'registered'));
  it('the mail can be sent again while it is pending', () =>
    assert.equal(registered('pending_activation', 'activation_email'), 'pending_activation'));
  it('never goes back, and only to states that are announced', () => {
    fc.assert(
      fc.property(fc.constantFrom(...states), fc.constantFrom(...methods), (from, method) => {
        const to = registered(from, method);
        if (to === null) assert.deepEqual(nextOf(from), []);
        else {
          assert.ok(nextOf(from).includes(to));
          assert.ok(states.indexOf(to) >= states.indexOf(from));
        }
      }),
    );
  });
  it('only registered, active people who were not removed can sign in [RMU-04]', () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.constantFrom('active' as const, 'deactivated' as const),
        fc.constantFrom(...states),
        (suspended, status, registration) => {
          assert.equal(
            portalAccessOf({ suspended, status, registration }) === 'active',
            !suspended && status === 'active' && registration === 'registered',
          );
        },
      ),
    );
  });
});
