import type { HubMessages } from '../en/hub.ts';
import tabNames from './tabNames.ts';

export default {
  label: 'Kundenübersicht',
  tabs: tabNames,
  tabList: 'Bereiche dieses Kunden',
  more: 'Mehr',
  moreTabs: count => `${count} weitere Bereiche`,
  updated: time => `Stand ${time}`,
  create: 'Neu',
  createContact: 'Kontakt',
  createDevice: 'Gerät',
  createNote: 'Notiz',
  menu: 'Kundenmenü',
  configure: 'Felder und Einstellungen',
  configureName: name => `${name}: Felder und Einstellungen öffnen`,
  editPins: 'Angeheftete Felder bearbeiten',
  manageForms: 'Formulare verwalten',
  promote: 'In die Plattform aufnehmen',
  shortcuts: 'Tastenkürzel',
  previousLook: 'Zurück zur früheren Ansicht',
  remove: 'Kunden löschen',
  pinned: 'Angeheftete Felder',
  moreDomains: count => `+${count}`,
  mspOnly: 'Die Kundenseite gehört zu MSP-Konten',
  mspOnlyText:
    'Dieses Konto ist von anderer Art, darum gibt es hier keine Kunden. Ihre Administration kann den Tarif ändern.',
  customer: 'Der Kunde',
  noCustomer: 'Kein Kunde gewählt',
  noCustomerText: 'Setzen Sie customer-id und einen Client auf diesem Element, um einen Kunden zu zeigen.',
} satisfies HubMessages;
