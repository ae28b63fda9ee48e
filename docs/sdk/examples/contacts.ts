import type { Example } from './example.ts';

export const example: Example = async (hub, print) => {
  const contact = await hub.contacts.create('cus_1', {
    givenName: 'Ada',
    familyName: 'Okafor',
    email: 'ada.okafor@example.com',
  });
  print(contact.displayName);
  for await (const { displayName } of hub.contacts.list('cus_1', { sort: 'displayName', q: 'ada' }))
    print(displayName);
  await hub.contacts.delete(contact); // within 24 hours, restore(contact.id) brings it back
};
