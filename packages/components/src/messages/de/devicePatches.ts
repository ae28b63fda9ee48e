import { plural } from '../bundle.ts';
import type { DevicePatchesMessages } from '../en/devicePatches.ts';

export default {
  title: 'Patches',
  search: 'Titel oder KB',
  count: (count, n) => plural('de', count, { one: `${n} Patch`, other: `${n} Patches` }),
  columns: {
    severity: 'Schweregrad',
    title: 'Titel',
    kb: 'KB',
    sizeBytes: 'Größe',
    requiresReboot: 'Neustart',
    status: 'Zustand',
    category: 'Kategorie',
    releasedOn: 'Erschienen',
  },
  severity: {
    critical: 'Kritisch',
    important: 'Wichtig',
    moderate: 'Mittel',
    low: 'Niedrig',
    unspecified: 'Sonstige',
  },
  category: {
    security: 'Sicherheit',
    cumulative: 'Kumulativ',
    definition: 'Definitionen',
    driver: 'Treiber',
    feature: 'Funktionen',
    other: 'Sonstige',
  },
  status: {
    available: 'Bereit',
    failed: 'Fehlgeschlagen',
    excluded: 'Ausgeschlossen',
    installing: 'Wird installiert',
  },
  available: 'Verfügbar',
  needed: 'Nötig',
  notNeeded: 'Nein',
  superseded: by => `Ersetzt durch ${by}`,
  install: 'Jetzt installieren',
  tonight: time => `Heute Nacht, ${time}`,
  onAll: 'Auf allen wie diesem',
  notInstalled: 'Nicht installiert',
  installed: (count, n, name) =>
    plural('de', count, { one: `${name} installiert`, other: `${n} Patches installiert` }),
  plannedFor: (count, n, when) =>
    plural('de', count, {
      one: `${n} Patch wird am ${when} installiert`,
      other: `${n} Patches werden am ${when} installiert`,
    }),
  busy: 'Wird gerade installiert.',
  none: 'Keiner der ausgewählten Patches lässt sich installieren.',
  leftOut: (count, n) =>
    plural('de', count, {
      one: `${n} ausgewählter Patch bleibt aus: fehlgeschlagen, ausgeschlossen oder schon dabei.`,
      other: `${n} ausgewählte Patches bleiben aus: fehlgeschlagen, ausgeschlossen oder schon dabei.`,
    }),
  rebootFirst: 'Das Gerät wartet auf einen Neustart.',
  rebootFirstText: (count, n) =>
    count === 0
      ? 'Bis dahin wirken installierte Patches nicht.'
      : plural('de', count, {
          one: `${n} Patch lässt sich vorher nicht installieren.`,
          other: `${n} Patches lassen sich vorher nicht installieren.`,
        }),
  rebootNow: 'Jetzt neu starten',
  rebootTonight: time => `Neustart heute Nacht, ${time}`,
  emptyTitle: 'Keine Patches',
  emptyText: 'Nichts wartet auf die Installation.',
} satisfies DevicePatchesMessages;
