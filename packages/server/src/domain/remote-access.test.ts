import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { RemoteAccessPatch } from '../contract/types.ts';
import {
  changeRemoteAccess,
  isRefusal,
  nextStates,
  toE164,
  type RemoteAccessState,
} from './remote-access.ts';

const notSet: RemoteAccessState = { status: 'not_set', contactId: null, phone: null };
const disabled: RemoteAccessState = { status: 'disabled', contactId: 'con_1', phone: '+15035550142' };
const enabled: RemoteAccessState = { ...disabled, status: 'enabled' };
const phone = '+15035550199';

describe('remote access', () => {
  it('needs a contact before anything else [WFH-09, WFH-11]', () => {
    const refused = changeRemoteAccess(notSet, { status: 'enabled' });
    assert.ok(isRefusal(refused));
    assert.deepEqual([refused.code, refused.allowedNext], ['contact_required', []]);
  });
  it('goes from not set to disabled with a contact [WFH-04]', () =>
    assert.deepEqual(changeRemoteAccess(notSet, { contactId: 'con_1' }), {
      status: 'disabled',
      contactId: 'con_1',
      phone: null,
    }));
  it('needs a phone for the second factor [WFH-06]', () => {
    const refused = changeRemoteAccess({ ...disabled, phone: null }, { status: 'enabled' });
    assert.ok(isRefusal(refused));
    assert.equal(refused.code, 'phone_required');
  });
  it('takes contact, phone and enabled at once [WFH-07]', () =>
    assert.deepEqual(changeRemoteAccess(notSet, { contactId: 'con_1', phone, status: 'enabled' }), {
      status: 'enabled',
      contactId: 'con_1',
      phone,
    }));
  it('switches between enabled and disabled [WFH-10]', () => {
    assert.deepEqual(changeRemoteAccess(disabled, { status: 'enabled' }), enabled);
    assert.deepEqual(changeRemoteAccess(enabled, { status: 'disabled' }), disabled);
  });
  it('starts switched off for another contact, whose phone it does not know [WFH-05]', () =>
    assert.deepEqual(changeRemoteAccess(enabled, { contactId: 'con_2' }), {
      status: 'disabled',
      contactId: 'con_2',
      phone: null,
    }));
  it('is not set again without a contact', () =>
    assert.deepEqual(changeRemoteAccess(enabled, { contactId: null }), notSet));
  it('cannot lose the phone while enabled', () =>
    assert.ok(isRefusal(changeRemoteAccess(enabled, { phone: null }))));

  it('keeps its rules after any changes', () => {
    const patch = fc.record(
      {
        contactId: fc.constantFrom(null, 'con_1', 'con_2'),
        phone: fc.constantFrom(null, phone),
        status: fc.constantFrom('enabled' as const, 'disabled' as const),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(patch, { maxLength: 20 }), (patches: RemoteAccessPatch[]) => {
        let state = notSet;
        for (const each of patches) {
          const result = changeRemoteAccess(state, each);
          if (isRefusal(result)) continue;
          state = result;
          assert.equal(state.contactId === null, state.status === 'not_set');
          if (state.status === 'enabled') assert.ok(state.contactId && state.phone);
          for (const next of nextStates(state))
            assert.ok(
              !isRefusal(
                changeRemoteAccess(state, next === 'not_set' ? { contactId: null } : { status: next }),
              ),
              `${state.status} to ${next}`,
            );
        }
      }),
    );
  });

  it('reads phone numbers as people write them', () => {
    assert.deepEqual(
      [
        '+1 (503) 555-0142',
        '0049 30 1234567',
        '\u202a+972 3 555 1234\u202c',
        '503 555 0142',
        '+1',
        '+1 503 CALL ME',
      ].map(toE164),
      ['+15035550142', '+49301234567', '+97235551234', null, null, null],
    );
  });
});
