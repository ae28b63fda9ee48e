import { plural } from '../bundle.ts';

/** The Overview tab: health, details, custom fields and forms. */
export const overview = {
  title: 'Overview',
  details: 'Details',
  customFields: 'Custom fields',
  forms: 'Forms',
  fillIn: 'Fill in',
  fillInNamed: (name: string) => `Fill in ${name}`,
  manageForms: 'Manage forms',
  noCustomFields: 'No custom fields yet. An administrator creates them in the account settings.',
  health: 'Customer health',
  devicesOnline: 'Devices online',
  of: (total: string) => `of ${total}`,
  offline: (n: string) => `${n} offline`,
  unreachable: (n: string) => `${n} unreachable`,
  openAlerts: 'Open alerts',
  critical: (n: string) => `Critical: ${n}`,
  warnings: (n: string) => `Warning: ${n}`,
  informational: (n: string) => `Information: ${n}`,
  withinSla: 'Tickets within SLA',
  breached: (n: string) => `${n} breached`,
  atRisk: (n: string) => `${n} at risk`,
  hoursLeft: 'Contract hours left',
  ofHours: (total: string) => `of ${total} h`,
  overOn: (hours: string, type: string) => `Over by ${hours} h (${type})`,
  serviceTypes: { onSite: 'on-site', remote: 'remote', telephone: 'phone' },
  patched: 'Patched devices',
  behind: (n: string) => `${n} unpatched`,
  needReboot: (n: string, count: number) =>
    plural('en', count, { one: `${n} reboot`, other: `${n} reboots` }),
  update: 'Update',
};
export type OverviewMessages = typeof overview;
