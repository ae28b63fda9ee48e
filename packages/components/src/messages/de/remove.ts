import { plural } from '../bundle.ts';
import type { RemoveMessages } from '../en/remove.ts';

export default {
  title: (count, n) => plural('de', count, { one: 'Kunden löschen', other: `${n} Kunden löschen` }),
  checking: 'Es wird geprüft, ob etwas entgegensteht …',
  question: (count, name, n) =>
    plural('de', count, { one: `${name} löschen?`, other: `${n} Kunden löschen?` }),
  consequence:
    'Notizen, Felder, Dateien und Passwörter werden ebenfalls gelöscht. Das lässt sich nicht rückgängig machen.',
  systemUsers: 'Monitor Agent und Patch Management Agent werden ebenfalls gelöscht.',
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
    other: (_code, n) => `hat weitere verknüpfte Einträge: ${n}`,
  },
  waysOut: { has_users: 'Kontakte anzeigen' },
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
    changed: 'Eine andere Person hat ihn geändert. Prüfen, dann erneut versuchen',
    forbidden: 'Zum Löschen fehlt Ihnen die Berechtigung',
    missing: 'Bereits gelöscht',
    other: 'Der Server meldet einen Fehler',
  },
  promoteTitle: name => `${name} in die Plattform aufnehmen?`,
  promoteText:
    'Der Kunde wird verwaltet und erscheint in allen Modulen. Das lässt sich nicht rückgängig machen.',
  promoteAction: 'In die Plattform aufnehmen',
  promoted: name => `${name} ist jetzt verwaltet`,
  promoteFailed: name => `${name} konnte nicht in die Plattform aufgenommen werden`,
} satisfies RemoveMessages;
