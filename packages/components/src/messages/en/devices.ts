import { plural } from '../bundle.ts';

/** The Devices tab: its table and filters. */
export const devices = {
  title: 'Devices',
  search: 'Name, IP or machine name',
  count: (count: number, n: string) => plural('en', count, { one: `${n} device`, other: `${n} devices` }),
  columns: {
    name: 'Device name',
    lastLoginAt: 'Last login',
    kind: 'Type',
    availability: 'Availability',
    alerts: 'Alerts',
    customerName: 'Customer',
    folderName: 'Folder',
    pendingReboot: 'Pending reboot',
    patches: 'Patches',
    actions: 'Actions',
    remoteAccess: 'Remote access',
    machineName: 'Machine name',
    ipAddresses: 'IP address',
    macAddresses: 'MAC address',
    os: 'Operating system',
    lastSeenAt: 'Last seen',
    contactName: 'Contact',
    snmpType: 'SNMP type',
    model: 'Model',
    serialNumber: 'Serial number',
    monitored: 'Monitored',
    createdAt: 'Added',
  },
  kinds: {
    pc: 'PC',
    server: 'Server',
    mac: 'Mac',
    linux: 'Linux',
    snmp: 'SNMP',
    tcp: 'TCP',
    http: 'HTTP',
    generic: 'Generic',
  },
  availability: { online: 'Online', offline: 'Offline', unreachable: 'Unreachable', retired: 'Retired' },
  severities: { information: 'Information', warning: 'Warning', critical: 'Critical' },
  alertCounts: {
    information: (count: number, n: string) =>
      plural('en', count, { one: `${n} information alert`, other: `${n} information alerts` }),
    warning: (count: number, n: string) =>
      plural('en', count, { one: `${n} warning alert`, other: `${n} warning alerts` }),
    critical: (count: number, n: string) =>
      plural('en', count, { one: `${n} critical alert`, other: `${n} critical alerts` }),
  },
  categories: {
    hardware: 'Hardware',
    disk: 'Disk',
    availability: 'Availability',
    performance: 'Performance',
    exchange: 'Exchange',
    general: 'General',
    network: 'Network',
    apps: 'Apps',
    script_based: 'Script-based',
  },
  families: { windows: 'Windows', mac: 'macOS', linux: 'Linux' },
  helpdesk: { active: 'Active', inactive: 'Inactive' },
  filters: {
    kind: 'Device type',
    snmpType: 'SNMP type',
    availability: 'Availability',
    alertSeverity: 'Alert severity',
    alertCategory: 'Alert category',
    folder: 'Folder',
    rank: 'Customer rank',
    monitored: 'Monitored',
    favorite: 'Favorites',
    pendingReboot: 'Pending reboot',
  },
  ranks: { gold: 'Gold', silver: 'Silver', basic: 'Basic', blocked: 'Blocked' },
  fields: {
    lastSeenAt: 'Last seen',
    loginAt: 'Last login',
    loginUser: 'Last user',
    osFamily: 'System family',
    osName: 'Operating system',
    osVersion: 'System version',
    patches: 'Patches',
    securityPatches: 'Security patches',
    critical: 'Critical alerts',
    manufacturer: 'Manufacturer',
    model: 'Model',
    cpu: 'Processor',
    memory: 'Memory, MB',
    helpdesk: 'Helpdesk agent',
    rebootAt: 'Scheduled reboot',
    address: 'Monitored address',
  },
  folders: 'Folders',
  favorite: 'Favorite',
  yes: 'Yes',
  no: 'No',
  security: (count: number, n: string) =>
    plural('en', count, { one: `${n} security patch`, other: `${n} security patches` }),
  waiting: (count: number, n: string) =>
    plural('en', count, { one: `${n} pending patch`, other: `${n} pending patches` }),
  reboot: 'Pending',
  rebootHint: 'Patches need a reboot',
  rebootAt: (time: string) => `Reboot scheduled for ${time}`,
  manage: 'Manage',
  manageOf: (name: string) => `Manage ${name}`,
  patchesOf: (name: string) => `Manage patches of ${name}`,
  rebootOf: (name: string, what: string) => `${what}: reboot of ${name}`,
  connect: 'Connect',
  connectTo: (name: string) => `Connect to ${name}`,
  connectMore: (name: string) => `More remote tools for ${name}`,
  reasons: {
    offline: "Can't reach the device",
    retired: 'The device is retired',
    unsupported_os: "Remote access isn't supported on this device",
    unknown_folder: 'The folder no longer exists',
    not_found: 'The device no longer exists',
    several_customers: 'Select devices of one customer only',
  },
  add: 'New device',
  move: 'Move',
  moveTo: 'Move to folder…',
  runScript: 'Run script',
  installSoftware: 'Install software',
  assignProfile: 'Assign profile',
  markFavorite: 'Add to favorites',
  unmarkFavorite: 'Remove from favorites',
  monitor: 'Monitor',
  stopMonitoring: 'Stop monitoring',
  done: {
    move: (count: number, n: string) =>
      plural('en', count, { one: `${n} device moved`, other: `${n} devices moved` }),
    markFavorite: (count: number, n: string) =>
      plural('en', count, {
        one: `${n} device added to favorites`,
        other: `${n} devices added to favorites`,
      }),
    unmarkFavorite: (count: number, n: string) =>
      plural('en', count, {
        one: `${n} device removed from favorites`,
        other: `${n} devices removed from favorites`,
      }),
    monitor: (count: number, n: string) =>
      plural('en', count, { one: `${n} device is monitored`, other: `${n} devices are monitored` }),
    stopMonitoring: (count: number, n: string) =>
      plural('en', count, {
        one: `${n} device is no longer monitored`,
        other: `${n} devices are no longer monitored`,
      }),
    remove: (count: number, n: string) =>
      plural('en', count, { one: `${n} device deleted`, other: `${n} devices deleted` }),
  },
  moveTitle: (count: number, n: string) =>
    plural('en', count, { one: 'Move device', other: `Move ${n} devices` }),
  moveMany: (most: string) => `You're moving more than ${most} devices. You can't undo this.`,
  notBack: "Can't undo: too many devices were moved.",
  deleteTitle: (count: number, name: string, n: string) =>
    plural('en', count, { one: `Delete ${name}?`, other: `Delete ${n} devices?` }),
  deleteText:
    'You can restore deleted devices for 24 hours. A device with a running agent reappears automatically.',
  deleteAction: (count: number, n: string) =>
    plural('en', count, { one: 'Delete device', other: `Delete ${n} devices` }),
  one: 'the device',
  gone: 'This device no longer exists',
  /** Of one device. */
  switched: {
    markFavorite: (name: string) => `${name} added to favorites`,
    unmarkFavorite: (name: string) => `${name} removed from favorites`,
    monitor: (name: string) => `${name} is monitored`,
    stopMonitoring: (name: string) => `${name} is no longer monitored`,
  },
  emptyTitle: 'No devices yet',
  emptyText:
    'Devices appear automatically when the agent is installed. Add network devices, websites and ports by address.',
};
export type DevicesMessages = typeof devices;
