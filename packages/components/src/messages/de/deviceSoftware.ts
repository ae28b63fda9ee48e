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
    devicesWithIt: 'Geräte damit',
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
  fixedReason: 'Das System oder unser Agent braucht es. Es lässt sich nicht deinstallieren.',
  busy: 'Mit dem Programm geschieht gerade etwas.',
  emptyTitle: 'Keine Software',
  emptyText: 'Das Gerät hat keine genannt.',
} satisfies DeviceSoftwareMessages;
