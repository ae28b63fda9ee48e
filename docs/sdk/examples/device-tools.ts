import type { Example } from './example.ts';

export const example: Example = async (hub, print) => {
  const metrics = await hub.devices.metrics('dev_1');
  print(Object.keys(metrics));
  const history = await hub.devices.history('dev_1', { limit: 2 });
  for (const entry of history.items) print(entry);
};
