import { plural } from '../bundle.ts';
import type { NotesMessages } from '../en/notes.ts';

export default {
  title: 'Notizen',
  all: n => `Alle ${n}`,
  add: 'Hinzufügen',
  newNote: 'Neue Notiz',
  placeholder: 'Was sollten alle im Team wissen?',
  text: 'Text der Notiz',
  create: 'Erstellen',
  save: 'Speichern',
  undo: 'Rückgängig',
  edit: author => `Notiz von ${author} bearbeiten`,
  remove: author => `Notiz von ${author} löschen`,
  removed: 'Notiz gelöscht',
  bin: 'In den letzten 24 Stunden gelöscht',
  restore: 'Rückgängig',
  restored: 'Notiz wiederhergestellt',
  notRemoved: 'Die Notiz konnte nicht gelöscht werden',
  notRestored: 'Die Notiz konnte nicht wiederhergestellt werden',
  search: 'In Notizen suchen',
  count: (count, n) => plural('de', count, { one: `${n} Notiz`, other: `${n} Notizen` }),
  empty: 'Noch keine Notizen',
  emptyText:
    'Notizen sind nur für Ihr Team: Absprachen, Zugänge des Tages, worauf zu achten ist. Kunden sehen sie nie.',
  noMatch: q => `Keine Notiz enthält „${q}“`,
  internal: 'Intern: Notizen sieht nur Techniker',
  showMore: 'Mehr anzeigen',
  saveFailed: 'Nicht gespeichert. Ihr Text ist noch da.',
  changed: who => `${who} hat diese Notiz geändert, während Sie sie bearbeitet haben.`,
  keepMine: 'Ihre Version behalten',
  useTheirs: 'Andere Version übernehmen',
} satisfies NotesMessages;
