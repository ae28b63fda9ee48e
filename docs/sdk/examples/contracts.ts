import type { Example } from './example.ts';

export const example: Example = async (hub, print) => {
  const { items } = await hub.contracts.list('cus_1');
  const [contract] = items;
  if (contract) {
    print(contract.name);
    print(await hub.contracts.usage(contract.id));
  }
};
