import { plural } from '../bundle.ts';

/** Deleting customers: what stands in the way and the way out [REM-01 .. REM-07]. */
export const remove = {
  title: (count: number, n: string) =>
    plural('en', count, { one: 'Delete customer', other: `Delete ${n} customers` }),
  checking: 'Looking for anything that stands in the way…',
  question: (count: number, name: string, n: string) =>
    plural('en', count, { one: `Delete ${name}?`, other: `Delete ${n} customers?` }),
  consequence: 'Their notes, fields, files and passwords go with them. This cannot be undone.',
  systemUsers: 'Monitor Agent and Patch Management Agent go with the customer.',
  action: (count: number, n: string) =>
    plural('en', count, { one: 'Delete customer', other: `Delete ${n} customers` }),
  blockedTitle: (count: number, n: string) =>
    plural('en', count, {
      one: 'One customer cannot be deleted yet',
      other: `${n} customers cannot be deleted yet`,
    }),
  blockers: {
    managed: 'is managed: it also lives in other products and can only be deleted in the platform console',
    has_users: (count: number, n: string) =>
      plural('en', count, { one: 'has one contact', other: `has ${n} contacts` }),
    other: (code: string, n: string) => `is held by ${n} ${code.replaceAll('_', ' ')}`,
  },
  waysOut: { has_users: 'Show the contacts' },
  cancel: 'Cancel',
  close: 'Close',
  deleting: (done: string, total: string) => `Deleting ${done} of ${total}…`,
  deleted: (count: number, name: string, n: string) =>
    plural('en', count, { one: `${name} deleted`, other: `${n} customers deleted` }),
  failedSome: (count: number, n: string) =>
    plural('en', count, { one: 'One customer was not deleted', other: `${n} customers were not deleted` }),
  retry: (count: number, n: string) => plural('en', count, { one: 'Retry', other: `Retry ${n}` }),
  reasons: {
    offline: 'No connection',
    changed: 'Somebody changed it meanwhile',
    forbidden: 'You may not delete it',
    missing: 'It is gone already',
    other: 'The server reported an error',
  },
  promoteTitle: (name: string) => `Add ${name} to the platform?`,
  promoteText: 'It becomes a managed customer and appears in every module. This cannot be taken back.',
  promoteAction: 'Add to the platform',
  promoted: (name: string) => `${name} is managed now`,
  promoteFailed: (name: string) => `${name} could not be added to the platform`,
};
export type RemoveMessages = typeof remove;
