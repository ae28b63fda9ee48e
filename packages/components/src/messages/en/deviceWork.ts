/** What the panels of a device say of work on its parts: services, patches, programs, people. */
export const deviceWork = {
  refresh: 'Ask the device again',
  refreshing: 'The device is being asked',
  refreshWaits: 'The device is offline. It is asked as soon as it is online.',
  waiting: 'Waits until the device is online',
  planned: (when: string) => `Planned for ${when}`,
  /** With how long it has been going on. */
  lasting: (what: string, seconds: string) => `${what}, ${seconds} s`,
  failed: 'Failed',
  /** Why something failed, by the code of the job; the device's own words come first. */
  reasons: {
    failed: 'The device did not say why.',
    timed_out: 'The device took too long.',
    cancelled: 'It was canceled.',
    offline: 'The device stayed offline.',
    unreachable: 'The device cannot be reached.',
    retired: 'The device is retired.',
    no_permission: 'You do not have permission to do this.',
    forbidden: 'You do not have permission to do this.',
    unsupported_os: 'The system of the device cannot do this.',
    not_found: 'The device no longer exists.',
    expired: 'The device did not come online in time.',
  },
  because: (what: string, why: string) => `${what}: ${why}`,
  dismiss: (name: string) => `Dismiss the message about ${name}`,
  all: 'All',
  show: 'Show',
};
export type DeviceWorkMessages = typeof deviceWork;
