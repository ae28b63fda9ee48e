import { plural } from '../bundle.ts';
import type { ContactsMessages } from '../en/contacts.ts';

export default {
  title: 'Kontakte',
  one: 'Kontakt',
  search: 'Name oder E-Mail des Kontakts',
  count: (count, n) => plural('de', count, { one: `${n} Kontakt`, other: `${n} Kontakte` }),
  columns: {
    displayName: 'Name',
    jobTitle: 'Position',
    email: 'E-Mail',
    phone: 'Telefon',
    mobile: 'Mobil',
    devices: 'Zugeordnetes Gerät',
    updatedAt: 'Zuletzt geändert',
    status: 'Status',
    registration: 'Portal',
    customerName: 'Kunde',
    notes: 'Notizen',
  },
  status: { active: 'Aktiv', deactivated: 'Deaktiviert' },
  registration: { guest: 'Gast', pending_activation: 'Aktivierung ausstehend', registered: 'Registriert' },
  system: {
    none: 'Personen',
    monitor_agent: 'Erhält Tickets der Überwachung',
    patch_agent: 'Erhält Tickets der Patchverwaltung',
  },
  systemUser: 'Systembenutzer',
  primary: 'Hauptkontakt',
  kind: 'Art',
  add: 'Neuer Kontakt',
  fromDirectory: 'Aus dem Benutzerverzeichnis',
  importCsv: 'Aus CSV oder Zwischenablage importieren',
  createCustomer: 'Kunde erstellen',
  customerCreated: (name, customer) => `${customer} erstellt, Kontakt: ${name}`,
  rank: 'Rang des Kunden',
  ranks: { gold: 'Gold', silver: 'Silber', basic: 'Basis', blocked: 'Gesperrt' },
  sync: 'Mit Entra ID abgleichen',
  register: 'Registrieren',
  activate: 'Aktivieren',
  deactivate: 'Deaktivieren',
  unlink: 'Vom Kunden entfernen',
  mail: address => `An ${address} schreiben`,
  emptyTitle: 'Noch keine Kontakte',
  emptyText:
    'Kontakte sind die Menschen, die Tickets eröffnen. Legen Sie einen an, importieren Sie eine Liste, oder lassen Sie Personen, die von den Domains dieses Kunden schreiben, von selbst zuordnen.',
  unlinkTitle: (count, name, n) =>
    plural('de', count, {
      one: `${name} von diesem Kunden entfernen?`,
      other: `${n} Kontakte von diesem Kunden entfernen?`,
    }),
  unlinkText:
    'Sie können sich nicht mehr am Portal anmelden und keine Tickets mehr eröffnen. Ihre Daten und Tickets bleiben.',
  unlinkAction: (count, n) =>
    plural('de', count, { one: 'Kontakt entfernen', other: `${n} Kontakte entfernen` }),
  unlinked: (count, name, n) =>
    plural('de', count, { one: `${name} entfernt`, other: `${n} Kontakte entfernt` }),
  deleteTitle: (count, name, n) =>
    plural('de', count, { one: `${name} löschen?`, other: `${n} Kontakte löschen?` }),
  deleteText: 'Der Datensatz geht, die Tickets bleiben. 24 Stunden lang lässt er sich zurückholen.',
  deleteAction: (count, n) => plural('de', count, { one: 'Kontakt löschen', other: `${n} Kontakte löschen` }),
  deleted: (count, name, n) =>
    plural('de', count, { one: `${name} gelöscht`, other: `${n} Kontakte gelöscht` }),
  activated: (count, name, n) =>
    plural('de', count, { one: `${name} ist wieder aktiv`, other: `${n} Kontakte sind wieder aktiv` }),
  deactivated: (count, name, n) =>
    plural('de', count, { one: `${name} deaktiviert`, other: `${n} Kontakte deaktiviert` }),
  linked: name => `${name} aus dem Verzeichnis hinzugefügt`,
  reasons: {
    system_contact: 'Systembenutzer lassen sich nicht ändern',
    already_registered: 'Schon registriert',
    deactivated: 'Schon deaktiviert',
    already_active: 'Schon aktiv',
    no_customer: 'Gehört zu keinem Kunden',
    no_email: 'Hat keine E-Mail-Adresse',
  },
  syncUnavailable: 'Das Portal bietet kein Verzeichnis zum Abgleich an.',
} satisfies ContactsMessages;
