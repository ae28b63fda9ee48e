import type { Example } from './example.ts';

export const example: Example = async (hub, print) => {
  await hub.chat.send('dev_1', { text: 'I will restart the print service now.' });
  const { items } = await hub.chat.list('dev_1');
  for (const message of items) print(message.text);
};
