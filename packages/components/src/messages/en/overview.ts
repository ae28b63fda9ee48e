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
  noCustomFields: 'No custom fields are set up for customers.',
  health: 'Customer health',
  devicesOnline: 'Devices online',
  of: (total: string) => `of ${total}`,
  offline: (n: string) => `${n} offline`,
  unreachable: (n: string) => `${n} unreachable`,
  openAlerts: 'Open alerts',
  critical: (n: string) => `${n} critical`,
  warnings: (n: string) => `${n} warnings`,
  informational: (n: string) => `${n} informational`,
  withinSla: 'Tickets within SLA',
  breached: (n: string) => `${n} breached`,
  atRisk: (n: string) => `${n} at risk`,
  hoursLeft: 'Contract hours left',
  ofHours: (total: string) => `of ${total} h`,
  overOn: (hours: string, type: string) => `${hours} h over on ${type}`,
  serviceTypes: { onSite: 'on-site', remote: 'remote', telephone: 'telephone' },
  patched: 'Patched devices',
  behind: (n: string) => `${n} behind`,
  needReboot: (n: string, count: number) =>
    plural('en', count, { one: `${n} needs a reboot`, other: `${n} need a reboot` }),
  update: 'Update',
};
export type OverviewMessages = typeof overview;
