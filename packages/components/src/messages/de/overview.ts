import { plural } from '../bundle.ts';
import type { OverviewMessages } from '../en/overview.ts';

export default {
  title: 'Übersicht',
  details: 'Details',
  customFields: 'Eigene Felder',
  forms: 'Formulare',
  fillIn: 'Ausfüllen',
  fillInNamed: name => `${name} ausfüllen`,
  manageForms: 'Formulare verwalten',
  noCustomFields: 'Noch keine eigenen Felder. Ein Administrator erstellt sie in den Kontoeinstellungen.',
  health: 'Zustand des Kunden',
  devicesOnline: 'Geräte online',
  of: total => `von ${total}`,
  offline: n => `${n} offline`,
  unreachable: n => `${n} nicht erreichbar`,
  openAlerts: 'Offene Alarme',
  critical: n => `Kritisch: ${n}`,
  warnings: n => `Warnung: ${n}`,
  informational: n => `Information: ${n}`,
  withinSla: 'Tickets in der SLA-Frist',
  breached: n => `${n} verletzt`,
  atRisk: n => `${n} gefährdet`,
  hoursLeft: 'Vertragsstunden übrig',
  ofHours: total => `von ${total} Std.`,
  overOn: (hours, type) => `${hours} Mehrstunden (${type})`,
  serviceTypes: { onSite: 'vor Ort', remote: 'Remote', telephone: 'Telefon' },
  patched: 'Aktuelle Geräte',
  behind: n => `${n} im Rückstand`,
  needReboot: (n, count) =>
    plural('de', count, { one: `${n} braucht einen Neustart`, other: `${n} brauchen einen Neustart` }),
  update: 'Aktualisieren',
} satisfies OverviewMessages;
