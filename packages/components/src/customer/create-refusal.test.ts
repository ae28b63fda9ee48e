import assert from 'node:assert/strict';
import { it } from 'node:test';
import { hubRefusal } from '../internal/refusal.ts';
import { createRefusal } from './create-refusal.ts';

it('says before anything is begun what the account refuses [L-27]', () => {
  const refused = (action: string, reason: string): Parameters<typeof hubRefusal>[0] => ({
    kind: 'msp',
    allowedActions: [{ action, allowed: false, reason }],
  });
  assert.equal(hubRefusal(refused('open_hub', 'plan')), 'plan');
  assert.equal(hubRefusal(refused('open_hub', 'missing_scope')), 'permission');
  assert.equal(hubRefusal({ kind: 'it_department', allowedActions: [] }), 'plan');
  assert.equal(
    hubRefusal({ kind: 'msp', allowedActions: [{ action: 'open_hub', allowed: true }] }),
    undefined,
  );
  assert.equal(hubRefusal(undefined), undefined);
  assert.equal(createRefusal(refused('create_customer', 'plan')), 'plan');
  assert.equal(createRefusal(refused('create_customer', 'missing_scope')), 'permission');
  assert.equal(createRefusal(refused('open_hub', 'plan')), undefined);
});
