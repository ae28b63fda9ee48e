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
  onAll: 'Auf ähnlichen Geräten installieren',
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
      one: `${n} ausgewählter Patch wird ausgelassen: fehlgeschlagen, ausgeschlossen oder in Arbeit.`,
      other: `${n} ausgewählte Patches werden ausgelassen: fehlgeschlagen, ausgeschlossen oder in Arbeit.`,
    }),
  rebootFirst: 'Das Gerät braucht einen Neustart.',
  rebootFirstText: (count, n) =>
    count === 0
      ? 'Installierte Patches wirken erst danach.'
      : plural('de', count, {
          one: `${n} Patch lässt sich erst danach installieren.`,
          other: `${n} Patches lassen sich erst danach installieren.`,
        }),
  rebootNow: 'Jetzt neu starten',
  rebootTonight: time => `Neustart heute Nacht, ${time}`,
  emptyTitle: 'Keine Patches',
  emptyText: 'Alle Patches sind installiert.',
} satisfies DevicePatchesMessages;
