import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AttentionFact } from '@customer-hub/sdk';
import { attention } from '../../messages/en/attention.ts';
import { Format } from '../../messages/format.ts';
import { actionOf, dueOf, placeOf, titleOf, whyOf } from './fact-words.ts';

const words = {
  t: attention,
  format: new Format('en', 'us', 'UTC'),
  now: Date.parse('2026-11-24T18:00:00Z'),
};
const fact = (more: Partial<AttentionFact>): AttentionFact => ({
  key: 'k',
  kind: 'warranty_ends',
  area: 'assets',
  level: 'soon',
  group: 'week',
  record: { id: 'x_1', name: 'SRV-SQL01' },
  records: [],
  count: 1,
  day: null,
  dueAt: null,
  minutes: null,
  limit: null,
  person: null,
  balance: null,
  snooze: null,
  ...more,
});
const due = (more: Partial<AttentionFact>): string => {
  const { lead, rest } = dueOf(fact(more), words);
  return `${lead}, ${rest}`;
};

describe('what is said of a fact', () => {
  it('names what it is about, and why it matters', () => {
    const over = fact({
      kind: 'hours_over',
      area: 'contracts',
      record: { id: 'ctr_1', name: 'Care Plan' },
      minutes: 240,
      limit: 1800,
      balance: { serviceType: 'remote', expectedMinutes: -750, cost: { amount: '1812.50', currency: 'USD' } },
    });
    assert.equal(titleOf(over, words), 'Care Plan is over on remote');
    assert.equal(
      whyOf(over, words),
      '34.0 of 30.0 h used. About 12.5 over at the end of the period: $1,812.50.',
    );
    const names = ['A', 'B', 'C', 'D', 'E'].map(name => ({ id: name, name }));
    const many = fact({ kind: 'reboot_pending', area: 'devices', record: null, records: names, count: 9 });
    assert.equal(titleOf(many, words), '9 devices wait for a restart');
    assert.match(whyOf(many, words), /^A, B, C, D, E and 4 more · /);
    const one = { ...many, records: names.slice(0, 1), count: 1 };
    assert.equal(titleOf(one, words), 'A waits for a restart');
    assert.equal(whyOf(one, words), 'Updates wait for it, and no restart is planned.');
    const old = fact({ kind: 'password_old', limit: 180 });
    assert.deepEqual(
      [titleOf(old, words), whyOf(old, words)],
      ['SRV-SQL01 has an old password', 'The limit is 180 days.'],
    );
  });

  it('tells how late it is or how much time there is, as briefly as it stays clear', () => {
    assert.equal(due({ dueAt: '2026-11-24T17:22:00Z' }), '38 min over, 5:22 PM');
    assert.equal(due({ dueAt: '2026-11-24T20:30:00Z' }), '2 hr left, 8:30 PM');
    assert.match(due({ dueAt: '2026-11-28T20:30:00Z' }), /^4 days left, 11\/28/);
    assert.equal(due({ day: '2026-11-28' }), '4 days, 11/28/2026');
    assert.equal(due({ day: '2026-11-24' }), 'Today, 11/24/2026');
    assert.equal(due({ day: '2026-11-23' }), '1 day, since 11/23/2026');
    assert.equal(due({ kind: 'hours_over', minutes: 240, day: '2026-11-20' }), '4 h over, since 11/20/2026');
    assert.equal(due({}), ', ');
  });

  it('leads to the record, or to the tab of several', () => {
    const customerId = 'cus_1';
    const leads = (more: Partial<AttentionFact>): unknown => placeOf(fact(more), customerId);
    assert.deepEqual(leads({}), { to: 'asset', id: 'x_1', customerId });
    assert.deepEqual(leads({ area: 'tickets', kind: 'ticket_response' }), {
      to: 'ticket',
      id: 'x_1',
      customerId,
    });
    const records = [{ id: 'dev_1', name: 'A' }];
    const devices = { area: 'devices', kind: 'reboot_pending', record: null, records } as const;
    assert.deepEqual(leads(devices), { to: 'device', id: 'dev_1', customerId });
    assert.deepEqual(leads({ ...devices, count: 2 }), { to: 'tab', tab: 'devices', customerId });
    assert.deepEqual(leads({ area: 'passwords' }), { to: 'tab', tab: 'passwords', customerId });
    const lacks = { area: 'customer', kind: 'no_primary_contact', record: null } as const;
    assert.deepEqual(leads(lacks), { to: 'tab', tab: 'contacts', customerId });
    assert.equal(actionOf(fact(lacks), words), 'See contacts');
    assert.equal(actionOf(fact({ area: 'contracts', kind: 'contract_ends' }), words), 'Open contract');
  });
});
