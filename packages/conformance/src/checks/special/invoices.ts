import type { Context } from '../../run/check.ts';
import { applies, expect, expectCode, expectProblem, expectStatus } from '../../run/outcome.ts';
import { itemsOf, make, promises } from './define.ts';

interface Money {
  readonly amount: string;
  readonly currency: string;
}
/** Ten-thousandths, so that nothing is lost on the way. */
const parts = ({ amount }: Money): number => Math.round(Number(amount) * 10_000);

/** What invoices add up to, as `USD 2400`; void ones are owed by nobody. */
const sums = (invoices: readonly Record<string, unknown>[]): string => {
  const total = new Map<string, number>();
  for (const { state, total: of } of invoices) {
    if (state === 'void') continue;
    const { currency } = of as Money;
    total.set(currency, (total.get(currency) ?? 0) + parts(of as Money));
  }
  return [...total]
    .map(([currency, sum]) => `${currency} ${sum / 10_000}`)
    .toSorted()
    .join(', ');
};

const draft = (context: Context): ReturnType<typeof make> =>
  make(context, 'createInvoice', {
    date: '2026-02-28',
    lines: [
      {
        description: context.world.name('invoice'),
        quantity: 2.5,
        unitPrice: { amount: '9.99', currency: 'USD' },
      },
    ],
  });

export const invoiceChecks = promises('invoices', [
  {
    id: 'listInvoices.totals',
    title: 'totals add up all that match, per currency, without void ones',
    reads: true,
    run: async ({ client, world }) => {
      let tried = 0;
      for (const path of await world.subjects('listInvoices', 'customer')) {
        const exchange = await client.call('listInvoices', { path, query: { limit: 200 } });
        const { totals, page } = expectStatus(exchange, 200) as {
          totals?: readonly Money[];
          page?: { nextCursor?: string | null };
        };
        if (!totals || page?.nextCursor) continue;
        const told = totals
          .map(total => `${total.currency} ${parts(total) / 10_000}`)
          .toSorted()
          .join(', ');
        const rows = itemsOf(exchange.body);
        expect(told === sums(rows), `totals are ${told}, its rows come to ${sums(rows)}`, exchange);
        tried += rows.length;
      }
      applies(tried > 0, 'there are no invoices with totals');
    },
  },
  {
    id: 'createInvoice.draft',
    title: 'a new one is a draft, which may be changed, deleted and sent',
    clause: '#/paths/~1invoices~1{invoiceId}~1send/post/description "Only a draft"',
    run: async context => {
      const { state, allowedActions } = await draft(context);
      expect(state === 'draft', `it is ${String(state)}`, context.client.last);
      const allowed = (allowedActions as { action: string; allowed: boolean }[])
        .filter(one => one.allowed)
        .map(({ action }) => action);
      const missing = ['update', 'delete', 'send'].filter(action => !allowed.includes(action));
      expect(missing.length === 0, `${missing.join(', ')} is not allowed`, context.client.last);
    },
  },
  {
    id: 'updateInvoice.lines',
    title: 'other lines come to another total; a change of the date alone keeps them',
    run: async context => {
      const { client } = context;
      const { id, etag } = await draft(context);
      const path = { invoiceId: id };
      const unitPrice = { amount: '12.50', currency: 'EUR' };
      const lines = [{ description: 'Cable', quantity: 3, unitPrice }];
      const changed = expectStatus(
        await client.call('updateInvoice', { path, ifMatch: etag, body: { lines } }),
        200,
      );
      const total = changed.total as Money;
      expect(
        total.currency === 'EUR' && parts(total) === 375_000,
        `3 times 12.50 EUR is ${total.amount} ${total.currency}`,
        client.last,
      );
      const body = { date: '2026-03-31' };
      const ask = { path, ifMatch: String(changed.etag), body };
      const moved = expectStatus(await client.call('updateInvoice', ask), 200);
      expect(
        JSON.stringify(moved.lines) === JSON.stringify(changed.lines) && moved.number === changed.number,
        'the lines or the number are others',
        client.last,
      );
    },
  },
  {
    id: 'updateInvoice.not-draft',
    title: 'one that was sent is not changed',
    clause: '#/components/responses/NotDraft "not_draft"',
    run: async ({ client, world }) => {
      for (const path of await world.subjects('listInvoices', 'customer')) {
        const { rows } = await world.rows('listInvoices', path);
        const sent = rows.find(({ state }) => state === 'sent' || state === 'paid');
        if (!sent) continue;
        // Its own date: a server that takes the change changes nothing.
        const exchange = await client.call('updateInvoice', {
          path: { invoiceId: String(sent.id) },
          ifMatch: String(sent.etag),
          body: { date: sent.date },
        });
        expectCode(exchange, 'not_draft', 409);
        return;
      }
      applies(false, 'no invoice was sent');
    },
  },
  {
    id: 'sendInvoice.if-match',
    title: 'without If-Match, or of an old version, nothing is sent',
    run: async context => {
      const { client } = context;
      const { id } = await draft(context);
      const path = { invoiceId: id };
      expectProblem(await client.call('sendInvoice', { path }), 428);
      expectProblem(await client.call('sendInvoice', { path, ifMatch: '"conformance"' }), 412);
      const { state } = expectStatus(await client.call('getInvoice', { path }), 200);
      expect(state === 'draft', `it is ${String(state)}`, client.last);
    },
  },
  {
    id: 'voidInvoice.not-sent',
    title: 'a draft is not voided, and nothing without If-Match',
    clause: '#/components/responses/NotSent "not_sent"',
    run: async context => {
      const { client } = context;
      const { id, etag } = await draft(context);
      const path = { invoiceId: id };
      expectProblem(await client.call('voidInvoice', { path }), 428);
      expectProblem(await client.call('voidInvoice', { path, ifMatch: '"conformance"' }), 412);
      expectCode(await client.call('voidInvoice', { path, ifMatch: String(etag) }), 'not_sent', 409);
      const { state } = expectStatus(await client.call('getInvoice', { path }), 200);
      expect(state === 'draft', `it is ${String(state)}`, client.last);
    },
  },
]);
