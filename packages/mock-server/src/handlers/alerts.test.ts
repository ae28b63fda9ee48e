import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { createTestMock } from '../testing.ts';

describe('alerts', () => {
  const mock = createTestMock();
  after(() => mock.stop());
  const path = { customerId: 'cus_1' };
  const total = async (query: object): Promise<number | undefined> =>
    (await mock.call('listAlerts', { path, query: { ...query, count: 'exact', limit: 1 } })).body.page
      .totalCount;
  const alert = async (alertId: string) => (await mock.call('getAlert', { path: { alertId } })).body;
  const inHours = (hours: number): string => new Date(mock.clock.nowMs() + hours * 3_600_000).toISOString();

  it('lists the open ones that the drawings count, newest first [ALR-01, ALR-03 ... ALR-05, ALR-09, ALR-10]', async () => {
    const { body } = await mock.call('listAlerts', {
      path,
      query: { status: ['open'], count: 'exact', facets: 'severity,category,deviceKind' },
    });
    assert.equal(body.page.totalCount, 23);
    assert.deepEqual(body.facets?.severity, { critical: 3, warning: 8, information: 12 });
    const times = body.items.map(({ createdAt }) => createdAt);
    assert.deepEqual(times, times.toSorted().reverse());
    const { customerName, deviceName, deviceKind, details } = await alert('alr_2');
    assert.deepEqual([customerName, deviceName, deviceKind], ['Ashgrove Dental Group', 'SRV-DC01', 'server']);
    assert.ok(details.length > 0, 'ALR-02');
  });

  it('searches all the fields of the seed [ALR-18 ... ALR-24, X-12]', async () => {
    assert.ok(await total({ q: 'almost full' }), 'title');
    assert.equal(await total({ q: 'ashgrove' }), await total({}), 'customer');
    assert.equal(await total({ q: 'SRV-DC01', status: ['open'] }), 3, 'device');
    assert.equal(await total({ q: 'critical', status: ['open'] }), 3, 'severity');
    assert.equal(await total({ q: 'script-based', status: ['open'] }), 1, 'category as people write it');
    assert.equal(await total({ q: 'resolved' }), await total({ status: ['resolved'] }), 'status');
    const { body: tickets } = await mock.call('listTickets', { path, query: { limit: 100 } });
    const taken = new Set(
      (await mock.call('listAlerts', { path, query: { ticketed: true, limit: 200 } })).body.items.map(
        ({ ticketId }) => ticketId,
      ),
    );
    const ticket = tickets.items.find(({ id }) => !taken.has(id)) ?? assert.fail(),
      before = await alert('alr_1'),
      ticketed = (await total({ ticketed: true })) ?? 0;
    assert.ok(ticketed > 0);
    const linked = await mock.call('linkAlertTicket', {
      path: { alertId: 'alr_1' },
      ifMatch: before.etag,
      body: { ticketId: ticket.id },
    });
    assert.equal(linked.body.ticketNumber, String(ticket.number), 'ALR-11');
    assert.equal(await total({ q: String(ticket.number) }), 1, 'ticket number');
    assert.equal(await total({ ticketed: true }), ticketed + 1);
    const unlinked = await mock.call('unlinkAlertTicket', {
      path: { alertId: 'alr_1' },
      ifMatch: linked.body.etag,
    });
    assert.equal(unlinked.body.ticketId, null);
    assert.equal(
      (
        await mock.refused('linkAlertTicket', {
          path: { alertId: 'alr_1' },
          ifMatch: before.etag,
          body: { ticketId: ticket.id },
        })
      ).status,
      412,
    );
    assert.equal(
      (
        await mock.refused('linkAlertTicket', {
          path: { alertId: 'alr_1' },
          ifMatch: unlinked.body.etag,
          body: { ticketId: 'tkt_999999' },
        })
      ).problem.errors?.[0]?.code,
      'unknown_ticket',
    );
  });

  it('filters by severity, status, category, device type and SNMP type [ALR-25 ... ALR-29]', async () => {
    assert.equal(await total({ status: ['open'], severity: ['critical', 'warning'] }), 11);
    assert.equal(await total({ status: ['open'], category: ['network'] }), 3);
    assert.equal(await total({ status: ['open'], deviceKind: ['snmp'] }), 3);
    assert.equal(await total({ status: ['open'], snmpType: ['access_point'] }), 1);
  });

  it('sorts severity by what is worse, not by the word [ALR-09]', async () => {
    const { body } = await mock.call('listAlerts', {
      path,
      query: { status: ['open'], sort: '-severity', limit: 12 },
    });
    assert.deepEqual(
      [...new Set(body.items.map(({ severity }) => severity))],
      ['critical', 'warning', 'information'],
    );
  });

  it('snoozes until a time, and wakes up by itself, which the device shows [ALR-15]', async () => {
    const before = (await mock.call('getDevice', { path: { deviceId: 'dev_19' } })).body.alertCounts;
    const snoozed = (
      await mock.call('snoozeAlert', {
        path: { alertId: 'alr_2' },
        body: { until: inHours(4), reason: 'Disk is on its way.' },
      })
    ).body;
    assert.deepEqual(
      [snoozed.status, snoozed.statusReason, snoozed.statusChangedBy?.name],
      ['snoozed', 'Disk is on its way.', 'Dana Whitfield'],
    );
    assert.equal(
      (await mock.call('getDevice', { path: { deviceId: 'dev_19' } })).body.alertCounts.critical,
      before.critical - 1,
    );
    const heard: string[] = [];
    const stop = mock.events.subscribe(({ event }) => {
      heard.push(event.type);
    });
    await mock.clock.advance(4 * 3_600_000);
    stop();
    const awake = await alert('alr_2');
    assert.deepEqual([awake.status, awake.snoozedUntil, awake.statusChangedBy], ['open', null, null]);
    assert.ok(heard.includes('alert.opened') && heard.includes('device.updated'));
    assert.deepEqual(
      (await mock.call('getDevice', { path: { deviceId: 'dev_19' } })).body.alertCounts,
      before,
    );
  });

  it('wakes up also in a session that was brought back', async () => {
    await mock.call('snoozeAlert', { path: { alertId: 'alr_6' }, body: { until: inHours(2) } });
    const other = createTestMock();
    other.restore(mock.journal());
    await new Promise(done => {
      setImmediate(done);
    });
    await other.clock.advance(2 * 3_600_000 + (mock.clock.nowMs() - other.clock.nowMs()) + 1000);
    assert.equal((await other.db.alerts.need('alr_6')).status, 'open');
    other.stop();
    await mock.call('reopenAlert', { path: { alertId: 'alr_6' }, body: {} });
  });

  it('refuses what the state does not allow, and says what would be possible', async () => {
    await mock.call('resolveAlert', { path: { alertId: 'alr_4' }, body: { reason: 'Restarted.' } });
    const { status, problem } = await mock.refused('snoozeAlert', {
      path: { alertId: 'alr_4' },
      body: { until: inHours(1) },
    });
    assert.deepEqual([status, problem.code, problem.allowedNext], [409, 'wrong_state', ['open']]);
    assert.deepEqual(
      (await alert('alr_4')).allowedActions.find(({ action }) => action === 'snooze'),
      { action: 'snooze', allowed: false, reason: 'already_resolved' },
    );
    assert.equal(
      (
        await mock.refused('snoozeAlert', {
          path: { alertId: 'alr_5' },
          body: { until: '2020-01-01T00:00:00Z' },
        })
      ).problem.errors?.[0]?.code,
      'not_in_future',
    );
    assert.equal(
      (await mock.call('reopenAlert', { path: { alertId: 'alr_4' } })).body.status,
      'open',
      'a reason is not needed',
    );
  });

  it('does many at once, each with its own result', async () => {
    await mock.call('resolveAlert', { path: { alertId: 'alr_7' } });
    const { body } = await mock.call('bulkAlerts', {
      body: {
        action: 'resolve',
        ids: ['alr_7', 'alr_8', 'alr_999999'],
        params: { reason: 'Known maintenance.' },
      },
    });
    assert.deepEqual(
      body.results.map(({ status, problem }) => [status, problem?.code]),
      [
        ['failed', 'wrong_state'],
        ['done', undefined],
        ['failed', 'not_found'],
      ],
    );
    assert.equal((await alert('alr_8')).statusReason, 'Known maintenance.');
    const all = await mock.call('bulkAlerts', {
      body: {
        action: 'reopen',
        filter: { customerId: 'cus_1', facets: { status: ['resolved'], severity: ['critical'] } },
      },
    });
    assert.ok(all.body.results.length > 0 && all.body.results.every(({ status }) => status === 'done'));
    assert.equal(await total({ status: ['resolved'], severity: ['critical'] }), 0);
    assert.equal(
      (await mock.refused('bulkAlerts', { body: { action: 'snooze', ids: ['alr_9'] } })).problem.errors?.[0]
        ?.pointer,
      '/params/until',
    );
  });

  it('draws them by day and severity, without gaps', async () => {
    const { body } = await mock.call('getAlertHistogram', {
      path,
      query: { from: '2026-11-16', to: '2026-11-22', timeZone: 'America/Los_Angeles' },
    });
    assert.deepEqual(
      body.days.map(({ date }) => date),
      ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22'],
    );
    const drawn = body.days.reduce((sum, day) => sum + day.information + day.warning + day.critical, 0);
    assert.equal(drawn, await total({ created: ['2026-11-16T08:00:00Z/2026-11-23T08:00:00Z'] }));
    assert.equal(
      (await mock.refused('listAlerts', { path, query: { created: ['2026-11-16'] } })).status,
      400,
    );
    const sum = async (customerId: string, query: object = {}): Promise<number> =>
      (
        await mock.call('getAlertHistogram', {
          path: { customerId },
          query: { from: '2026-10-01', ...query },
        })
      ).body.days.reduce((all, day) => all + day.information + day.warning + day.critical, 0);
    assert.ok((await sum('-')) > (await sum('cus_1')), 'of all customers');
    assert.equal(
      await sum('-', { status: ['open'], rank: ['gold'] }),
      (
        await mock.call('listAllAlerts', {
          query: { status: ['open'], rank: ['gold'], count: 'exact', limit: 1 },
        })
      ).body.page.totalCount,
      'RNK-03',
    );
    assert.equal(
      (await mock.refused('getAlertHistogram', { path, query: { timeZone: 'Mars/Olympus' } })).status,
      400,
    );
  });

  it('keeps the settings of the customer and of its folders [ALR-33, ALR-34]', async () => {
    const { body: before } = await mock.call('getAlertSettings', { path });
    assert.equal(before.folders[0]?.folderName, 'Servers');
    const { body } = await mock.call('replaceAlertSettings', {
      path,
      ifMatch: before.etag,
      body: {
        rules: {
          ...before.rules,
          minimumSeverity: 'warning',
          quietHours: { from: '20:00', to: '07:00', timeZone: 'America/Los_Angeles' },
        },
        folders: [],
      },
    });
    assert.deepEqual(
      [body.rules.minimumSeverity, body.folders, body.updatedBy?.name],
      ['warning', [], 'Dana Whitfield'],
    );
    const { problem } = await mock.refused('replaceAlertSettings', {
      path,
      ifMatch: body.etag,
      body: {
        rules: { ...before.rules, quietHours: { from: '20:00', to: '07:00', timeZone: 'Nowhere' } },
        folders: [{ folderId: 'fol_9999', rules: before.rules }],
      },
    });
    assert.deepEqual(
      problem.errors?.map(({ pointer }) => pointer),
      ['/folders/0/folderId', '/rules/quietHours/timeZone'],
    );
  });

  it('begins with the same rules for a new customer [S-15]', async () => {
    const { body: customer } = await mock.call('createCustomer', { body: { name: 'New Clinic' } }),
      own = { customerId: customer.id };
    const { body } = await mock.call('getAlertSettings', { path: own });
    assert.deepEqual([body.customerId, body.folders, body.rules.enabled], [customer.id, [], true]);
    const { body: changed } = await mock.call('replaceAlertSettings', {
      path: own,
      body: { rules: { ...body.rules, enabled: false }, folders: [] },
      ifMatch: body.etag,
    });
    assert.equal(changed.rules.enabled, false);
  });
});
