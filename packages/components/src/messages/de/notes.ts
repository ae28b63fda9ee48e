import { plural } from '../bundle.ts';
import type { NotesMessages } from '../en/notes.ts';

export default {
  title: 'Notizen',
  all: n => `Alle ${n}`,
  add: 'Hinzufügen',
  newNote: 'Neue Notiz',
  placeholder: 'Was sollten alle im Team wissen?',
  text: 'Text der Notiz',
  create: 'Anlegen',
  save: 'Speichern',
  undo: 'Rückgängig',
  edit: author => `Notiz von ${author} bearbeiten`,
  remove: author => `Notiz von ${author} löschen`,
  removed: 'Notiz gelöscht',
  bin: 'In den letzten 24 Stunden gelöscht',
  restore: 'Rückgängig',
  restored: 'Die Notiz ist wieder da',
  notRemoved: 'Die Notiz konnte nicht gelöscht werden',
  notRestored: 'Die Notiz konnte nicht zurückgeholt werden',
  search: 'In Notizen suchen',
  count: (count, n) => plural('de', count, { one: `${n} Notiz`, other: `${n} Notizen` }),
  empty: 'Noch keine Notizen',
  emptyText:
    'Notizen sind nur für Ihr Team: Absprachen, Zugänge des Tages, worauf zu achten ist. Kunden sehen sie nie.',
  noMatch: q => `Keine Notiz enthält „${q}“`,
  internal: 'Intern: Notizen sieht nur das Team',
  showMore: 'Mehr zeigen',
  saveFailed: 'Nicht gespeichert. Ihr Text ist noch da.',
  changed: who => `${who} hat diese Notiz inzwischen geändert.`,
  keepMine: 'Meine behalten',
  useTheirs: 'Andere übernehmen',
} satisfies NotesMessages;
