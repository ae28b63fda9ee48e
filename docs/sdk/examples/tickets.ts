import type { Example } from './example.ts';

export const example: Example = async (hub, print) => {
  const ticket = await hub.tickets.create('cus_1', {
    title: 'Scanner sends no mail',
    description: 'Since this morning.',
  });
  await hub.tickets.comment(ticket.id, { text: 'On it.', visibility: 'public' });
  for await (const comment of hub.tickets.comments(ticket.id)) print(comment.text);
};
