import { defineMessages } from '../messages/bundle.ts';
import { customer } from '../messages/en/customer.ts';
import { directory } from '../messages/en/directory.ts';

/** Words of the list of customers, with the names of their values. */
export const customersMessages = defineMessages(
  'directory',
  { ...directory, customer },
  {
    de: async () => {
      const [list, names] = await Promise.all([
        import('../messages/de/directory.ts'),
        import('../messages/de/customer.ts'),
      ]);
      return { default: { ...list.default, customer: names.default } };
    },
    ar: async () => {
      const [list, names] = await Promise.all([
        import('../messages/ar/directory.ts'),
        import('../messages/ar/customer.ts'),
      ]);
      return { default: { ...list.default, customer: names.default } };
    },
  },
);
export type CustomersMessages = typeof customersMessages.en;
