import { plural } from '../bundle.ts';

/** The view of one device: its head, its facts and the names of its panels. */
export const device = {
  device: 'Device',
  panels: {
    overview: 'Overview',
    history: 'History',
    patches: 'Patches',
    packages: 'Packages',
    services: 'Services',
    tasks: 'Tasks',
    command_line: 'Command line',
    files: 'Files',
    events: 'Events',
    software: 'Software',
    scripts: 'Scripts',
    users: 'Users',
    registry: 'Registry',
    chat: 'Chat',
  },
  panelList: 'Views of the device',
  since: (when: string) => `since ${when}`,
  lastSeen: (when: string) => `last seen ${when}`,
  rebootRequired: 'Reboot required',
  rebootAt: (when: string) => `Reboot ${when}`,
  position: (at: string, of: string) => `${at} of ${of}`,
  previous: 'Previous device',
  next: 'Next device',
  backToList: 'Devices',
  close: 'Close device',
  addFavorite: 'Add to favorites',
  removeFavorite: 'Remove from favorites',
  facts: {
    place: 'Customer and folder',
    lastLogin: 'Last login',
    ip: 'IP addresses',
    system: 'System',
    monitored: 'Monitored',
    address: 'Monitored address',
  },
  noFolder: 'No folder',
  more: (n: string) => `+${n}`,
  copy: (what: string) => `Copy ${what}`,
  copied: 'Copied',
  notCopied: 'The browser did not allow copying.',
  asOf: (time: string) => `as of ${time}`,
  refresh: 'Refresh',
  notOffered: (system: string) => `Not available on ${system}`,
  needsAgent: 'Needs the agent on the device',
  offlineTitle: {
    offline: 'The device is offline.',
    unreachable: 'The device cannot be reached.',
    retired: 'The device is retired.',
  },
  offlineText: (when: string) =>
    when
      ? `What you see is from ${when}. Work started now waits until it is online again.`
      : 'Work started now waits until it is online again.',
  liveOnly: 'This can be seen again when the device is online.',
  gone: 'This device no longer exists',
  goneText: 'It was deleted or moved to another customer.',
};
export type DeviceMessages = typeof device;
