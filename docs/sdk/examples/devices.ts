import type { Example } from './example.ts';

export const example: Example = async (hub, print) => {
  const online = hub.devices.list('cus_1', { availability: ['online'], sort: '-lastSeenAt', limit: 3 });
  for (const device of (await online).items) print(`${device.name}, ${device.os?.name}`);
  const services = await hub.devices.services('dev_1', { limit: 3 });
  print(services.items.map(service => service.displayName));
};
