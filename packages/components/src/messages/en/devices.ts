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
      plural('en', count, { one: `${n} informational alert`, other: `${n} informational alerts` }),
    warning: (count: number, n: string) =>
      plural('en', count, { one: `${n} warning`, other: `${n} warnings` }),
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
    network: 'Networks',
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
    pendingReboot: 'Needs reboot',
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
    rebootAt: 'Planned reboot',
    address: 'Watched address',
  },
  folders: 'Folders',
  favorite: 'Favorite',
  yes: 'Yes',
  no: 'No',
  security: (count: number, n: string) =>
    plural('en', count, { one: `${n} security update`, other: `${n} security updates` }),
  waiting: (count: number, n: string) =>
    plural('en', count, { one: `${n} update waits`, other: `${n} updates wait` }),
  reboot: 'Required',
  rebootHint: 'Updates wait for a reboot',
  rebootAt: (time: string) => `A reboot is planned for ${time}`,
  manage: 'Manage',
  manageOf: (name: string) => `Manage ${name}`,
  patchesOf: (name: string) => `Manage the updates of ${name}`,
  rebootOf: (name: string, what: string) => `${what}: reboot of ${name}`,
  connect: 'Connect',
  connectTo: (name: string) => `Connect to ${name}`,
  connectMore: (name: string) => `More remote tools for ${name}`,
  reasons: {
    offline: 'The device cannot be reached',
    retired: 'The device is retired',
    unsupported_os: 'Nothing to connect to runs on this device',
    unknown_folder: 'The folder is gone',
    not_found: 'The device is gone',
    several_customers: 'Devices of several customers share no folder',
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
      plural('en', count, { one: `${n} device is a favorite`, other: `${n} devices are favorites` }),
    unmarkFavorite: (count: number, n: string) =>
      plural('en', count, {
        one: `${n} device is no longer a favorite`,
        other: `${n} devices are no longer favorites`,
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
  moveMany: (most: string) =>
    `More than ${most} devices are moved at once. This cannot be taken back in one step.`,
  notBack: 'These were too many to be put back.',
  deleteTitle: (count: number, name: string, n: string) =>
    plural('en', count, { one: `Delete ${name}?`, other: `Delete ${n} devices?` }),
  deleteText:
    'It can be brought back for 24 hours. A computer appears again by itself as long as the agent runs on it.',
  deleteAction: (count: number, n: string) =>
    plural('en', count, { one: 'Delete device', other: `Delete ${n} devices` }),
  one: 'the device',
  gone: 'This device does not exist any more',
  /** Of one device. */
  switched: {
    markFavorite: (name: string) => `${name} is a favorite`,
    unmarkFavorite: (name: string) => `${name} is no longer a favorite`,
    monitor: (name: string) => `${name} is monitored`,
    stopMonitoring: (name: string) => `${name} is no longer monitored`,
  },
  emptyTitle: 'No devices yet',
  emptyText:
    'Computers appear here as soon as the agent is installed on them. Network devices, websites and ports are watched from their address: add the first one.',
};
export type DevicesMessages = typeof devices;
