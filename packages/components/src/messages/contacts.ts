import { defineMessages } from './bundle.ts';
import { contacts } from './en/contacts.ts';

export const contactsMessages = defineMessages('contacts', contacts, {
  de: () => import('./de/contacts.ts'),
  ar: () => import('./ar/contacts.ts'),
});
