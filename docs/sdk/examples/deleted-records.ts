import type { Example } from './example.ts';

export const example: Example = async (hub, print) => {
  const note = await hub.notes.create('cus_1', { text: 'A slip.' });
  await hub.notes.delete(note);
  const { items } = await hub.deletedRecords.list({ limit: 1 });
  print(items[0]);
  await hub.notes.restore(note.id);
};
