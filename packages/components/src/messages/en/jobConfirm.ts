import { plural } from '../bundle.ts';

/** Questions before work that disturbs people or cannot be undone. */
export const jobConfirm = {
  devices: (count: number, n: string) => plural('en', count, { one: `${n} device`, other: `${n} devices` }),
  titles: {
    restart: (whom: string) => `Reboot ${whom}?`,
    shut_down: (whom: string) => `Shut down ${whom}?`,
    log_out: (whom: string) => `Sign out everyone on ${whom}?`,
    uninstall_software: (whom: string, what: string) => `Uninstall ${what} from ${whom}?`,
    end_process: (whom: string, what: string) => `End ${what} on ${whom}?`,
    cancel_reboot: (whom: string) => `Cancel the scheduled reboot of ${whom}?`,
    agentOn: (whom: string) => `Turn on the helpdesk agent on ${whom}?`,
    agentOff: (whom: string) => `Turn off the helpdesk agent on ${whom}?`,
    other: (whom: string, what: string) => `${what}: ${whom}?`,
  },
  texts: {
    restart: 'A device is unreachable for about a minute while it reboots.',
    shut_down: 'A device stays off until someone on site turns it on.',
    log_out: 'Programs of signed-in users are closed.',
    uninstall_software: 'Settings and data of the software may be lost. You cannot undo this.',
    end_process: 'Unsaved work in it is lost. You cannot undo this.',
    cancel_reboot: 'The patches that need it stay pending.',
    agentOn: 'Users can then open tickets from the device.',
    agentOff: 'Users can then no longer open tickets from the device.',
  },
  signedIn: (count: number, n: string) =>
    plural('en', count, { one: `${n} person is signed in`, other: `${n} people are signed in` }),
  mayLose: (people: string) => `${people} and may lose unsaved work.`,
  affected: {
    restart: (count: number, n: string) => plural('en', count, { one: `${n} reboots`, other: `${n} reboot` }),
    shut_down: (count: number, n: string) =>
      plural('en', count, { one: `${n} is shut down`, other: `${n} are shut down` }),
    log_out: (count: number, n: string) =>
      plural('en', count, { one: `${n} is signed out`, other: `${n} are signed out` }),
    other: (count: number, n: string) =>
      plural('en', count, { one: `On ${n} device`, other: `On ${n} devices` }),
  },
  inUseFirst: (n: string) => `${n} in use, listed first`,
  nobody: (count: number, n: string) =>
    plural('en', count, { one: `and ${n} with nobody signed in`, other: `and ${n} with nobody signed in` }),
  waits: (count: number, n: string) =>
    plural('en', count, {
      one: `${n} is offline; it follows when it is online, within a day`,
      other: `${n} are offline; they follow when they are online, within a day`,
    }),
  leftOut: (count: number, n: string) =>
    plural('en', count, { one: `${n} is left out`, other: `${n} are left out` }),
  states: { active: 'Active', idle: 'Idle', disconnected: 'Disconnected', locked_out: 'Locked out' },
  reasons: {
    unsupported_os: 'Not available on this operating system',
    offline: 'Offline',
    retired: 'Retired',
    no_permission: "You don't have permission",
    not_found: 'No longer exists',
  },
  andMore: (count: number, n: string) =>
    plural('en', count, { one: `and ${n} more`, other: `and ${n} more` }),
  tell: 'Tell people first and wait',
  minutes: (count: number, n: string) => plural('en', count, { one: `${n} minute`, other: `${n} minutes` }),
  notice: {
    restart: (minutes: string) => `This computer reboots in ${minutes}. Please save your work.`,
    shut_down: (minutes: string) => `This computer is shut down in ${minutes}. Please save your work.`,
    log_out: (minutes: string) => `You are signed out in ${minutes}. Please save your work.`,
  },
  typeNumber: (n: string) => `Type the number of devices, ${n}, to continue`,
  typeName: (name: string) => `Type the name, ${name}, to continue`,
  actions: {
    restart: (whom: string) => `Reboot ${whom}`,
    shut_down: (whom: string) => `Shut down ${whom}`,
    log_out: (whom: string) => `Sign out on ${whom}`,
    uninstall_software: (whom: string) => `Uninstall from ${whom}`,
    end_process: () => 'End task',
    cancel_reboot: () => 'Cancel the reboot',
    agentOn: (whom: string) => `Turn on for ${whom}`,
    agentOff: (whom: string) => `Turn off for ${whom}`,
    other: (whom: string) => `Start on ${whom}`,
  },
  nothing: 'There is nothing to do: all devices are left out.',
  relations: {
    title: (count: number, n: string) =>
      plural('en', count, { one: 'Edit relations of the device', other: `Edit relations of ${n} devices` }),
    customer: 'Customer',
    folder: 'Folder',
    sameFolder: 'Leave as it is',
    noFolder: 'No folder',
    none: 'No folder',
    text: 'Tickets and alerts stay where they are.',
    move: 'Move',
  },
  cancel: 'Cancel',
  close: 'Close',
  keep: 'Keep it',
};
export type JobConfirmMessages = typeof jobConfirm;
