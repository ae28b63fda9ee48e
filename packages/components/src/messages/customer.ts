import { defineMessages } from './bundle.ts';
import { customer } from './en/customer.ts';

export const customerMessages = defineMessages('customer', customer, {
  de: () => import('./de/customer.ts'),
  ar: () => import('./ar/customer.ts'),
});
