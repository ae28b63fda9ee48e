import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { createHub } from '@customer-hub/sdk';
import { createTestMock } from '../testing.ts';

describe('jobs through the SDK', () => {
  const mock = createTestMock();
  after(() => mock.stop());
  const hub = createHub({
    baseUrl: 'http://mock.test/v1',
    auth: () => 'staff',
    fetch: request => mock.fetch(request),
  });

  it('creates, follows to the end, and lists how each device fared', async () => {
    const job = await hub.jobs.create({
      type: 'run_script',
      targets: { deviceIds: ['dev_1', 'dev_16'] },
      params: { scriptId: 'scr_4' },
    });
    assert.equal(job.counts.skipped, 1);
    const heard: string[] = [];
    const follow = (async () => {
      for await (const { event, data } of hub.jobs.events(job.id)) {
        heard.push(event);
        if (data.type === 'done') assert.equal(data.job.status, 'partially_failed');
      }
    })();
    for (let i = 0; i < 40 && !heard.includes('done'); i++) {
      await new Promise(done => {
        setImmediate(done);
      });
      await mock.clock.advance(500);
    }
    await follow;
    assert.ok(heard.includes('output') && heard.at(-1) === 'done');
    const targets = await hub.jobs.targets(job.id);
    assert.deepEqual(
      targets.items.map(({ deviceName, status, skipReason }) => [deviceName, status, skipReason]),
      [
        ['AGD-FRONT-01', 'succeeded', null],
        ['MBP-HHALLORAN', 'skipped', 'unsupported_os'],
      ],
    );
    assert.ok((await hub.jobs.get(job.id, { since: 0 })).events?.length);
  });

  it('walks a list of what lies on a device, and says how old it is', async () => {
    const page = await hub.devices.patches('dev_2', { category: ['security'] });
    assert.deepEqual([page.items.length, typeof page.asOf], [2, 'string']);
    const names: string[] = [];
    for await (const { name } of hub.devices.services('dev_2', { limit: 5, sort: 'name' })) names.push(name);
    assert.ok(names.length > 10);
    assert.equal(
      (await hub.devices.downloadFile('dev_2', 'C:\\Users\\rjensen\\Documents\\Öffnungszeiten.docx')).name,
      'Öffnungszeiten.docx',
    );
  });

  it('keeps folders, alerts, catalogues and webhooks by their versions', async () => {
    const folder = await hub.folders.create('cus_1', { name: 'Rack' });
    await hub.folders.delete(await hub.folders.update(folder, { name: 'Rack B' }), 'move_up');
    assert.equal((await hub.folders.restore(folder.id)).name, 'Rack B');
    const [ticket] = (await hub.tickets.list('cus_1', { limit: 1 })).items;
    const linked = await hub.alerts.linkTicket(await hub.alerts.get('alr_3'), ticket?.id ?? '');
    assert.equal((await hub.alerts.unlinkTicket(linked)).ticketId, null);
    const settings = await hub.alerts.settings('cus_1');
    assert.equal(
      (await hub.alerts.replaceSettings(settings, { rules: settings.rules, folders: [] })).folders.length,
      0,
    );
    assert.equal((await hub.catalogues.snmpTypes({ q: 'fire' })).items[0]?.id, 'firewall');
    const hook = await hub.webhooks.create({ url: 'https://portal.example/hook', types: [] });
    assert.equal((await hub.webhooks.test(hook.id)).delivered, true);
    await hub.webhooks.delete((await hub.webhooks.list()).items[0] ?? hook);
    const { results } = await hub.profileAssignments.create({
      profileId: 'thr_2',
      scope: 'device',
      ids: ['dev_19'],
    });
    assert.equal(results[0]?.status, 'done');
    const [assigned] = (await hub.profileAssignments.list({ targetId: ['dev_19'] })).items;
    assert.ok(assigned);
    await hub.profileAssignments.delete(assigned);
  });
});
