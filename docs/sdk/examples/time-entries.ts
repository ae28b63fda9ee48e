import type { Example } from './example.ts';

export const example: Example = async (hub, print) => {
  const { items } = await hub.timeEntries.list('cus_1', { limit: 3 });
  for (const entry of items) print(entry);
};
