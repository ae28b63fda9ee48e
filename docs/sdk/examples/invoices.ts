import type { Example } from './example.ts';

export const example: Example = async (hub, print) => {
  const page = await hub.invoices.list('cus_1', { limit: 3 });
  for (const invoice of page.items)
    print(`${invoice.number}: ${invoice.total.amount} ${invoice.total.currency}`);
  print(page.totals);
};
