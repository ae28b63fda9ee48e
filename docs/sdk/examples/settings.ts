import type { Example } from './example.ts';

export const example: Example = async (hub, print) => {
  const settings = await hub.settings.get('cus_1');
  print(settings);
};
