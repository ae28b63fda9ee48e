/** Where the code of each public tag lies. A test holds this list against the folder `define`. */
export const tags = {
  'customer-hub': () => import('../../define/customer-hub.ts'),
  'hub-alerts': () => import('../../define/hub-alerts.ts'),
  'hub-assets': () => import('../../define/hub-assets.ts'),
  'hub-attachments': () => import('../../define/hub-attachments.ts'),
  'hub-contacts': () => import('../../define/hub-contacts.ts'),
  'hub-contracts': () => import('../../define/hub-contracts.ts'),
  'hub-customers': () => import('../../define/hub-customers.ts'),
  'hub-devices': () => import('../../define/hub-devices.ts'),
  'hub-invoices': () => import('../../define/hub-invoices.ts'),
  'hub-notes': () => import('../../define/hub-notes.ts'),
  'hub-overview': () => import('../../define/hub-overview.ts'),
  'hub-passwords': () => import('../../define/hub-passwords.ts'),
  'hub-tickets': () => import('../../define/hub-tickets.ts'),
  'hub-work-from-home': () => import('../../define/hub-work-from-home.ts'),
} as const;

export type HubTag = keyof typeof tags;
