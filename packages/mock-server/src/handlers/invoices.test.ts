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
