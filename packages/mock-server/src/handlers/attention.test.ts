import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { createTestMock } from '../testing.ts';

describe('attention', () => {
  const mock = createTestMock();
  after(() => mock.stop());
  const path = { customerId: 'cus_1' };
  const read = async (token = 'staff', customerId = 'cus_1') =>
    (await mock.call('getAttention', { path: { customerId }, token })).body;
  const AREAS = ['tickets', 'contracts', 'assets', 'devices', 'passwords', 'alerts', 'customer'];

  it('lists what is late, runs out or ends, the most urgent first, each with where it leads', async () => {
    const { facts, areas, counts } = await read();
    assert.deepEqual(
      areas,
      AREAS.map(area => ({ area, state: 'checked' })),
    );
    const over = facts.find(({ kind }) => kind === 'hours_over');
    assert.deepEqual(
      [over?.key, over?.level, over?.group, over?.minutes, over?.limit, over?.balance?.serviceType],
      ['hours_over:ctr_1:remote', 'late', 'now', 240, 1800, 'remote'],
    );
    assert.equal(over?.balance?.cost?.amount, '2373.17');
    const ends = facts.find(({ kind }) => kind === 'contract_ends');
    assert.deepEqual([ends?.record?.id, ends?.day, ends?.group], ['ctr_1', '2026-12-31', 'later']);
    const groups = facts.map(({ group }) => ['now', 'week', 'later'].indexOf(group));
    assert.deepEqual(groups, groups.toSorted());
    assert.equal(new Set(facts.map(({ key }) => key)).size, facts.length);
    assert.ok(
      facts.every(({ record, records, area }) => record || records.length > 0 || area === 'customer'),
    );
    assert.equal(counts.now + counts.week + counts.later, facts.length);
    for (const { kind, count, records } of facts)
      if (kind === 'reboot_pending' || kind === 'updates_missing')
        assert.ok(records.length === Math.min(5, count));
  });

  it('agrees with the tickets on whose clock is at risk or over', async () => {
    const { facts } = await read();
    const query = {
      slaState: ['at_risk', 'breached'],
      limit: 200,
      statusGroup: ['open', 'pending'],
      spam: false,
    };
    const { items } = (await mock.call('listTickets', { path, query: query as never })).body;
    assert.ok(items.length > 0);
    assert.deepEqual(
      new Set(facts.filter(({ area }) => area === 'tickets').map(({ record }) => record?.id)),
      new Set(items.map(({ id }) => id)),
    );
  });

  it('tells the customer page how many there are now', async () => {
    const summary = (await mock.call('getCustomerSummary', { path })).body;
    assert.equal(summary.attentionNow, (await read()).counts.now);
  });

  it('names what a customer lacks', async () => {
    const { body: bare } = await mock.call('createCustomer', { body: { name: 'Bare' } });
    const { facts, counts } = await read('staff', bare.id);
    assert.deepEqual(
      facts.map(({ kind, level, group }) => [kind, level, group]),
      [
        ['no_domain', 'note', 'later'],
        ['no_primary_contact', 'note', 'later'],
      ],
    );
    assert.deepEqual(counts, { now: 0, week: 0, later: 2, snoozed: 0 });
  });

  it('leaves out areas that one may not read, and says so', async () => {
    const { facts, areas } = await read('scopes=customer:read,contract:read');
    assert.deepEqual(
      areas.filter(({ state }) => state === 'checked').map(({ area }) => area),
      ['contracts', 'customer'],
    );
    assert.ok(areas.every(({ state }) => state !== 'failed'));
    assert.ok(facts.length > 0 && facts.every(({ area }) => area === 'contracts' || area === 'customer'));
  });

  it('leaves a fact alone for a while, with a reason; another snooze replaces it', async () => {
    const before = await read();
    const fact = before.facts.find(({ kind }) => kind === 'hours_over');
    assert.ok(fact);
    const snooze = async (reason: string, until: string | null) =>
      (await mock.call('snoozeAttention', { path, body: { factKey: fact.key, reason, until } })).body;
    const first = await snooze('Agreed with the customer', '2026-11-23T16:00:00Z');
    assert.deepEqual([first.by?.name, first.endedAt], ['Dana Whitfield', null]);
    const held = await read();
    assert.deepEqual(
      [held.counts.now, held.counts.snoozed],
      [before.counts.now - 1, before.counts.snoozed + 1],
    );
    assert.equal((await mock.call('getCustomerSummary', { path })).body.attentionNow, held.counts.now);
    const second = await snooze('Longer', null);
    const stored = async (id: string) =>
      (await mock.call('getAttentionSnooze', { path: { attentionSnoozeId: id } })).body;
    assert.ok((await stored(first.id)).endedAt !== null);
    assert.equal((await read()).facts.find(({ key }) => key === fact.key)?.snooze?.reason, 'Longer');
    const wake = { path: { attentionSnoozeId: second.id } };
    const { body: woken } = await mock.call('wakeAttention', wake);
    assert.equal((await read()).counts.now, before.counts.now);
    assert.deepEqual((await mock.call('wakeAttention', wake)).body, woken, 'nothing more happens');
  });

  it('is left alone while any of its snoozes holds', async () => {
    const { body: bare } = await mock.call('createCustomer', { body: { name: 'Twice' } });
    const add = (reason: string, until: string | null) =>
      mock.db.attentionSnoozes.insert({
        customerId: bare.id,
        factKey: 'no_domain',
        until,
        reason,
        by: { id: 'tec_1', name: 'Dana Whitfield' },
        endedAt: null,
        level: 'note',
        group: 'later',
      });
    await add('Holds', null);
    await add('Over', '2026-01-01T00:00:00Z');
    const { facts } = await read('staff', bare.id);
    assert.equal(facts.find(({ key }) => key === 'no_domain')?.snooze?.reason, 'Holds');
  });

  it('refuses a snooze until a moment that is over, of nothing, and by who may only read', async () => {
    const ask = { factKey: 'hours_over:ctr_1:remote', reason: 'x' };
    const code = async (body: typeof ask & { until?: string }) =>
      (await mock.refused('snoozeAttention', { path, body })).problem.errors?.[0]?.code;
    assert.equal(await code({ ...ask, until: '2026-11-01T00:00:00Z' }), 'in_past');
    assert.equal(await code({ ...ask, factKey: 'password_old:pwd_none' }), 'unknown_fact');
    assert.equal(
      (await mock.refused('snoozeAttention', { path, body: ask, token: 'read-only' })).status,
      403,
    );
  });

  it('goes by the levels of the account, for all customers', async () => {
    const kinds = async () => (await read()).facts.map(({ kind }) => kind);
    const { body: levels } = await mock.call('getAttentionLevels', {});
    assert.ok((await kinds()).includes('contract_ends'));
    const body = { endsWithinDays: 10 };
    await mock.call('updateAttentionLevels', { ifMatch: levels.etag, body });
    assert.ok(!(await kinds()).includes('contract_ends'), 'it ends in 39 days');
    assert.equal((await mock.refused('updateAttentionLevels', { ifMatch: levels.etag, body })).status, 412);
  });
});

describe('attention as time goes by', () => {
  it('wakes early what gets worse, and what its snooze is over of', async () => {
    const mock = createTestMock();
    const path = { customerId: 'cus_1' };
    const tickets = async () =>
      (await mock.call('getAttention', { path })).body.facts.filter(({ area }) => area === 'tickets');
    const risky = (await tickets()).find(({ level, group }) => level === 'soon' && group === 'now');
    assert.ok(risky?.dueAt);
    const body = { factKey: risky.key, reason: 'Priya is on it', until: null };
    await mock.call('snoozeAttention', { path, body });
    const held = async () => (await tickets()).find(({ key }) => key === risky.key)?.snooze ?? null;
    assert.ok(await held());
    await mock.clock.advance(Date.parse(risky.dueAt) - mock.clock.nowMs() + 60_000);
    assert.equal(await held(), null, 'it is late now');
    assert.equal((await tickets()).find(({ key }) => key === risky.key)?.level, 'late');
    const until = new Date(mock.clock.nowMs() + 3_600_000).toISOString();
    await mock.call('snoozeAttention', { path, body: { ...body, until } });
    assert.ok(await held());
    await mock.clock.advance(3_600_001);
    assert.equal(await held(), null);
    mock.stop();
  });
});
