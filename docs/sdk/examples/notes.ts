import type { Example } from './example.ts';

export const example: Example = async (hub, print) => {
  const note = await hub.notes.create('cus_1', { text: 'Reboots only after 5:30 PM.' });
  const changed = await hub.notes.update(note, { text: 'Reboots only after 6 PM.' });
  print(changed.text);
  await hub.notes.delete(changed);
  print((await hub.notes.restore(note.id)).text); // within 24 hours
};
