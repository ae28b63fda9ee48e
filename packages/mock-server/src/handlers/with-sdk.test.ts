import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { createHub, isHubError } from '@customer-hub/sdk';
import { createTestMock } from '../testing.ts';

// The seams between SDK and mock that tests of either side alone do not see.
describe('the SDK on the mock', () => {
  const mock = createTestMock();
  after(() => mock.stop());
  const hub = createHub({
    baseUrl: 'http://mock.test/v1',
    auth: () => 'staff',
    fetch: request => mock.fetch(request),
  });

  it("changes a customer, meets somebody else's change, and has both [OVR-11]", async () => {
    const mine = await hub.customers.get('cus_1');
    await mock.someoneElse('cus_1', { phone: '+1 503 555 0199' });
    const error: unknown = await hub.customers.update(mine, { phone: '+1 503 555 0142' }).then(
      () => undefined,
      (failure: unknown) => failure,
    );
    assert.ok(isHubError(error));
    assert.equal((error as { current?: { phone?: string } }).current?.phone, '+1 503 555 0199');
    const theirs = await hub.customers.get('cus_1');
    assert.equal((await hub.customers.update(theirs, { phone: '+1 503 555 0142' })).phone, '+1 503 555 0142');
  });
  it('saves what has no id by what it belongs to: settings, forms, pins, views, mappings', async () => {
    const settings = await hub.settings.get('cus_2');
    const {
      outgoingMailAddressId,
      accountManagerId,
      primaryContactIds,
      collaborators,
      domains,
      ticketCreationLimit,
    } = settings;
    assert.equal(
      (
        await hub.settings.replace(settings, {
          outgoingMailAddressId,
          accountManagerId,
          autoAssign: false,
          primaryContactIds,
          collaborators,
          domains,
          ticketCreationLimit,
        })
      ).customerId,
      'cus_2',
    );
    assert.equal(
      (await hub.forms.replace(await hub.forms.get('cus_2'), { forms: [{ formId: 'frm_1', values: {} }] }))
        .forms.length,
      1,
    );
    assert.deepEqual(
      (
        await hub.preferences.replacePinnedFields(await hub.preferences.pinnedFields(), {
          fields: ['fax', 'phone', 'notes'],
        })
      ).fields,
      ['fax', 'phone', 'notes'],
    );
    assert.deepEqual(
      (
        await hub.preferences.replaceViews(await hub.preferences.views('contacts'), {
          activeId: null,
          views: [],
        })
      ).views,
      [],
    );
    assert.deepEqual(
      (
        await hub.preferences.replaceImportMappings(await hub.preferences.importMappings('contacts'), {
          mappings: [],
        })
      ).mappings,
      [],
    );
  });
  it('makes an unmanaged customer managed by its version', async () => {
    const made = await hub.customers.create({ name: 'Soon managed' });
    assert.equal((await hub.customers.promote(made)).kind, 'managed');
  });
  it('uploads a file with its hash, and downloads an export with its name', async () => {
    const upload = await hub.uploads.upload(new File(['Network plan'], 'plan.txt', { type: 'text/plain' }));
    assert.deepEqual([upload.status, upload.fileName, upload.sha256?.length], ['ready', 'plan.txt', 64]);
    const { id } = await hub.exports.create({
      kind: 'customers',
      columns: [{ key: 'name', header: 'Name' }],
      query: { ids: ['cus_1'] },
      byteOrderMark: false,
    });
    await mock.clock.advance(1_000);
    const file = await hub.exports.download(id);
    assert.equal(file.name, 'customers-2026-11-22.csv');
    assert.equal(await (await file.blob()).text(), 'Name\r\nAshgrove Dental Group\r\n');
  });
  it('imports from the first row to the last', async () => {
    const sha256 = 'c'.repeat(64);
    const { id } = await hub.imports.create({
      kind: 'contacts',
      source: 'paste',
      customerId: 'cus_2',
      fileName: null,
      sha256,
      totalRows: 2,
    });
    await hub.imports.addRows(id, [
      { line: 1, values: { name: 'Ann Bell', email: 'ann@bakery.example' } },
      { line: 2, values: { name: 'Bo Diaz', email: 'bo@bakery' } },
    ]);
    await hub.imports.validate(id);
    await mock.clock.advance(1_000);
    const [bad] = (await hub.imports.rows(id, { status: ['error'] })).items;
    assert.equal(bad?.line, 2);
    assert.equal(
      (await hub.imports.updateRow(id, 2, { values: { email: 'bo@bakery.example' } })).import.counts.ok,
      2,
    );
    await hub.imports.commit(id, sha256);
    await mock.clock.advance(1_000);
    assert.deepEqual(
      (await hub.contacts.list('cus_2', { sort: 'displayName' })).items.map(({ displayName }) => displayName),
      ['Ann Bell', 'Bo Diaz'],
    );
    assert.equal((await hub.imports.get(id)).status, 'done');
  });
  it('walks all contacts of everybody, page by page, each once', async () => {
    const seen = new Set<string>();
    let rows = 0;
    for await (const contact of hub.contacts.listAll({ limit: 37, sort: 'displayName' })) {
      seen.add(contact.id);
      rows++;
    }
    assert.equal(seen.size, rows);
    assert.equal(rows, (await hub.contacts.listAll({ limit: 1, count: 'exact' })).totalCount);
  });
});
