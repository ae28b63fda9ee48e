import type { Example } from './example.ts';

export const example: Example = async (hub, print) => {
  const { items } = await hub.catalogues.ticketStatuses();
  print(items.map(status => status.name).join(', '));
  const [script] = (await hub.catalogues.scripts({ limit: 1 })).items;
  if (script) print((await hub.catalogues.script(script.id)).name);
};
