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
  logOut: 'Log out',
  logOutName: (name: string) => `Log out ${name}`,
  message: 'Send a message',
  moreFor: (name: string) => `More for ${name}`,
  loggingOut: 'Logging out',
  notLoggedOut: 'Not logged out',
  loggedOut: (count: number, n: string, name: string) =>
    plural('en', count, { one: `${name} logged out`, other: `${n} users logged out` }),
  sending: 'Message is being sent',
  notSent: 'Message not sent',
  sent: (count: number, n: string, name: string) =>
    plural('en', count, { one: `Message sent to ${name}`, other: `Message sent to ${n} users` }),
  noSession: 'Nobody is signed in with this account.',
  busy: 'Something is being done with this account.',
  question: {
    title: (count: number, n: string, name: string) =>
      plural('en', count, { one: `Log out ${name}?`, other: `Log out ${n} users?` }),
    text: (device: string) => `Their session on ${device} ends at once. What is not saved in it is lost.`,
    action: 'Log out',
  },
  emptyTitle: 'No users',
  emptyText: 'The device has told of none.',
};
export type DeviceUsersMessages = typeof deviceUsers;
