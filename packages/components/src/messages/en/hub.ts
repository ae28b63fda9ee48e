import { tabNames } from './tabNames.ts';

/** The frame around the tabs: header, menus, pinned fields, tab bar. */
export const hub = {
  label: 'Customer hub',
  tabs: tabNames,
  tabList: 'Areas of this customer',
  more: 'More',
  moreTabs: (count: number) => `${count} more areas`,
  updated: (time: string) => `Updated ${time}`,
  create: 'New',
  createContact: 'Contact',
  createDevice: 'Device',
  createNote: 'Note',
  menu: 'Customer menu',
  configure: 'Fields and settings',
  configureName: (name: string) => `${name}: open fields and settings`,
  editPins: 'Edit pinned fields',
  manageForms: 'Manage forms',
  promote: 'Add to the platform',
  shortcuts: 'Keyboard shortcuts',
  previousLook: 'Go back to the previous look',
  remove: 'Delete customer',
  pinned: 'Pinned fields',
  moreDomains: (count: number) => `+${count}`,
  mspOnly: 'The customer page comes with MSP accounts',
  mspOnlyText:
    'This account is of another kind, so there are no customers to show. Your administrator can change the plan.',
  customer: 'The customer',
  noCustomer: 'No customer chosen',
  noCustomerText: 'Set customer-id and a client on this element to show a customer.',
};
export type HubMessages = typeof hub;
