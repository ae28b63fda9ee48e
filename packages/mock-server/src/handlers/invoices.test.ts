import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { createTestMock } from '../testing.ts';

describe('invoices', () => {
  const mock = createTestMock();
  after(() => mock.stop());
  const path = { customerId: 'cus_1' };
  const list = async (query: Record<string, unknown> = {}) =>
    (await mock.call('listInvoices', { path, query: { limit: 200, ...query } as never })).body;
  const cents = (amount: string): number => Math.round(Number(amount) * 100);

  it('lists invoices with both states and both links [INV-01..05, X-13]', async () => {
    const { items, facets } = await list({ facets: 'contractStatus,state' });
    assert.equal(items.length, 14);
    assert.ok(
      items.every(
        ({ number, billingUrl }) => billingUrl === `https://billing.hub.example/invoices/${number}`,
      ),
    );
    assert.ok(
      items.every(
        ({ batch, batchUrl }) =>
          batchUrl === (batch ? `https://billing.hub.example/batches/${batch.id}` : null),
      ),
    );
    assert.ok(items.some(({ batch }) => batch?.name === 'November 2026') || items.some(({ batch }) => batch));
    assert.ok((facets?.contractStatus?.active ?? 0) > 0 && (facets?.state?.paid ?? 0) > 0);
  });
  it('searches number and batch [INV-06, INV-07]', async () => {
    const [invoice] = (await list()).items.filter(({ batch }) => batch);
    assert.deepEqual(
      (await list({ q: invoice?.number })).items.map(({ id }) => id),
      [invoice?.id],
    );
    assert.ok(
      (await list({ q: invoice?.batch?.name })).items.every(
        ({ batch }) => batch?.name === invoice?.batch?.name,
      ),
    );
  });
  it('adds up what matches, per currency, beyond the page', async () => {
    const all = await list(),
      { items, totals } = await list({ limit: 2, state: 'paid' });
    assert.equal(items.length, 2);
    const paid = all.items.filter(({ state }) => state === 'paid');
    for (const total of totals ?? [])
      assert.equal(
        cents(total.amount),
        paid
          .filter(({ currency }) => currency === total.currency)
          .reduce((sum, invoice) => sum + cents(invoice.total.amount), 0),
      );
    assert.deepEqual(
      (await list({ dateFrom: '2026-09-01', dateTo: '2026-10-31' })).items.map(({ date }) => date),
      ['2026-10-01', '2026-09-01'],
    );
  });
  it('sorts by amount, not by letter', async () => {
    const amounts = (await list({ sort: 'total' })).items.map(({ total }) => Number(total.amount));
    assert.deepEqual(
      amounts,
      amounts.toSorted((a, b) => a - b),
    );
  });

  it('invoices fee and overdrawn time of a contract [INV-08, OCT-16]', async () => {
    const { status, body } = await mock.call('createInvoice', {
      path,
      body: { contractId: 'ctr_1', date: '2026-11-22' },
    });
    assert.equal(status, 201);
    assert.deepEqual(
      body.lines.map(({ description, quantity, amount }) => [description, quantity, amount.amount]),
      [
        ['Care Plan 2026', 1, '2400.00'],
        ['Work beyond the pre-paid hours (remote)', 4, '580.00'],
      ],
    );
    assert.deepEqual(
      [body.total, body.state, body.contractStatus, body.batch],
      [{ amount: '2980.00', currency: 'USD' }, 'draft', 'active', null],
    );
    assert.equal((await mock.call('getInvoice', { path: { invoiceId: body.id } })).body.number, body.number);
  });
  it('takes own lines, of one currency', async () => {
    const line = (amount: string, currency: string) => ({
      description: 'Cable',
      quantity: 2.5,
      unitPrice: { amount, currency },
    });
    assert.deepEqual(
      (
        await mock.call('createInvoice', {
          path,
          body: { date: '2026-11-22', lines: [line('9.99', 'EUR'), line('0.01', 'EUR')] },
        })
      ).body.total,
      { amount: '25.01', currency: 'EUR' },
    );
    assert.equal(
      (
        await mock.refused('createInvoice', {
          path,
          body: { date: '2026-11-22', lines: [line('1.00', 'EUR'), line('1.00', 'USD')] },
        })
      ).problem.errors?.[0]?.code,
      'mixed_currencies',
    );
    assert.equal(
      (await mock.refused('createInvoice', { path, body: { date: '2026-11-22' } })).problem.errors?.[0]
        ?.pointer,
      '/lines',
    );
    assert.equal(
      (await mock.refused('createInvoice', { path, body: { date: '2026-11-22', contractId: 'ctr_5' } }))
        .problem.errors?.[0]?.pointer,
      '/contractId',
    );
  });
  const line = (description: string, quantity = 1, amount = '10.00') => ({
    description,
    quantity,
    unitPrice: { amount, currency: 'USD' },
  });
  const draft = async (description = 'Cable') =>
    (await mock.call('createInvoice', { path, body: { date: '2026-11-22', lines: [line(description)] } }))
      .body;
  const of = (invoice: { id: string; etag: string }) => ({
    path: { invoiceId: invoice.id },
    ifMatch: invoice.etag,
  });
  it('leaves void invoices out of every sum [W-04]', async () => {
    const all = await list(),
      owed = all.items.filter(({ state, currency }) => state !== 'void' && currency === 'USD');
    assert.ok(owed.length > 0);
    const one = all.items.find(({ state, currency }) => state !== 'void' && currency === 'USD');
    assert.ok(one);
    await mock.someoneElse(one.id, { state: 'void' });
    const { totals } = await list();
    assert.equal(
      cents(totals?.find(({ currency }) => currency === 'USD')?.amount ?? ''),
      owed.filter(({ id }) => id !== one.id).reduce((sum, { total }) => sum + cents(total.amount), 0),
    );
    assert.deepEqual((await list({ state: 'void' })).totals, []);
  });
  it('changes a draft: its day keeps the lines, its contract makes them anew [W-04]', async () => {
    const made = await draft();
    const { body: moved } = await mock.call('updateInvoice', { ...of(made), body: { date: '2026-12-01' } });
    assert.deepEqual(
      [moved.date, moved.lines, moved.number, moved.etag !== made.etag],
      ['2026-12-01', made.lines, made.number, true],
    );
    const { body: dearer } = await mock.call('updateInvoice', {
      ...of(moved),
      body: { lines: [line('Cable', 2.5, '9.99'), line('Delivery', 1, '0.02')] },
    });
    assert.deepEqual(dearer.total, { amount: '25.00', currency: 'USD' });
    const { body: made2 } = await mock.call('updateInvoice', {
      ...of(dearer),
      body: { contractId: 'ctr_1', date: '2026-11-22', lines: null },
    });
    assert.deepEqual([made2.contract?.id, made2.total], ['ctr_1', { amount: '2980.00', currency: 'USD' }]);
    const stale = await mock.refused('updateInvoice', { ...of(made), body: { date: '2026-12-02' } });
    assert.deepEqual([stale.status, stale.problem.current?.number], [412, made.number]);
    const nothing = await mock.refused('updateInvoice', {
      ...of(made2),
      body: { contractId: null, lines: null },
    });
    assert.deepEqual([nothing.status, nothing.problem.errors?.[0]?.pointer], [422, '/lines']);
  });
  it('deletes a draft and brings it back; its number is nobody else’s meanwhile [W-04]', async () => {
    const made = await draft();
    assert.equal((await mock.call('deleteInvoice', of(made))).status, 204);
    assert.ok((await list()).items.every(({ id }) => id !== made.id));
    const { body: bin } = await mock.call('listDeletedRecords', { query: { type: 'invoice' } });
    assert.deepEqual(
      bin.items.map(({ id, name }) => [id, name]),
      [[made.id, made.number]],
    );
    const other = await draft('Another');
    assert.notEqual(other.number, made.number);
    const { body: back } = await mock.call('restoreInvoice', { path: { invoiceId: made.id } });
    assert.deepEqual([back.number, back.state, back.total], [made.number, 'draft', made.total]);
    assert.equal(new Set((await list()).items.map(({ number }) => number)).size, (await list()).items.length);
  });
  it('sends a draft once, however often it is asked with one key; then it is no draft any more [W-04]', async () => {
    const made = await draft();
    const idempotencyKey = '00000000-0000-4000-8000-000000000001';
    const { body: sent } = await mock.call('sendInvoice', { ...of(made), idempotencyKey });
    assert.deepEqual(
      [sent.state, sent.allowedActions.filter(({ allowed }) => allowed).map(({ action }) => action)],
      ['sent', ['open_in_billing', 'void']],
    );
    const before = mock.events.last;
    const { body: again } = await mock.call('sendInvoice', { ...of(made), idempotencyKey });
    assert.deepEqual([again, mock.events.last], [sent, before]);
    for (const refused of [
      await mock.refused('sendInvoice', of(sent)),
      await mock.refused('updateInvoice', { ...of(sent), body: { date: '2026-12-01' } }),
      await mock.refused('deleteInvoice', of(sent)),
    ])
      assert.deepEqual([refused.status, refused.problem.code], [409, 'not_draft']);
    const late = await draft();
    assert.equal((await mock.refused('sendInvoice', { ...of(late), ifMatch: '"0"' })).status, 412);
    const { ifMatch: _, ...without } = of(late);
    assert.equal((await mock.refused('sendInvoice', without)).status, 428);
  });
  it('voids one that was sent, for good; nobody owes it any more [W-04]', async () => {
    const made = await draft();
    const early = await mock.refused('voidInvoice', of(made));
    assert.deepEqual([early.status, early.problem.code], [409, 'not_sent']);
    const { body: sent } = await mock.call('sendInvoice', of(made)),
      { totals: owed } = await list();
    assert.equal((await mock.refused('voidInvoice', of(made))).status, 412);
    const { body: gone } = await mock.call('voidInvoice', of(sent));
    assert.deepEqual(
      [gone.state, gone.number, gone.allowedActions.filter(({ allowed }) => allowed).length],
      ['void', made.number, 1],
    );
    const dollars = (totals: typeof owed): number =>
      Math.round(100 * Number(totals?.find(({ currency }) => currency === made.currency)?.amount));
    assert.equal(dollars(owed) - dollars((await list()).totals), Math.round(100 * Number(made.total.amount)));
    for (const id of ['voidInvoice', 'sendInvoice'] as const)
      assert.equal((await mock.refused(id, of(gone))).status, 409);
    const { body: told } = await mock.call('listAuditEvents', { query: { action: ['invoice.voided'] } });
    assert.deepEqual(
      told.items.map(({ resource }) => [resource.id, resource.name]),
      [[made.id, made.number]],
    );
  });
  it('refuses who may only read', async () => {
    const made = await draft();
    for (const refused of [
      await mock.refused('voidInvoice', { ...of(made), token: 'read-only' }),
      await mock.refused('sendInvoice', { ...of(made), token: 'read-only' }),
      await mock.refused('updateInvoice', { ...of(made), body: { date: '2026-12-01' }, token: 'read-only' }),
      await mock.refused('deleteInvoice', { ...of(made), token: 'read-only' }),
    ])
      assert.deepEqual([refused.status, refused.problem.code], [403, 'missing_scope']);
    const { body } = await mock.call('getInvoice', { path: { invoiceId: made.id }, token: 'read-only' });
    assert.deepEqual(
      body.allowedActions.filter(({ allowed }) => allowed).map(({ action }) => action),
      ['open_in_billing'],
    );
  });
  it('opens a batch with its invoices of several customers [INV-05]', async () => {
    const [invoice] = (await list()).items.filter(({ batch }) => batch),
      { body } = await mock.call('getInvoiceBatch', { path: { batchId: invoice?.batch?.id ?? '' } });
    assert.deepEqual(
      [body.name, body.billingUrl],
      [invoice?.batch?.name, `https://billing.hub.example/batches/${body.id}`],
    );
    assert.equal(body.invoices.length, body.invoiceCount);
    assert.ok(new Set(body.invoices.map(({ customerId }) => customerId)).size > 1);
    assert.ok(body.invoices.every(({ customerName }) => customerName));
    assert.equal((await mock.refused('getInvoiceBatch', { path: { batchId: 'bat_999' } })).status, 404);
  });
});
