import type { Example } from './example.ts';

export const example: Example = async (hub, print) => {
  const page = await hub.activity.list('cus_1', { limit: 5 });
  for (const event of page.items) print(`${event.at} ${event.actor.name}: ${event.action}`);
};
