import type { Example } from './example.ts';

export const example: Example = async (hub, print) => {
  const folder = await hub.folders.create('cus_1', { name: 'Reception' });
  print(folder.name);
  const all = await hub.folders.list('cus_1').toArray({ limit: 100 });
  print(all.map(({ name }) => name));
  await hub.folders.delete(folder);
};
