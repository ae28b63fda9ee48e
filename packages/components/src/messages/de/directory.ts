import { plural } from '../bundle.ts';
import type { DirectoryMessages } from '../en/directory.ts';

export default {
  title: 'Kunden',
  search: 'Name, Domain oder Nummer',
  count: (count, n) => plural('de', count, { one: `${n} Kunde`, other: `${n} Kunden` }),
  columns: {
    name: 'Name',
    number: 'Kundennummer',
    rank: 'Rang',
    kind: 'Typ',
    phone: 'Telefon',
    domains: 'Domains',
    website: 'Website',
    city: 'Ort',
    businessId: 'Firmennummer',
    accountManager: 'Kundenbetreuer',
    contacts: 'Kontakte',
    devices: 'Geräte',
    tickets: 'Offene Tickets',
    alerts: 'Alarme',
    createdAt: 'Erstellt',
    updatedAt: 'Zuletzt geändert',
  },
  add: 'Neuer Kunde',
  setRank: 'Rang setzen',
  merge: 'Zusammenführen',
  mergeWith: 'Zusammenführen mit …',
  duplicates: 'Mögliche Dubletten',
  open: name => `${name} öffnen`,
  copyId: id => `Kundennummer ${id} kopieren`,
  copied: id => `${id} kopiert`,
  copyRefused: 'Der Browser hat die Zwischenablage blockiert.',
  removeMany: 'Alle ausgewählten Kunden löschen?',
  removeText:
    'Verwaltete Kunden und Kunden mit Kontakten werden übersprungen. Das Löschen der anderen lässt sich nicht rückgängig machen.',
  removed: (count, n) => plural('de', count, { one: '1 Kunde gelöscht', other: `${n} Kunden gelöscht` }),
  emptyTitle: 'Noch keine Kunden',
  emptyText: 'Verwaltete Kunden kommen automatisch aus der Plattform. Alle anderen erstellen Sie hier.',
  dialog: {
    title: 'Neuer Kunde',
    identity: 'Kunde',
    reach: 'Telefon und Adresse',
    service: 'Betreuung',
    more: 'Weiteres',
    domainHint:
      'E-Mail-Domain der Angestellten, ohne @. Gäste, die von dort schreiben, werden diesem Kunden zugeordnet.',
    systemUsers:
      'Monitor Agent und Patch Management Agent werden mit Adressen in der ersten Domain angelegt. Sie erhalten die Tickets, die andere Module eröffnen.',
    notesHint: 'Intern: Notizen sieht nur Techniker.',
    create: 'Kunden erstellen',
  },
  configure: {
    title: 'Felder und Einstellungen',
    fields: 'Felder',
    settings: 'Einstellungen',
    update: 'Aktualisieren',
    undo: 'Rückgängig',
    updated: name => `${name} aktualisiert`,
  },
  ranked: (count, rank, n) =>
    plural('de', count, {
      one: `Rang auf ${rank} gesetzt`,
      other: `Rang von ${n} Kunden auf ${rank} gesetzt`,
    }),
} satisfies DirectoryMessages;
