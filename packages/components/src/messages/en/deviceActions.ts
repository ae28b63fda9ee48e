import { plural } from '../bundle.ts';

/** Menus and dialogs of devices. */
export const deviceActions = {
  /** What the menus of a device offer: its name, and what it will do. */
  tools: {
    patches: {
      label: 'Patch management',
      text: 'Show pending patches and install all or only security patches, now or later.',
    },
    packages: {
      label: 'Package manager',
      text: 'Show the packages of a Linux device and upgrade outdated ones.',
    },
    software: { label: 'Software inventory', text: 'Show and uninstall the software of the device.' },
    install: {
      label: 'Install software',
      text: 'Install an application or a bundle from Chocolatey, Homebrew or your repository.',
    },
    script: {
      label: 'Run script',
      text: 'Run a script of yours or of the shared library and follow its output.',
    },
    cmd: {
      label: 'Command prompt',
      text: 'Open a command prompt on the device, with your own or a suggested command.',
    },
    powershell: {
      label: 'PowerShell',
      text: 'Open PowerShell on the device, with your own or a suggested command.',
    },
    terminal: {
      label: 'Terminal',
      text: 'Open a terminal on the device, with your own or a suggested command.',
    },
    ssh: { label: 'SSH', text: 'Open an SSH session to the device.' },
    services: { label: 'Service manager', text: 'Show, start, stop and restart the services of the device.' },
    tasks: { label: 'Task manager', text: 'Show what runs on the device and end tasks.' },
    users: {
      label: 'User activity',
      text: 'Show who is active, idle, disconnected or locked out, and since when.',
    },
    apps: { label: 'Apps', text: 'Deploy the integrations enabled in the app center.' },
    helpdesk: { label: 'Helpdesk agent', text: 'Switch the helpdesk agent of the device on or off.' },
    files: {
      label: 'File transfer',
      text: 'Search the files of the device, upload, download and delete them.',
    },
    events: { label: 'Event viewer', text: 'Read the logs and event records of the device.' },
    registry: {
      label: 'Registry editor',
      text: 'Browse the registry of the device and change keys and values.',
    },
    chat: { label: 'Chat', text: 'Chat with the user of the device.' },
    shutdown: { label: 'Shutdown actions', text: 'Sign out the user, reboot or shut down the device.' },
    reboot: { label: 'Reboot', text: 'Reboot the device now, or schedule the reboot.' },
    connect: {
      label: 'Remote access',
      text: 'Open a remote session to the device in the tool of your choice.',
    },
    profile: {
      label: 'Profiles',
      text: 'Assign automation and threshold profiles to devices, folders or the customer.',
    },
  },
  more: 'More tools',
  items: {
    installAll: 'Install all patches',
    installSecurity: 'Security patches only',
    seeUpdates: 'Show available patches',
    tonight: 'Schedule for tonight…',
    choco: 'From Chocolatey',
    brew: 'From Homebrew',
    private: 'From your repository',
    ownScript: 'One of your scripts',
    sharedScript: 'From the shared library',
    logOut: 'Sign out',
    restart: 'Reboot',
    shutDown: 'Shut down',
    rebootNow: 'Reboot now',
    rebootLater: 'Schedule reboot…',
    rebootChange: 'Change schedule…',
    rebootCancel: 'Cancel scheduled reboot',
    remoteSettings: 'Remote access settings',
  },
  notOn: (system: string) => `Not available on ${system}`,
  noAgent: 'No agent runs on this device',
  agentTools: 'Tools of the agent',
  coming: {
    badge: 'Coming soon',
    heading: (what: string) => `${what}: coming soon`,
    forDevice: (name: string) => `for ${name}`,
    forSome: (count: number, n: string) =>
      plural('en', count, { one: `for ${n} device`, other: `for ${n} devices` }),
    nothing: "This feature isn't available yet. The device wasn't changed.",
    close: 'Close',
  },
  dialog: {
    addTitle: 'New device',
    device: 'Device',
    place: 'Location',
    fields: {
      kind: 'Type',
      name: 'Name',
      address: 'Monitored address',
      port: 'Port',
      snmpType: 'SNMP type',
      folderId: 'Folder',
      contactId: 'Contact',
      monitored: 'Monitored',
      favorite: 'Favorite',
    },
    agentHint: 'Shows as offline until the agent is installed and connects.',
    addressHints: {
      snmp: 'IP address or host name, e.g. 10.20.0.1',
      tcp: 'IP address or host name, e.g. mail.example.com',
      http: 'Whole address, e.g. https://example.com',
      generic: 'IP address or host name that answers a ping',
    },
    create: 'Add device',
    problems: {
      address_required: () => 'Enter the address to monitor.',
      port_required: () => 'Enter a port from 1 to 65535.',
      invalid_address: () => 'Enter a valid address for this device type, for example 10.20.0.1.',
      unknown_folder: () => 'This folder no longer exists. Choose another one.',
      unknown_contact: () => 'This contact no longer exists. Choose another one.',
    },
    facts: {
      system: 'System',
      machine: 'Machine name',
      ip: 'IP address',
      mac: 'MAC address',
      model: 'Model',
      serial: 'Serial number',
      cpu: 'Processor',
      memory: 'Memory',
      login: 'Last login',
      seen: 'Last seen',
      added: 'Added',
    },
    factsTitle: 'Device details',
  },
};
export type DeviceActionsMessages = typeof deviceActions;
