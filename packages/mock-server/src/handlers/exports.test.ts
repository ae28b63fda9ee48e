import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { createTestMock } from '../testing.ts';

describe('exports', () => {
  const mock = createTestMock();
  after(() => mock.stop());
  const columns = [
    { key: 'number', header: 'Customer ID' },
    { key: 'name', header: 'Name' },
    { key: 'kind', header: 'Type' },
    { key: 'phone', header: 'Phone' },
    { key: 'domains', header: 'Domains' },
    { key: 'address.city', header: 'City' },
    { key: 'counts.devices', header: 'Devices' },
  ];
  async function file(body: object): Promise<{ text: string; headers: Headers }> {
    const {
      body: { id },
    } = await mock.call('createExport', { body: { kind: 'customers', columns, ...body } });
    await mock.clock.advance(10_000);
    const { response, headers } = await mock.call('downloadExport', { path: { exportId: id } });
    return {
      text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer()),
      headers,
    };
  }

  it('holds managed and unmanaged customers under readable headers [EXP-01, EXP-02]', async () => {
    const { text, headers } = await file({});
    const lines = text.split('\r\n');
    assert.equal(lines[0], '\ufeffCustomer ID,Name,Type,Phone,Domains,City,Devices');
    assert.equal(lines.length, 24 + 2);
    assert.ok(
      text.includes(
        '\r\n1042,Ashgrove Dental Group,managed,+1 503 555 0167,"ashgrovedental.com; ashgrove.care",Portland,214\r\n',
      ),
    );
    assert.ok(/,unmanaged,/.test(text));
    assert.equal(headers.get('content-type'), 'text/csv; charset=utf-8');
    assert.equal(headers.get('content-disposition'), 'attachment; filename="customers-2026-11-22.csv"');
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
  });

  it('writes what the list shows: words, hours, names, days and times in the zone of the reader [I-12]', async () => {
    const { text } = await file({
      timeZone: 'America/Los_Angeles',
      query: { ids: ['cus_1'] },
      byteOrderMark: false,
      delimiter: 'tab',
      columns: [
        { key: 'rank', header: 'Rank', words: { gold: 'Gold', silver: 'Silver' } },
        { key: 'accountManager', header: 'Account manager' },
        { key: 'domains', header: 'Domains' },
        { key: 'counts.contacts', header: 'Contacts' },
        { key: 'updatedAt', header: 'Last modified' },
      ],
    });
    const { body } = await mock.call('getCustomer', { path: { customerId: 'cus_1' } });
    const [rank, manager, , contacts, updated = ''] = text.split('\r\n')[1]?.split('\t') ?? [];
    assert.deepEqual([rank, manager], ['Gold', body.accountManager?.name ?? '']);
    assert.equal(contacts, String(body.counts.contacts));
    assert.match(updated, /^\d{4}-\d\d-\d\d \d\d:\d\d$/);
    assert.equal(
      Date.parse(`${updated.replace(' ', 'T')}:00-08:00`),
      Math.floor(Date.parse(body.updatedAt) / 60_000) * 60_000,
    );
    const hours = await file({
      kind: 'contracts',
      customerId: 'cus_1',
      byteOrderMark: false,
      columns: [{ key: 'hours.prepaidMinutes', header: 'Pre-paid h', unit: 'hours' }],
    });
    assert.match(hours.text, /^Pre-paid h\r\n60\.00\r\n/);
    const refused = await mock.refused('createExport', {
      body: { kind: 'customers', columns, timeZone: 'Mars' },
    });
    assert.equal(refused.problem.errors?.[0]?.code, 'unknown_time_zone');
  });

  it('refuses columns that the records do not have, and says which [S-13]', async () => {
    const { problem } = await mock.refused('createExport', {
      body: {
        kind: 'customers',
        columns: [...columns, { key: 'colour', header: 'Colour' }, { key: 'address.moon', header: 'Moon' }],
      },
    });
    assert.deepEqual(
      problem.errors?.map(({ pointer, code }) => [pointer, code]),
      [
        ['/columns/7/key', 'unknown_column'],
        ['/columns/8/key', 'unknown_column'],
      ],
    );
  });

  it('is safe against formulas in names [EXP-03]', async () => {
    await mock.call('createCustomer', { body: { name: '=HYPERLINK("https://evil.example","Click")' } });
    const { text } = await file({ query: { q: 'hyperlink' }, byteOrderMark: false, delimiter: 'semicolon' });
    assert.match(
      text.split('\r\n')[1] ?? '',
      /^\d+;"'=HYPERLINK\(""https:\/\/evil\.example"",""Click""\)";unmanaged/,
    );
  });

  it('runs the query of the list: search, facets, filter, sort, chosen rows', async () => {
    const numbers = async (query: object): Promise<string[]> =>
      (await file({ query, byteOrderMark: false })).text
        .trim()
        .split('\r\n')
        .slice(1)
        .map(line => line.split(',')[0] ?? '');
    const { items } = (
      await mock.call('listCustomers', { query: { kind: ['unmanaged'], sort: '-name', limit: 200 } })
    ).body;
    assert.deepEqual(
      await numbers({ facets: { kind: ['unmanaged'] }, sort: '-name' }),
      items.map(({ number }) => number),
    );
    assert.deepEqual(await numbers({ ids: ['cus_1', 'cus_3'], sort: 'number' }), ['1042', '1044']);
    assert.deepEqual(
      await numbers({
        filter: {
          all: [
            { field: 'rank', op: 'eq', value: 'gold' },
            { field: 'name', op: 'contains', value: 'ashgrove' },
          ],
        },
      }),
      ['1042'],
    );
    const refused = await mock.refused('createExport', {
      body: { kind: 'customers', columns, query: { facets: { nope: ['x'] } } },
    });
    assert.equal(refused.status, 400);
  });

  it('[R-05] leaves out what was unticked after everything was selected', async () => {
    const names = async (query: object): Promise<string[]> =>
      (await file({ query, byteOrderMark: false })).text.trim().split('\r\n').slice(1);
    const query = { facets: { kind: ['unmanaged'] }, sort: 'name' };
    const all = (
      await mock.call('listCustomers', { query: { kind: ['unmanaged'], sort: 'name', limit: 200 } })
    ).body.items;
    const excludeIds = all.slice(0, 3).map(({ id }) => id);
    const [every, some] = [await names(query), await names({ ...query, excludeIds })];
    assert.equal(every.length, all.length);
    assert.deepEqual(some, every.slice(3));
  });

  it('exports other lists, of one customer too, without system users', async () => {
    const { text } = await file({
      kind: 'contacts',
      customerId: 'cus_1',
      columns: [
        { key: 'email', header: 'Email' },
        { key: 'customerName', header: 'Customer' },
      ],
    });
    const lines = text.trim().split('\r\n');
    assert.equal(lines.length, 49);
    assert.ok(lines.slice(1).every(line => line.endsWith(',Ashgrove Dental Group')));
    assert.ok(!text.includes('monitor.agent'));
    const devices = await file({
      kind: 'devices',
      customerId: 'cus_1',
      columns: [
        { key: 'name', header: 'Device' },
        { key: 'customerName', header: 'Customer' },
      ],
    });
    assert.equal(devices.text.trim().split('\r\n').length, 215);
  });

  it('writes assets and remote access as their lists show them: names, not ids, in the order of the list', async () => {
    const cells = async (body: object): Promise<string[][]> =>
      (await file({ customerId: 'cus_1', byteOrderMark: false, ...body })).text
        .trim()
        .split('\r\n')
        .slice(1)
        .map(line => line.split(','));
    const assets = await cells({
      kind: 'assets',
      query: { sort: '-folder', facets: { warranty: ['expired'] } },
      columns: [
        { key: 'name', header: 'Name' },
        { key: 'folder.name', header: 'Folder' },
        { key: 'contact.name', header: 'Contact' },
      ],
    });
    const listed = (
      await mock.call('listAssets', {
        path: { customerId: 'cus_1' },
        query: { sort: '-folder', warranty: ['expired'], limit: 200 },
      })
    ).body.items;
    assert.deepEqual(
      assets,
      listed.map(({ name, folder, contact }) => [name, folder?.name ?? '', contact?.name ?? '']),
    );
    const access = await cells({
      kind: 'remote_access',
      query: { sort: 'contact', q: '' },
      columns: [
        { key: 'deviceName', header: 'Agent' },
        { key: 'contact.name', header: 'Contact' },
        { key: 'status', header: 'Status' },
      ],
    });
    const rows = (
      await mock.call('listRemoteAccess', {
        path: { customerId: 'cus_1' },
        query: { sort: 'contact', limit: 200 },
      })
    ).body.items;
    assert.deepEqual(
      access,
      rows.map(({ deviceName, contact, status }) => [deviceName, contact?.name ?? '', status]),
    );
  });

  it('writes every list as it shows: its rows, its order, its names [EXP-02]', async () => {
    const path = { customerId: 'cus_1' },
      query = { limit: 200 };
    const kinds: [string, string, string, () => Promise<readonly object[]>][] = [
      [
        'devices',
        'name',
        'folderName',
        async () => (await mock.call('listDevices', { path, query: { ...query, sort: 'name' } })).body.items,
      ],
      [
        'contracts',
        'name',
        'sla.name',
        async () =>
          (await mock.call('listContracts', { path, query: { ...query, sort: 'name' } })).body.items,
      ],
      [
        'assets',
        'name',
        'contact.name',
        async () => (await mock.call('listAssets', { path, query: { ...query, sort: 'name' } })).body.items,
      ],
      [
        'tickets',
        'title',
        'contact.name',
        async () =>
          (await mock.call('listTickets', { path, query: { ...query, sort: '-priority' } })).body.items,
      ],
      [
        'alerts',
        'title',
        'deviceName',
        async () =>
          (await mock.call('listAlerts', { path, query: { ...query, sort: '-severity' } })).body.items,
      ],
      [
        'passwords',
        'name',
        'device.name',
        async () =>
          (await mock.call('listPasswords', { path, query: { ...query, sort: 'name' } })).body.items,
      ],
      [
        'attachments',
        'fileName',
        'uploadedBy.name',
        async () =>
          (await mock.call('listAttachments', { path, query: { ...query, sort: 'fileName' } })).body.items,
      ],
      [
        'remote_access',
        'deviceName',
        'contact.name',
        async () =>
          (await mock.call('listRemoteAccess', { path, query: { ...query, sort: 'deviceName' } })).body.items,
      ],
      [
        'invoices',
        'number',
        'contract.name',
        async () =>
          (await mock.call('listInvoices', { path, query: { ...query, sort: 'number' } })).body.items,
      ],
    ];
    const sorts: Record<string, string> = {
      tickets: '-priority',
      alerts: '-severity',
      attachments: 'fileName',
      remote_access: 'deviceName',
      invoices: 'number',
    };
    for (const [kind, first, second, list] of kinds) {
      const columns = [
        { key: first, header: 'A' },
        { key: second, header: 'B' },
      ];
      const { text } = await file({
        kind,
        customerId: 'cus_1',
        columns,
        query: { sort: sorts[kind] ?? 'name' },
        byteOrderMark: false,
        delimiter: 'tab',
      });
      const rows = await list(),
        of = (row: object, key: string): unknown =>
          key
            .split('.')
            .reduce<unknown>((value, part) => (value as Record<string, unknown> | null)?.[part], row) ?? '';
      assert.ok(rows.length > 0, `${kind} has rows`);
      const read = text
        .split('\r\n')
        .slice(1, -1)
        .map(line =>
          line.split('\t').map(cell =>
            cell
              .replace(/^"(.*)"$/s, '$1')
              .replaceAll('""', '"')
              .replace(/^'(?=[=+\-@])/, ''),
          ),
        );
      assert.deepEqual(
        read.slice(0, 200),
        rows.map(row => [String(of(row, first)), String(of(row, second))]),
        kind,
      );
      assert.ok(
        read.some(([, name]) => name !== ''),
        `${kind}: ${second} is filled`,
      );
    }
  });

  it('never writes a secret, whatever column is asked for [PWD-11]', async () => {
    const { body } = await mock.call('createPassword', {
      path: { customerId: 'cus_1' },
      body: { name: 'Exported vault', secret: 'S3cret-of-nobody', username: 'root' } as never,
    });
    const asked = (kind: string, ...keys: string[]) => ({
      kind,
      customerId: 'cus_1',
      query: kind === 'passwords' ? { ids: [body.id] } : {},
      columns: keys.map(key => ({ key, header: key })),
    });
    const { text } = await file(asked('passwords', 'name', 'username'));
    assert.match(text, /Exported vault,root\r\n$/);
    for (const [kind, key] of [
      ...['secret', 'secret.value', 'value', 'version', 'password'].map(one => ['passwords', one] as const),
      ...['source', 'source.uploadId'].map(one => ['attachments', one] as const),
    ])
      assert.equal(
        (await mock.refused('createExport', { body: asked(kind, key) as never })).problem.errors?.[0]?.code,
        'unknown_column',
        key,
      );
  });

  it('tells how far it is, is not there before it is done, and expires', async () => {
    const { body: queued } = await mock.call('createExport', { body: { kind: 'customers', columns } });
    assert.deepEqual(
      [queued.status, queued.size, queued.allowedActions],
      ['queued', null, [{ action: 'download', allowed: false, reason: 'not_ready' }]],
    );
    assert.equal(
      (await mock.refused('downloadExport', { path: { exportId: queued.id } })).problem.code,
      'not_ready',
    );
    await mock.clock.advance(1_000);
    const { body: done } = await mock.call('getExport', { path: { exportId: queued.id } });
    assert.equal(done.status, 'done');
    assert.equal(done.progress.done, done.progress.total);
    assert.ok((done.size ?? 0) > 100);
    for (const id of ['getExport', 'downloadExport'] as const)
      assert.equal(
        (await mock.refused(id, { path: { exportId: queued.id }, token: 'tec_2' })).status,
        404,
        'a file holds what its owner may read',
      );
    await mock.clock.advance(25 * 3_600_000);
    assert.equal((await mock.refused('downloadExport', { path: { exportId: queued.id } })).status, 404);
  });
});
