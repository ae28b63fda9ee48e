import { plural } from '../bundle.ts';
import type { HubMessages } from '../en/hub.ts';
import tabNames from './tabNames.ts';

export default {
  label: 'Kundenübersicht',
  tabs: tabNames,
  tabList: 'Kunden-Tabs',
  more: 'Mehr',
  moreTabs: count => plural('de', count, { one: '1 weiterer Tab', other: `${count} weitere Tabs` }),
  create: 'Neu',
  createContact: 'Kontakt',
  createDevice: 'Gerät',
  createNote: 'Notiz',
  menu: 'Kundenmenü',
  report: 'Bericht…',
  configure: 'Felder und Einstellungen',
  configureName: name => `${name}: Felder und Einstellungen öffnen`,
  editPins: 'Angeheftete Felder bearbeiten',
  manageForms: 'Formulare verwalten',
  runScript: 'Skript auf allen Geräten ausführen …',
  assignProfile: 'Profil zuweisen …',
  noPermission: 'Dazu fehlt Ihnen die Berechtigung',
  promote: 'In die Plattform aufnehmen',
  shortcuts: 'Tastenkürzel',
  previousLook: 'Bisherige Version verwenden',
  remove: 'Kunden löschen',
  pinned: 'Angeheftete Felder',
  moreDomains: count => `+${count}`,
  mspOnly: 'Nur für MSP-Konten verfügbar',
  mspOnlyText:
    'Dieses Konto ist kein MSP-Konto und hat keine Kunden. Fragen Sie Ihren Administrator nach dem Tarif.',
  customer: 'Kunde',
  noCustomer: 'Kein Kunde ausgewählt',
  noCustomerText: 'Wählen Sie einen Kunden aus der Liste.',
} satisfies HubMessages;
