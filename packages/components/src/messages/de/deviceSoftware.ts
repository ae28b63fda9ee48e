import { plural } from '../bundle.ts';
import type { DeviceSoftwareMessages } from '../en/deviceSoftware.ts';

export default {
  title: 'Software',
  search: 'Name oder Hersteller',
  count: (count, n) => plural('de', count, { one: `${n} Programm`, other: `${n} Programme` }),
  columns: {
    name: 'Name',
    publisher: 'Hersteller',
    version: 'Version',
    installedOn: 'Installiert',
    sizeBytes: 'Größe',
    devicesWithIt: 'Geräte',
    verb: 'Aktion',
  },
  onDevices: (count, n) => plural('de', count, { one: 'Nur dieses Gerät', other: `${n} Geräte` }),
  install: 'Software installieren',
  uninstall: 'Deinstallieren',
  uninstallName: name => `${name} deinstallieren`,
  uninstalling: 'Wird deinstalliert',
  notUninstalled: 'Nicht deinstalliert',
  uninstalled: (count, n, name) =>
    plural('de', count, { one: `${name} deinstalliert`, other: `${n} Programme deinstalliert` }),
  fixed: 'Geschützt',
  fixedReason: 'Das Betriebssystem oder der Agent braucht es. Es lässt sich nicht deinstallieren.',
  busy: 'Für dieses Programm läuft gerade eine andere Aktion.',
  emptyTitle: 'Keine Software',
  emptyText: 'Das Gerät hat keine Software gemeldet.',
} satisfies DeviceSoftwareMessages;
