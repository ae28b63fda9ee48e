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
    none: 'Kontakte',
    monitor_agent: 'Erhält Tickets der Überwachung',
    patch_agent: 'Erhält Tickets der Patch-Verwaltung',
  },
  systemUser: 'Systembenutzer',
  primary: 'Hauptkontakt',
  kind: 'Typ',
  add: 'Neuer Kontakt',
  fromDirectory: 'Aus dem Benutzerverzeichnis',
  importCsv: 'Importieren',
  createCustomer: 'Kunde erstellen',
  customerCreated: (name, customer) => `${customer} erstellt, Kontakt: ${name}`,
  rank: 'Rang des Kunden',
  ranks: { gold: 'Gold', silver: 'Silber', basic: 'Basis', blocked: 'Gesperrt' },
  sync: 'Mit Entra ID synchronisieren',
  register: 'Registrieren',
  activate: 'Aktivieren',
  deactivate: 'Deaktivieren',
  unlink: 'Vom Kunden entfernen',
  merge: 'Zusammenführen',
  mergeWith: 'Zusammenführen mit …',
  duplicates: 'Mögliche Dubletten',
  mail: address => `An ${address} schreiben`,
  emptyTitle: 'Noch keine Kontakte',
  emptyText:
    'Erstellen Sie einen Kontakt oder importieren Sie eine Liste. Gäste von den Domains dieses Kunden kommen automatisch hinzu.',
  deactivateTitle: (count, n) =>
    plural('de', count, { one: '1 Kontakt deaktivieren?', other: `${n} Kontakte deaktivieren?` }),
  deactivateText: 'Der Portalzugang endet. Daten und Tickets bleiben erhalten.',
  deactivateAction: (count, n) =>
    plural('de', count, { one: 'Kontakt deaktivieren', other: `${n} Kontakte deaktivieren` }),
  unlinkTitle: (count, name, n) =>
    plural('de', count, {
      one: `${name} von diesem Kunden entfernen?`,
      other: `${n} Kontakte von diesem Kunden entfernen?`,
    }),
  unlinkText:
    'Der Portalzugang endet, neue Tickets sind nicht mehr möglich. Daten und Tickets bleiben erhalten.',
  unlinkAction: (count, n) =>
    plural('de', count, { one: 'Kontakt entfernen', other: `${n} Kontakte entfernen` }),
  unlinked: (count, name, n) =>
    plural('de', count, { one: `${name} entfernt`, other: `${n} Kontakte entfernt` }),
  deleteTitle: (count, name, n) =>
    plural('de', count, { one: `${name} löschen?`, other: `${n} Kontakte löschen?` }),
  deleteText: 'Die Tickets bleiben erhalten. Gelöschte Kontakte können Sie 24 Stunden lang wiederherstellen.',
  deleteAction: (count, n) => plural('de', count, { one: 'Kontakt löschen', other: `${n} Kontakte löschen` }),
  deleted: (count, name, n) =>
    plural('de', count, { one: `${name} gelöscht`, other: `${n} Kontakte gelöscht` }),
  activated: (count, name, n) =>
    plural('de', count, { one: `${name} aktiviert`, other: `${n} Kontakte aktiviert` }),
  deactivated: (count, name, n) =>
    plural('de', count, { one: `${name} deaktiviert`, other: `${n} Kontakte deaktiviert` }),
  linked: name => `${name} aus dem Verzeichnis hinzugefügt`,
  reasons: {
    system_contact: 'Systembenutzer lassen sich nicht ändern',
    already_registered: 'Bereits registriert',
    deactivated: 'Bereits deaktiviert',
    already_active: 'Bereits aktiv',
    no_customer: 'Gehört zu keinem Kunden',
    no_email: 'Hat keine E-Mail-Adresse',
  },
  syncUnavailable:
    'Dieses Portal ist mit keinem Verzeichnis verbunden. Wenden Sie sich an Ihren Administrator.',
} satisfies ContactsMessages;
