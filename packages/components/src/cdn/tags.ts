/** Where the code of each public tag lies. A test holds this list against the folder `define`. */
export const tags = {
  'customer-hub': () => import('../../define/customer-hub.ts'),
  'hub-contacts': () => import('../../define/hub-contacts.ts'),
  'hub-customers': () => import('../../define/hub-customers.ts'),
  'hub-notes': () => import('../../define/hub-notes.ts'),
  'hub-overview': () => import('../../define/hub-overview.ts'),
} as const;

export type HubTag = keyof typeof tags;
