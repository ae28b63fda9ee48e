import { plural } from '../bundle.ts';

/** Automation and threshold profiles of customers, folders and devices. */
export const profiles = {
  titles: {
    customer: (name: string) => `Assign profile to ${name}`,
    folder: (name: string) => `Assign profile to folder ${name}`,
    device: (count: number, n: string) =>
      plural('en', count, { one: 'Assign profile to device', other: `Assign profile to ${n} devices` }),
  },
  kind: 'Kind of profile',
  kinds: { automation: 'Automation', threshold: 'Thresholds' },
  profile: 'Profile',
  recurrence: { daily: 'Daily', weekly: 'Weekly', monthly: 'Monthly', once: 'Once' },
  thresholds: (count: number, n: string) =>
    plural('en', count, { one: `${n} threshold`, other: `${n} thresholds` }),
  rule: {
    automation:
      'Automation profiles of the same level add up. A nearer level overrides a farther one: device, folder, customer.',
    threshold:
      'It replaces the threshold profile assigned here before. A nearer level overrides a farther one: device, folder, customer.',
  },
  now: 'Assigned now',
  none: 'No profile is assigned.',
  scopes: { customer: 'Customer', folder: 'Folder', device: 'Device' },
  applies: 'In effect',
  overridden: {
    customer: 'Overridden by the customer',
    folder: 'Overridden by the folder',
    device: 'Overridden by the device',
  },
  remove: (name: string) => `Remove ${name}`,
  removed: (name: string) => `${name} is no longer assigned`,
  assign: 'Assign',
  assigned: (profile: string, to: string) => `${profile} assigned to ${to}`,
  already: (profile: string, to: string) => `${profile} is already assigned to ${to}`,
  failed: "Couldn't load the profiles.",
  notRemoved: (name: string) => `Couldn't remove ${name}`,
  retry: 'Retry',
  cancel: 'Cancel',
};
export type ProfilesMessages = typeof profiles;
