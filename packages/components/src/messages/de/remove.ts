import { plural } from '../bundle.ts';
import type { RemoveMessages } from '../en/remove.ts';

export default {
  title: (count, n) => plural('de', count, { one: 'Kunden löschen', other: `${n} Kunden löschen` }),
  checking: 'Es wird geprüft, ob etwas entgegensteht …',
  question: (count, name, n) =>
    plural('de', count, { one: `${name} löschen?`, other: `${n} Kunden löschen?` }),
  consequence: 'Notizen, Felder, Dateien und Passwörter gehen mit. Das lässt sich nicht rückgängig machen.',
  systemUsers: 'Monitor Agent und Patch Management Agent gehen mit dem Kunden.',
  action: (count, n) => plural('de', count, { one: 'Kunden löschen', other: `${n} Kunden löschen` }),
  blockedTitle: (count, n) =>
    plural('de', count, {
      one: 'Ein Kunde kann noch nicht gelöscht werden',
      other: `${n} Kunden können noch nicht gelöscht werden`,
    }),
  blockers: {
    managed:
      'ist verwaltet: ihn gibt es auch in anderen Produkten, er kann nur in der Konsole der Plattform gelöscht werden',
    has_users: (count, n) => plural('de', count, { one: 'hat einen Kontakt', other: `hat ${n} Kontakte` }),
    other: (code, n) => `wird gehalten von ${n} ${code.replaceAll('_', ' ')}`,
  },
  waysOut: { has_users: 'Kontakte zeigen' },
  cancel: 'Abbrechen',
  close: 'Schließen',
  deleting: (done, total) => `${done} von ${total} gelöscht …`,
  deleted: (count, name, n) =>
    plural('de', count, { one: `${name} gelöscht`, other: `${n} Kunden gelöscht` }),
  failedSome: (count, n) =>
    plural('de', count, {
      one: 'Ein Kunde wurde nicht gelöscht',
      other: `${n} Kunden wurden nicht gelöscht`,
    }),
  retry: (count, n) => plural('de', count, { one: 'Erneut versuchen', other: `${n} erneut versuchen` }),
  reasons: {
    offline: 'Keine Verbindung',
    changed: 'Jemand hat ihn inzwischen geändert',
    forbidden: 'Sie dürfen ihn nicht löschen',
    missing: 'Er ist schon weg',
    other: 'Der Server meldet einen Fehler',
  },
  promoteTitle: name => `${name} in die Plattform aufnehmen?`,
  promoteText: 'Der Kunde wird verwaltet und erscheint in allen Modulen. Das lässt sich nicht zurücknehmen.',
  promoteAction: 'In die Plattform aufnehmen',
  promoted: name => `${name} ist jetzt verwaltet`,
  promoteFailed: name => `${name} konnte nicht in die Plattform aufgenommen werden`,
} satisfies RemoveMessages;
