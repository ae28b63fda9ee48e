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
  enlarge: 'Show in large letters',
  enlargeNamed: (name: string) => `Show the password of ${name} in large letters`,
  copy: 'Copy password',
  copyNamed: (name: string) => `Copy the password of ${name}`,
  copyUsername: 'Copy username',
  copyUsernameNamed: (username: string) => `Copy the username ${username}`,
  open: 'Open login page',
  openNamed: (address: string) => `Open ${address} in a new window`,
  remove: 'Remove',
  hidden: 'Hidden',
  secondsLeft: (seconds: number) => `${seconds} s`,
  shownFor: (seconds: number) =>
    `Shown. It hides itself in ${inSeconds(seconds)}, and when this page is out of sight.`,
  unsafeAddress: 'Only addresses with http or https open from here',
  needsReason: 'A reason is asked for',
  old: (age: string) => `Not changed for ${age}`,
  neverShown: 'Never',
  emptyTitle: 'No passwords yet',
  emptyText:
    'Keep what technicians need to sign in at this customer: firewalls, servers, web portals. A password shows only to who asks for it, and every look is recorded.',
  filters: { age: 'Not changed for', reason: 'Asks for a reason' },
  days: (days: number) => plural('en', days, { one: '1 day', other: `${days} days` }),
  removeTitle: (count: number, name: string, n: string) =>
    plural('en', count, { one: `Remove ${name}?`, other: `Remove ${n} passwords?` }),
  removeText:
    'Nobody can look it up here any more. It changes nothing where the password is used. It can be brought back for 24 hours.',
  removeAction: (count: number, n: string) =>
    plural('en', count, { one: 'Remove password', other: `Remove ${n} passwords` }),
  removed: (count: number, name: string, n: string) =>
    plural('en', count, { one: `${name} removed`, other: `${n} passwords removed` }),
  one: 'Password',
  revealFailed: (name: string) => `The password of ${name} could not be fetched`,
  trouble: {
    offline: 'You are offline. Try again when there is a connection.',
    unreachable: 'The server cannot be reached. Try again in a moment.',
    limited: 'Too many were asked for in a short time. Wait a moment, then try again.',
    server: 'The server reported an error. Try again in a moment.',
    forbidden:
      'You may not see passwords of this customer. Ask an administrator for the permission secret:reveal.',
    signed_out: 'Your session has ended. Sign in to the portal again.',
    missing: 'It does not exist any more, or its secret was not kept.',
    other: 'Something went wrong. Try again.',
  },
  usernameCopied: 'Username copied',
  copied: (seconds: number) =>
    `Password copied. It is taken out of the clipboard in ${inSeconds(seconds)}, unless something else is in it by then.`,
  copiedBlind: (seconds: number) =>
    `Password copied. This browser does not let the page look into the clipboard: it is cleared in ${inSeconds(seconds)} only if you stay on this page. Otherwise clear it yourself.`,
  copiedInsecure:
    'Password copied. A page without HTTPS cannot take it out of the clipboard by itself: clear it when you have used it.',
  clearNow: 'Clear now',
  clipboardCleared: 'The clipboard was cleared',
  clipboardUnsure: 'The password may still be in the clipboard. This browser does not let the page look.',
  clipboardRefused:
    'The browser did not let the page use the clipboard. Show the password and copy it by hand.',
  clipboardMissing: 'A page without HTTPS cannot use the clipboard. Show the password and copy it by hand.',
  reasons: { missing_scope: 'You may not do this', no_permission: 'You may not do this' },
  age: {
    title: 'Not changed for',
    atLeast: (days: string) => `${days} or longer`,
    all: 'All were changed within the last 90 days.',
    parts: (count: string, total: string) => `${count} of ${total}`,
  },
};
export type PasswordsMessages = typeof passwords;
