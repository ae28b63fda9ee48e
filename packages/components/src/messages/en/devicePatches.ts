import { plural } from '../bundle.ts';

/** The updates that wait on a device. */
export const devicePatches = {
  title: 'Patches',
  search: 'Title or KB',
  count: (count: number, n: string) => plural('en', count, { one: `${n} patch`, other: `${n} patches` }),
  columns: {
    severity: 'Severity',
    title: 'Title',
    kb: 'KB',
    sizeBytes: 'Size',
    requiresReboot: 'Reboot',
    status: 'State',
    category: 'Category',
    releasedOn: 'Released',
  },
  severity: {
    critical: 'Critical',
    important: 'Important',
    moderate: 'Moderate',
    low: 'Low',
    unspecified: 'Other',
  },
  category: {
    security: 'Security',
    cumulative: 'Cumulative',
    definition: 'Definition',
    driver: 'Driver',
    feature: 'Feature',
    other: 'Other',
  },
  status: { available: 'Ready', failed: 'Failed', excluded: 'Excluded', installing: 'Installing' },
  available: 'Available',
  needed: 'Needed',
  notNeeded: 'No',
  superseded: (by: string) => `Superseded by ${by}`,
  install: 'Install now',
  tonight: (time: string) => `Tonight, ${time}`,
  onAll: 'Install on similar devices',
  notInstalled: 'Not installed',
  installed: (count: number, n: string, name: string) =>
    plural('en', count, { one: `${name} installed`, other: `${n} patches installed` }),
  plannedFor: (count: number, n: string, when: string) =>
    plural('en', count, {
      one: `${n} patch is installed on ${when}`,
      other: `${n} patches are installed on ${when}`,
    }),
  busy: 'It is being installed.',
  none: 'None of the selected patches can be installed.',
  leftOut: (count: number, n: string) =>
    plural('en', count, {
      one: `${n} selected patch is left out: failed, excluded or busy.`,
      other: `${n} selected patches are left out: failed, excluded or busy.`,
    }),
  rebootFirst: 'The device needs a reboot.',
  rebootFirstText: (count: number, n: string) =>
    count === 0
      ? 'Installed patches take effect after it.'
      : plural('en', count, {
          one: `${n} patch can only be installed after it.`,
          other: `${n} patches can only be installed after it.`,
        }),
  rebootNow: 'Reboot now',
  rebootTonight: (time: string) => `Reboot tonight, ${time}`,
  emptyTitle: 'No patches',
  emptyText: 'All patches are installed.',
};
export type DevicePatchesMessages = typeof devicePatches;
