import { plural } from '../bundle.ts';
import { tabNames } from './tabNames.ts';

/** The frame around the tabs: header, menus, pinned fields, tab bar. */
export const hub = {
  label: 'Customer hub',
  tabs: tabNames,
  tabList: 'Customer tabs',
  more: 'More',
  moreTabs: (count: number) => plural('en', count, { one: '1 more tab', other: `${count} more tabs` }),
  create: 'New',
  createContact: 'Contact',
  createDevice: 'Device',
  createNote: 'Note',
  menu: 'Customer menu',
  report: 'Report…',
  configure: 'Fields and settings',
  configureName: (name: string) => `${name}: open fields and settings`,
  editPins: 'Edit pinned fields',
  manageForms: 'Manage forms',
  runScript: 'Run script on all devices…',
  assignProfile: 'Assign profile…',
  noPermission: "You don't have permission to do this",
  promote: 'Add to the platform',
  shortcuts: 'Keyboard shortcuts',
  previousLook: 'Use the previous version',
  remove: 'Delete customer',
  pinned: 'Pinned fields',
  moreDomains: (count: number) => `+${count}`,
  mspOnly: 'Available for MSP accounts',
  mspOnlyText:
    "This account isn't an MSP account, so it has no customers. Ask your administrator about the plan.",
  customer: 'Customer',
  noCustomer: 'No customer selected',
  noCustomerText: 'Choose a customer from the list.',
};
export type HubMessages = typeof hub;
