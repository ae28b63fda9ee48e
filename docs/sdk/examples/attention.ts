import type { Example } from './example.ts';

export const example: Example = async (hub, print) => {
  const { facts } = await hub.attention.get('cus_1');
  for (const fact of facts.slice(0, 3)) print(fact);
};
