import { plural } from '../bundle.ts';

/** The Work from Home tab: contacts reach their own computers from afar. */
export const workFromHome = {
  title: 'Remote access',
  /** Of the tab, where that is not the title. */
  tab: 'Work from Home',
  search: 'Agent or contact',
  count: (count: number, n: string) => plural('en', count, { one: `${n} computer`, other: `${n} computers` }),
  columns: {
    deviceName: 'Agent',
    contact: 'Contact',
    phone: 'Phone (2FA)',
    status: 'Status',
    link: 'Remote access link',
    updatedAt: 'Last modified',
  },
  status: { enabled: 'Enabled', disabled: 'Disabled', not_set: 'Not set' },
  availability: { online: 'Online', offline: 'Offline', unreachable: 'Unreachable', retired: 'Retired' },
  nobody: 'Not assigned',
  addPhone: 'Add a number',
  contactOf: (device: string, contact: string | undefined) =>
    contact
      ? `Contact of ${device}: ${contact}. Change or clear`
      : `Not assigned. Assign a contact to ${device}`,
  phoneOf: (device: string, phone: string | undefined) =>
    phone
      ? `Number for the second factor of ${device}: ${phone}. Change`
      : `Add a number for the second factor of ${device}`,
  statusOf: (device: string, status: string) => `Status of ${device}: ${status}. Change`,
  add: 'Set up remote access',
  share: 'Share link',
  shareOf: (device: string) => `Share link of ${device}`,
  enable: 'Enable',
  disable: 'Disable',
  usesDevice: 'Uses this device',
  assign: 'Assign a contact…',
  change: 'Change the contact…',
  clear: 'Clear the contact',
  emptyTitle: 'Nobody works from home yet',
  emptyText:
    'Let a contact reach the own computer from anywhere: choose the computer, assign its contact, add the number for the second factor, enable it, and share the link.',
  assigned: (contact: string, device: string) => `${contact} is assigned to ${device}`,
  needsPhone: (contact: string, device: string) =>
    `${contact} is assigned to ${device}. Add a number for the second factor, then it can be enabled.`,
  cleared: (device: string) => `The contact of ${device} is cleared`,
  enabled: (device: string) => `Remote access to ${device} is enabled`,
  disabled: (device: string) => `Remote access to ${device} is disabled`,
  enabledMany: (count: number, n: string) =>
    plural('en', count, {
      one: 'Remote access to 1 computer is enabled',
      other: `Remote access to ${n} computers is enabled`,
    }),
  disabledMany: (count: number, n: string) =>
    plural('en', count, {
      one: 'Remote access to 1 computer is disabled',
      other: `Remote access to ${n} computers is disabled`,
    }),
  clearedMany: (count: number, n: string) =>
    plural('en', count, {
      one: 'The contact of 1 computer is cleared',
      other: `The contacts of ${n} computers are cleared`,
    }),
  saved: (device: string) => `Remote access to ${device} is saved`,
  restored: (device: string) => `Remote access to ${device} is as it was`,
  clearTitle: (count: number, n: string) =>
    plural('en', count, {
      one: 'Clear the contact of 1 computer?',
      other: `Clear the contacts of ${n} computers?`,
    }),
  clearText: 'Remote access ends for them, and the numbers for the second factor go too.',
  clearAction: (count: number, n: string) =>
    plural('en', count, { one: 'Clear contact', other: `Clear ${n} contacts` }),
  reasons: {
    contact_required: 'Assign a contact first',
    phone_required: 'Add a phone number for the second factor first',
    not_enabled: 'Enable remote access first, then the link can be shared',
    no_permission: 'You may not change remote access',
    not_found: 'Remote access needs a computer with an agent',
  },
  dialog: {
    editTitle: (device: string) => `Remote access to ${device}`,
    device: 'Computer',
    deviceHint: 'Computers with an agent. Those in the list already can be changed here too.',
    phone: 'Phone for the second factor',
    phoneHint: 'With country code, such as +1 503 555 0142. A code is sent there at each sign-in.',
    usePhone: (number: string) => `Use ${number}`,
    enabled: 'Remote access',
    swapped: 'Another contact starts switched off, with a number of their own.',
    loading: 'Reading what is set up…',
  },
  phone: {
    country: (example: string) =>
      `The country code is missing. Begin with + and the code, such as ${example}.`,
    letters: 'Use digits only. Letters cannot be dialled for a code.',
    extension: 'An extension cannot receive a code. Give a number that can be reached directly.',
    short: 'This number is too short. It needs at least 7 digits, with the country code.',
    long: 'This number is too long. It has at most 15 digits, with the country code.',
    zero: 'A country code never begins with 0. After + write the code, such as +49.',
  },
  link: {
    title: (device: string) => `Share the link of ${device}`,
    url: 'Remote access link',
    copy: 'Copy link',
    copied: 'Link copied',
    making: 'Making the link…',
    failed: 'The link could not be made.',
    retry: 'Try again',
    valid: (date: string) => `Works until ${date}. A new one can be made at any time.`,
    credentials:
      'The link holds no credentials: the portal username and password are asked for. If they are not known yet, hand them over by another way, never in the same mail.',
    mail: 'Mail',
    to: 'To',
    noAddress: 'This contact has no mail address. Copy the text, and send it your way.',
    text: 'Text',
    open: 'Open in the mail program',
    copyText: 'Copy text',
    textCopied: 'Text copied',
    copyFailed: 'The browser does not allow copying here. The text is selected: copy it by keyboard.',
    subject: (device: string) => `Your access to ${device} from home`,
    body: (contact: string, device: string, url: string, until: string) => `Hello ${contact},

you can now work on your computer ${device} from anywhere:

1. Open this link: ${url}
2. Sign in with your username and password of the customer portal.
3. Type the code that is sent to your phone.
4. The first time, you are asked to download the remote client (Splashtop). Install it, and you are connected.

The link works until ${until}. Please do not pass it on.`,
  },
};
export type WorkFromHomeMessages = typeof workFromHome;
