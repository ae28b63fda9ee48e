import { plural } from '../bundle.ts';

/** The packages of a Linux device. */
export const devicePackages = {
  title: 'Packages',
  search: 'Name',
  count: (count: number, n: string) => plural('en', count, { one: `${n} package`, other: `${n} packages` }),
  columns: {
    name: 'Package',
    installedVersion: 'Installed',
    availableVersion: 'Available',
    security: 'Security',
    architecture: 'Architecture',
    repository: 'Repository',
    verb: 'Action',
  },
  newest: 'Up to date',
  isSecurity: 'Security update',
  upgradable: 'Upgradable',
  securityOnly: 'Security only',
  upgrade: 'Upgrade',
  upgradeEvery: 'Upgrade all',
  upgradeName: (name: string) => `Upgrade ${name}`,
  upgradeAll: (count: number, n: string) =>
    plural('en', count, { one: `Upgrade ${n} package`, other: `Upgrade all ${n} packages` }),
  upgrading: 'Upgrading',
  notUpgraded: 'Not upgraded',
  upgraded: (count: number, n: string, name: string) =>
    plural('en', count, { one: `${name} upgraded`, other: `${n} packages upgraded` }),
  busy: 'It is being upgraded.',
  nothing: 'Nothing to upgrade.',
  leftOut: (count: number, n: string) =>
    plural('en', count, {
      one: `${n} selected package is already up to date.`,
      other: `${n} selected packages are already up to date.`,
    }),
  question: {
    title: (count: number, n: string) =>
      plural('en', count, { one: `Upgrade ${n} package?`, other: `Upgrade ${n} packages?` }),
    text: (device: string) => `On ${device}. Services that use them may be restarted.`,
  },
  emptyTitle: 'No packages',
  emptyText: 'The device reported no packages.',
};
export type DevicePackagesMessages = typeof devicePackages;
