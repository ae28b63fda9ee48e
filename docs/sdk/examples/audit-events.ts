import type { Example } from './example.ts';

export const example: Example = async (hub, print) => {
  const { items } = await hub.auditEvents.list({ limit: 5 });
  for (const event of items) print(`${event.at} ${event.actor.name}: ${event.action}`);
};
