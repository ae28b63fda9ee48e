import type { Example } from './example.ts';

export const example: Example = async (hub, print) => {
  const views = await hub.preferences.views('devices');
  print(views);
};
