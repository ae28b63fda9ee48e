import type { Invoice, Money } from '@customer-hub/server/parts/contract/types';
import { addMonths } from '@customer-hub/server/parts/domain/days';
import { sumByCurrency } from '@customer-hub/server/parts/domain/money';
import { accountDay } from './account.ts';
import { makeContract } from './contracts.ts';
import { fixedRows, perCustomer, type World, type Seed } from './world.ts';
import { words } from './words.ts';
import {
  BILLING,
  type InvoiceRow,
  type InvoiceBatchRow,
} from '@customer-hub/server/parts/database/collections/invoices';

const BATCHES = 24;
const firstOfMonth = (world: World, monthsAgo: number): string =>
  addMonths(`${accountDay(world.now).slice(0, 7)}-01`, -monthsAgo);
const monthName = (day: string): string =>
  new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
const STATES = { paid: 80, sent: 10, overdue: 6, void: 4 } as const;

/** The newest one has just been sent; one that is older than a month and still not paid is overdue. */
const stateOf = (monthsAgo: number, drawn: keyof typeof STATES | null): Invoice['state'] =>
  monthsAgo === 0 ? 'sent' : drawn === 'sent' && monthsAgo > 1 ? 'overdue' : drawn;

export const invoicesSeed: Seed<InvoiceRow> = perCustomer(
  'invoices',
  ({ world, customer, index, id, random }) => {
    const { currency } = words[customer.language],
      { contracts } = customer.counts;
    const date = firstOfMonth(world, index),
      contractIndex =
        contracts > 0 && random.chance(0.9)
          ? customer.number === 0
            ? index % 4 === 2
              ? 2
              : 0
            : random.int(0, contracts - 1)
          : null;
    const contract = contractIndex === null ? undefined : makeContract(world, customer, contractIndex);
    const own: Money = contract?.fee ?? {
      amount: `${random.int(4, 90) * 25}.00`,
      currency: index % 7 === 6 ? 'EUR' : currency,
    };
    const lines = [{ description: contract?.name ?? 'Hardware', quantity: 1, unitPrice: own, amount: own }];
    if (random.chance(0.3)) {
      const rate: Money = { amount: '145.00', currency: own.currency };
      lines.push({
        description: 'Remote work beyond the pre-paid hours',
        quantity: 1,
        unitPrice: rate,
        amount: rate,
      });
    }
    const number = `INV-${date.slice(0, 4)}-${id.slice(4).padStart(5, '0')}`,
      createdAt = `${date}T06:00:00.000Z`;
    return {
      customerId: customer.id,
      number,
      date,
      contractId: contractIndex === null ? null : world.id('contracts', customer, contractIndex),
      batchId: index < BATCHES && random.chance(0.85) ? `bat_${index + 1}` : null,
      state: stateOf(index, random.chance(0.05) ? null : random.weighted(STATES)),
      currency: own.currency,
      lines,
      total: sumByCurrency(lines.map(({ amount }) => amount))[0] ?? own,
      billingUrl: `${BILLING}/invoices/${number}`,
      createdAt,
      updatedAt: createdAt,
    };
  },
);

export const invoiceBatchesSeed: Seed<InvoiceBatchRow> = fixedRows(world =>
  Array.from({ length: BATCHES }, (_, index) => {
    const date = firstOfMonth(world, index),
      createdAt = `${date}T06:00:00.000Z`;
    return {
      name: monthName(date),
      date,
      billingUrl: `${BILLING}/batches/bat_${index + 1}`,
      createdAt,
      updatedAt: createdAt,
    };
  }),
);
