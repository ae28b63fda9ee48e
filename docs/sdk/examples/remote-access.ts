import type { Example } from './example.ts';

export const example: Example = async (hub, print) => {
  const [access] = (await hub.remoteAccess.list('cus_1', { limit: 1 })).items;
  print(access);
};
