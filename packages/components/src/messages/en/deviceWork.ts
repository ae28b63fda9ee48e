/** What the panels of a device say of work on its parts: services, patches, programs, people. */
export const deviceWork = {
  refresh: 'Refresh from the device',
  refreshing: 'Reading from the device',
  refreshWaits: 'The device is offline. This refreshes as soon as it is online.',
  waiting: 'Waiting until the device is online',
  planned: (when: string) => `Scheduled for ${when}`,
  /** With how long it has been going on. */
  lasting: (what: string, seconds: string) => `${what}, ${seconds} s`,
  failed: 'Failed',
  /** Why something failed, by the code of the job; the device's own words come first. */
  reasons: {
    failed: 'The device gave no reason.',
    timed_out: 'The device took too long.',
    cancelled: 'Canceled.',
    offline: 'The device stayed offline.',
    unreachable: 'The device cannot be reached.',
    retired: 'The device is retired.',
    no_permission: "You don't have permission to do this.",
    forbidden: "You don't have permission to do this.",
    unsupported_os: 'Not available on this operating system.',
    not_found: 'The device no longer exists.',
    expired: 'The device did not come online in time.',
  },
  because: (what: string, why: string) => `${what}: ${why}`,
  dismiss: (name: string) => `Dismiss the message about ${name}`,
  all: 'All',
  show: 'Show',
};
export type DeviceWorkMessages = typeof deviceWork;
