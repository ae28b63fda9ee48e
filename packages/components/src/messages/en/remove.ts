import { plural } from '../bundle.ts';

/** Deleting customers: what stands in the way and the way out [REM-01 .. REM-07]. */
export const remove = {
  title: (count: number, n: string) =>
    plural('en', count, { one: 'Delete customer', other: `Delete ${n} customers` }),
  checking: 'Checking…',
  question: (count: number, name: string, n: string) =>
    plural('en', count, { one: `Delete ${name}?`, other: `Delete ${n} customers?` }),
  consequence: "Notes, fields, files and passwords are deleted, too. This can't be undone.",
  systemUsers: 'Monitor Agent and Patch Management Agent are deleted, too.',
  action: (count: number, n: string) =>
    plural('en', count, { one: 'Delete customer', other: `Delete ${n} customers` }),
  blockedTitle: (count: number, n: string) =>
    plural('en', count, {
      one: "1 customer can't be deleted yet",
      other: `${n} customers can't be deleted yet`,
    }),
  blockers: {
    managed: 'is managed: delete it in the platform console',
    has_users: (count: number, n: string) =>
      plural('en', count, { one: 'has 1 contact', other: `has ${n} contacts` }),
    other: (_code: string, n: string) => `has other linked records: ${n}`,
  },
  waysOut: { has_users: 'Show the contacts' },
  cancel: 'Cancel',
  close: 'Close',
  deleting: (done: string, total: string) => `Deleting ${done} of ${total}…`,
  deleted: (count: number, name: string, n: string) =>
    plural('en', count, { one: `${name} deleted`, other: `${n} customers deleted` }),
  failedSome: (count: number, n: string) =>
    plural('en', count, { one: "Couldn't delete 1 customer", other: `Couldn't delete ${n} customers` }),
  retry: (count: number, n: string) => plural('en', count, { one: 'Retry', other: `Retry ${n}` }),
  reasons: {
    offline: 'No connection',
    changed: 'Someone else changed it. Check it, then retry',
    forbidden: "You don't have permission to delete it",
    missing: 'Already deleted',
    other: 'The server reported an error',
  },
  promoteTitle: (name: string) => `Add ${name} to the platform?`,
  promoteText: "It becomes a managed customer and appears in all modules. This can't be undone.",
  promoteAction: 'Add to the platform',
  promoted: (name: string) => `${name} added to the platform`,
  promoteFailed: (name: string) => `Couldn't add ${name} to the platform`,
};
export type RemoveMessages = typeof remove;
