import type { Example } from './example.ts';

export const example: Example = async (hub, print) => {
  const webhook = await hub.webhooks.create({ url: 'https://example.com/hub', types: ['ticket.created'] });
  print(await hub.webhooks.test(webhook.id));
  await hub.webhooks.delete(webhook);
};
