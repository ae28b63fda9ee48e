import { plural } from '../bundle.ts';
import type { DevicePackagesMessages } from '../en/devicePackages.ts';

const packages = (count: number, n: string): string =>
  plural('de', count, { one: `${n} Paket`, other: `${n} Pakete` });

export default {
  title: 'Pakete',
  search: 'Name',
  count: packages,
  columns: {
    name: 'Paket',
    installedVersion: 'Installiert',
    availableVersion: 'Verfügbar',
    security: 'Sicherheit',
    architecture: 'Architektur',
    repository: 'Paketquelle',
    verb: 'Aktion',
  },
  newest: 'Aktuell',
  isSecurity: 'Sicherheitsupdate',
  upgradable: 'Aktualisierbar',
  securityOnly: 'Nur Sicherheit',
  upgrade: 'Aktualisieren',
  upgradeEvery: 'Alle aktualisieren',
  upgradeName: name => `${name} aktualisieren`,
  upgradeAll: (count, n) =>
    plural('de', count, { one: `${n} Paket aktualisieren`, other: `Alle ${n} Pakete aktualisieren` }),
  upgrading: 'Wird aktualisiert',
  notUpgraded: 'Nicht aktualisiert',
  upgraded: (count, n, name) =>
    plural('de', count, { one: `${name} aktualisiert`, other: `${n} Pakete aktualisiert` }),
  busy: 'Es wird gerade aktualisiert.',
  nothing: 'Nichts zu aktualisieren.',
  leftOut: (count, n) =>
    plural('de', count, {
      one: `${n} ausgewähltes Paket ist schon aktuell.`,
      other: `${n} ausgewählte Pakete sind schon aktuell.`,
    }),
  question: {
    title: (count, n) => `${packages(count, n)} aktualisieren?`,
    text: device => `Auf ${device}. Dienste, die sie nutzen, werden dabei eventuell neu gestartet.`,
  },
  emptyTitle: 'Keine Pakete',
  emptyText: 'Das Gerät hat keine Pakete gemeldet.',
} satisfies DevicePackagesMessages;
