import type { Example } from './example.ts';

export const example: Example = async (hub, print) => {
  const { groups } = await hub.records.search({ q: 'ashgrove' });
  for (const { kind, items } of groups) print(`${kind}: ${items.map(found => found.title).join(', ')}`);
};
