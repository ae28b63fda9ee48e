import type { Note } from '@customer-hub/sdk';
import type { Example } from './example.ts';

export const example: Example = async (hub, print) => {
  let writing: Promise<Note> | undefined;
  const events = hub.events.stream(
    { customerId: 'cus_1' },
    {
      onConnection: () =>
        void (writing ??= hub.notes.create('cus_1', { text: 'Seen in every other window.' })),
    },
  );
  for await (const { data } of events) {
    print(`${data.type} ${data.resource?.id}`);
    if (data.type === 'note.created') break; // ends the stream
  }
  await writing;
};
