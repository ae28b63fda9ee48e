import { plural } from '../bundle.ts';

/** The programs on a device. */
export const deviceSoftware = {
  title: 'Software',
  search: 'Name or publisher',
  count: (count: number, n: string) => plural('en', count, { one: `${n} program`, other: `${n} programs` }),
  columns: {
    name: 'Name',
    publisher: 'Publisher',
    version: 'Version',
    installedOn: 'Installed',
    sizeBytes: 'Size',
    devicesWithIt: 'Devices',
    verb: 'Action',
  },
  onDevices: (count: number, n: string) =>
    plural('en', count, { one: 'Only this device', other: `${n} devices` }),
  install: 'Install software',
  uninstall: 'Uninstall',
  uninstallName: (name: string) => `Uninstall ${name}`,
  uninstalling: 'Uninstalling',
  notUninstalled: 'Not uninstalled',
  uninstalled: (count: number, n: string, name: string) =>
    plural('en', count, { one: `${name} uninstalled`, other: `${n} programs uninstalled` }),
  fixed: 'Protected',
  fixedReason: 'The operating system or the agent needs it. It cannot be uninstalled.',
  busy: 'Another action on this program is running.',
  emptyTitle: 'No software',
  emptyText: 'The device reported no software.',
};
export type DeviceSoftwareMessages = typeof deviceSoftware;
