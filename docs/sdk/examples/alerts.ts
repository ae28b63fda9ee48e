import type { Example } from './example.ts';

export const example: Example = async (hub, print) => {
  const open = await hub.alerts.list('cus_1', { status: ['open'], limit: 3 });
  for (const alert of open.items) print(`${alert.severity}: ${alert.title}`);
  const [first] = open.items;
  if (first) {
    const resolved = await hub.alerts.resolve(first.id, { reason: 'Disk was cleaned up.' });
    print(resolved.status);
  }
};
