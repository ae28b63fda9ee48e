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
    kind: 'Art',
    phone: 'Telefon',
    domains: 'Domains',
    website: 'Website',
    city: 'Ort',
    businessId: 'Firmennummer',
    accountManager: 'Kundenbetreuung',
    contacts: 'Kontakte',
    devices: 'Geräte',
    tickets: 'Offene Tickets',
    alerts: 'Alarme',
    createdAt: 'Angelegt',
    updatedAt: 'Zuletzt geändert',
  },
  add: 'Neuer Kunde',
  setRank: 'Rang setzen',
  open: name => `${name} öffnen`,
  copyId: id => `Kundennummer ${id} kopieren`,
  copied: id => `${id} kopiert`,
  copyRefused: 'Der Browser hat der Seite die Zwischenablage verwehrt.',
  removeMany: 'Alle ausgewählten Kunden löschen?',
  removeText:
    'Verwaltete Kunden und solche mit Kontakten bleiben, wie sie sind; das Ergebnis sagt, warum. Die anderen lassen sich nicht zurückholen.',
  removed: (count, n) => plural('de', count, { one: '1 Kunde gelöscht', other: `${n} Kunden gelöscht` }),
  emptyTitle: 'Noch keine Kunden',
  emptyText:
    'Ein Kunde ist eine Organisation, von der Sie Tickets annehmen. Verwaltete Kunden kommen von selbst aus der Plattform, andere legen Sie hier an.',
  dialog: {
    title: 'Neuer Kunde',
    identity: 'Firma',
    reach: 'Erreichbarkeit',
    service: 'Betreuung',
    more: 'Weiteres',
    domainHint:
      'Mail-Domain der Angestellten, ohne @. Gäste, die von dort schreiben, werden diesem Kunden zugeordnet.',
    systemUsers:
      'Monitor Agent und Patch Management Agent werden mit Adressen in der ersten Domain angelegt. Sie erhalten die Tickets, die andere Module eröffnen.',
    notesHint: 'Intern: Notizen sieht nur das Team.',
    create: 'Kunden anlegen',
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
