import { plural } from '../bundle.ts';

const inSeconds = (seconds: number): string =>
  plural('en', seconds, { one: '1 second', other: `${seconds} seconds` });

/** The Passwords tab. No message ever takes a secret. */
export const passwords = {
  title: 'Passwords',
  search: 'Name, login address or username',
  count: (count: number, n: string) => plural('en', count, { one: `${n} password`, other: `${n} passwords` }),
  columns: {
    name: 'Name',
    loginUrl: 'Login URL',
    username: 'Username',
    password: 'Password',
    lastChangedAt: 'Last changed',
    device: 'Device',
    lastRevealedAt: 'Last shown',
    updatedBy: 'Changed by',
    notes: 'Notes',
    createdAt: 'Created',
  },
  add: 'New password',
  editNamed: (name: string) => `Edit ${name}`,
  show: 'Show password',
  showNamed: (name: string) => `Show the password of ${name}`,
  hide: 'Hide password',
  hideNamed: (name: string) => `Hide the password of ${name}`,
  enlarge: 'Show in large type',
  enlargeNamed: (name: string) => `Show the password of ${name} in large type`,
  copy: 'Copy password',
  copyNamed: (name: string) => `Copy the password of ${name}`,
  share: 'Share by link…',
  sharedLinks: 'Shared links…',
  copyUsername: 'Copy username',
  copyUsernameNamed: (username: string) => `Copy the username ${username}`,
  open: 'Open login page',
  openNamed: (address: string) => `Open ${address} in a new window`,
  remove: 'Delete',
  hidden: 'Hidden',
  secondsLeft: (seconds: number) => `${seconds} s`,
  shownFor: (seconds: number) =>
    `Shown. Hides automatically in ${inSeconds(seconds)}, or when you leave this page.`,
  unsafeAddress: 'Only http and https addresses can be opened',
  needsReason: 'A reason is required',
  old: (age: string) => `Not changed for ${age}`,
  neverShown: 'Never',
  emptyTitle: 'No passwords yet',
  emptyText: 'Store sign-ins for firewalls, servers and web portals. Every view is recorded.',
  filters: { age: 'Not changed for', reason: 'Requires a reason' },
  days: (days: number) => plural('en', days, { one: '1 day', other: `${days} days` }),
  removeTitle: (count: number, name: string, n: string) =>
    plural('en', count, { one: `Delete ${name}?`, other: `Delete ${n} passwords?` }),
  removeText:
    "This doesn't change the password on the device or website itself. You can restore it for 24 hours.",
  removeAction: (count: number, n: string) =>
    plural('en', count, { one: 'Delete password', other: `Delete ${n} passwords` }),
  removed: (count: number, name: string, n: string) =>
    plural('en', count, { one: `${name} deleted`, other: `${n} passwords deleted` }),
  one: 'Password',
  revealFailed: (name: string) => `Couldn't load the password of ${name}`,
  trouble: {
    offline: "You're offline. Try again when you have a connection.",
    unreachable: "Can't reach the server. Try again in a moment.",
    limited: 'Too many requests. Wait a moment, then try again.',
    server: 'The server reported an error. Try again in a moment.',
    forbidden:
      "You don't have permission to view this customer's passwords. Ask your administrator (secret:reveal).",
    signed_out: 'Your session has ended. Sign in to the portal again.',
    missing: 'The entry no longer exists, or has no password.',
    other: 'Something went wrong. Try again.',
  },
  usernameCopied: 'Username copied',
  copied: (seconds: number) => `Password copied. The clipboard is cleared in ${inSeconds(seconds)}.`,
  copiedBlind: (seconds: number) =>
    `Password copied. Stay on this page for ${inSeconds(seconds)} to clear the clipboard.`,
  copiedInsecure: 'Password copied. Clear the clipboard after use: this page has no HTTPS.',
  clearNow: 'Clear now',
  clipboardCleared: 'Clipboard cleared',
  clipboardUnsure: 'The password may still be in the clipboard. Clear it yourself.',
  clipboardRefused: 'The browser blocked the clipboard. Show the password and copy it by hand.',
  clipboardMissing: 'No clipboard without HTTPS. Show the password and copy it by hand.',
  reasons: {
    missing_scope: "You don't have permission to do this",
    no_permission: "You don't have permission to do this",
  },
  age: {
    title: 'Not changed for',
    atLeast: (days: string) => `${days} or longer`,
    all: 'All passwords were changed within the last 90 days.',
    parts: (count: string, total: string) => `${count} of ${total}`,
  },
};
export type PasswordsMessages = typeof passwords;
