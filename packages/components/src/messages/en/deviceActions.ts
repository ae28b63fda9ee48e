import { plural } from '../bundle.ts';

/** Menus and dialogs of devices. */
export const deviceActions = {
  /** What the menus of a device offer: its name, and what it will do. */
  tools: {
    patches: {
      label: 'Patch management',
      text: 'See the updates a device waits for, install all of them or only the security updates, now or at a time you choose.',
    },
    packages: {
      label: 'Package manager',
      text: 'See the installed packages of a Linux machine and upgrade those that are out of date.',
    },
    software: {
      label: 'Software inventory',
      text: 'See what is installed on the device, and uninstall what should not be there.',
    },
    install: {
      label: 'Install software',
      text: 'Install an application or a bundle, from Chocolatey, Homebrew or your own repository.',
    },
    script: {
      label: 'Run script',
      text: 'Run one of your own scripts or one of the shared library, on one device or on many, and follow its output.',
    },
    cmd: {
      label: 'Command prompt',
      text: 'Open a command prompt on the device, with your own command or one that is written for you.',
    },
    powershell: {
      label: 'PowerShell',
      text: 'Open PowerShell on the device, with your own command or one that is written for you.',
    },
    terminal: {
      label: 'Terminal',
      text: 'Open a terminal on the device, with your own command or one that is written for you.',
    },
    ssh: { label: 'SSH', text: 'Open an SSH session to the device.' },
    services: {
      label: 'Service manager',
      text: 'See the services of the device; start, stop and restart them.',
    },
    tasks: { label: 'Task manager', text: 'See what runs on the device and end a task that hangs.' },
    users: {
      label: 'User activity',
      text: 'See who is active, idle, disconnected or locked out, and when each was last active.',
    },
    apps: { label: 'Apps', text: 'Roll out the integrations that are switched on in the app center.' },
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
    chat: { label: 'Chat', text: 'Chat with the person who works at the device.' },
    shutdown: { label: 'Shutdown actions', text: 'Log out, restart or shut down the device.' },
    reboot: {
      label: 'Reboot',
      text: 'Reboot the device at once, or plan the reboot for a time when nobody works.',
    },
    connect: {
      label: 'Remote access',
      text: 'Open a remote session to the device in the tool of your choice.',
    },
    profile: {
      label: 'Profiles',
      text: 'Assign automation and threshold profiles to the devices, to their folders or to the whole customer.',
    },
  },
  more: 'More tools',
  items: {
    installAll: 'Install all updates',
    installSecurity: 'Security updates only',
    seeUpdates: 'See available updates',
    tonight: 'Schedule for tonight…',
    choco: 'From Chocolatey',
    brew: 'From Homebrew',
    private: 'From your repository',
    ownScript: 'One of your scripts',
    sharedScript: 'From the shared library',
    logOut: 'Log out',
    restart: 'Restart',
    shutDown: 'Shut down',
    rebootNow: 'Reboot now',
    rebootLater: 'Plan the reboot…',
    rebootChange: 'Change the plan…',
    rebootCancel: 'Drop the plan',
    remoteSettings: 'Remote access settings',
  },
  notOn: (system: string) => `Not offered on ${system}`,
  noAgent: 'No agent runs on this device',
  agentTools: 'Tools of the agent',
  coming: {
    badge: 'Comes later',
    heading: (what: string) => `${what} is on its way`,
    forDevice: (name: string) => `for ${name}`,
    forSome: (count: number, n: string) =>
      plural('en', count, { one: `for ${n} device`, other: `for ${n} devices` }),
    nothing:
      'Nothing was done to the device. This part of the page comes with one of the next releases; the place for it is here.',
    close: 'Close',
  },
  dialog: {
    addTitle: 'New device',
    device: 'Device',
    place: 'Where it belongs',
    fields: {
      kind: 'Type',
      name: 'Name',
      address: 'Address to watch',
      port: 'Port',
      snmpType: 'SNMP type',
      folderId: 'Folder',
      contactId: 'Contact',
      monitored: 'Monitored',
      favorite: 'Favorite',
    },
    agentHint: 'Stays offline until the agent is installed on the machine and reports by itself.',
    addressHints: {
      snmp: 'IP address or host name, e.g. 10.20.0.1',
      tcp: 'IP address or host name, e.g. mail.example.com',
      http: 'Whole address, e.g. https://example.com',
      generic: 'IP address or host name that answers a ping',
    },
    create: 'Add device',
    problems: {
      address_required: () => 'An address is needed to watch this device.',
      port_required: () => 'A port is needed, 1 to 65535.',
      invalid_address: () => 'This is not an address of that kind.',
      unknown_folder: () => 'This folder is gone. Choose another one.',
      unknown_contact: () => 'This contact is gone. Choose another one.',
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
    factsTitle: 'What the device tells',
  },
};
export type DeviceActionsMessages = typeof deviceActions;
