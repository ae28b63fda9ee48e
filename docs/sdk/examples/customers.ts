import { PreconditionFailedError } from '@customer-hub/sdk';
import type { Example } from './example.ts';

export const example: Example = async (hub, print) => {
  const customer = await hub.customers.get('cus_1');
  try {
    await hub.customers.update(customer, { phone: '+1 555 0100' });
    await hub.customers.update(customer, { phone: '+1 555 0101' }); // of an old version
  } catch (error) {
    if (!(error instanceof PreconditionFailedError)) throw error;
    print(`somebody else was faster: ${error.current?.phone}`);
  }
  print((await hub.customers.summary('cus_1')).counts);
};
