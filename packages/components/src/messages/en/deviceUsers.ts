import { plural } from '../bundle.ts';

/** Who uses a device. */
export const deviceUsers = {
  title: 'Users',
  search: 'Name',
  count: (count: number, n: string) => plural('en', count, { one: `${n} user`, other: `${n} users` }),
  columns: {
    name: 'User',
    state: 'State',
    since: 'Since',
    lastActiveAt: 'Last active',
    sessionId: 'Session',
    verb: 'Action',
  },
  state: { active: 'Active', idle: 'Idle', disconnected: 'Disconnected', locked_out: 'Locked out' },
  since: {
    session: (when: string) => `Signed in ${when}`,
    lockedOut: (when: string) => `Locked out ${when}`,
    none: 'No session',
  },
  never: 'Never',
  logOut: 'Sign out',
  logOutName: (name: string) => `Sign out ${name}`,
  message: 'Send a message',
  moreFor: (name: string) => `More actions for ${name}`,
  loggingOut: 'Signing out',
  notLoggedOut: 'Not signed out',
  loggedOut: (count: number, n: string, name: string) =>
    plural('en', count, { one: `${name} signed out`, other: `${n} users signed out` }),
  sending: 'Sending message',
  notSent: 'Message not sent',
  sent: (count: number, n: string, name: string) =>
    plural('en', count, { one: `Message sent to ${name}`, other: `Message sent to ${n} users` }),
  noSession: 'Nobody is signed in with this account.',
  busy: 'Another action on this account is running.',
  question: {
    title: (count: number, n: string, name: string) =>
      plural('en', count, { one: `Sign out ${name}?`, other: `Sign out ${n} users?` }),
    text: (device: string) => `Their session on ${device} ends immediately. Unsaved work in it is lost.`,
    action: 'Sign out',
  },
  emptyTitle: 'No users',
  emptyText: 'The device reported no users.',
};
export type DeviceUsersMessages = typeof deviceUsers;
