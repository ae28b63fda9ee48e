import { plural } from '../bundle.ts';

/** The Work from Home tab: contacts reach their own computers from afar. */
export const workFromHome = {
  title: 'Work from Home',
  /** Of the tab, where that is not the title. */
  tab: 'Work from Home',
  search: 'Agent or contact',
  count: (count: number, n: string) => plural('en', count, { one: `${n} device`, other: `${n} devices` }),
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
  addPhone: 'Add a phone',
  contactOf: (device: string, contact: string | undefined) =>
    contact
      ? `Contact of ${device}: ${contact}. Change or clear`
      : `Not assigned. Assign a contact to ${device}`,
  phoneOf: (device: string, phone: string | undefined) =>
    phone ? `Phone (2FA) of ${device}: ${phone}. Change` : `Add a phone (2FA) for ${device}`,
  statusOf: (device: string, status: string) => `Status of ${device}: ${status}. Change`,
  add: 'Set up Work from Home',
  share: 'Share link',
  shareOf: (device: string) => `Share link of ${device}`,
  enable: 'Enable',
  disable: 'Disable',
  usesDevice: 'Uses this device',
  assign: 'Assign contact…',
  change: 'Change contact…',
  clear: 'Remove contact',
  emptyTitle: 'No Work from Home access yet',
  emptyText:
    'Give contacts access to their work device from anywhere: assign a contact, add a phone, enable access, share the link.',
  assigned: (contact: string, device: string) => `${contact} assigned to ${device}`,
  needsPhone: (contact: string, device: string) =>
    `${contact} assigned to ${device}. Add a phone (2FA) to enable access.`,
  cleared: (device: string) => `Contact removed from ${device}`,
  enabled: (device: string) => `Work from Home enabled: ${device}`,
  disabled: (device: string) => `Work from Home disabled: ${device}`,
  enabledMany: (count: number, n: string) =>
    plural('en', count, {
      one: 'Work from Home enabled for 1 device',
      other: `Work from Home enabled for ${n} devices`,
    }),
  disabledMany: (count: number, n: string) =>
    plural('en', count, {
      one: 'Work from Home disabled for 1 device',
      other: `Work from Home disabled for ${n} devices`,
    }),
  clearedMany: (count: number, n: string) =>
    plural('en', count, {
      one: 'Contact removed from 1 device',
      other: `Contacts removed from ${n} devices`,
    }),
  saved: (device: string) => `Work from Home saved: ${device}`,
  restored: (device: string) => `Work from Home restored: ${device}`,
  clearTitle: (count: number, n: string) =>
    plural('en', count, {
      one: 'Remove the contact from 1 device?',
      other: `Remove the contacts from ${n} devices?`,
    }),
  clearText: 'Work from Home access ends, and the phone numbers (2FA) are removed, too.',
  clearAction: (count: number, n: string) =>
    plural('en', count, { one: 'Remove contact', other: `Remove ${n} contacts` }),
  reasons: {
    contact_required: 'Assign a contact first',
    phone_required: 'Add a phone (2FA) first',
    not_enabled: 'Enable access first, then share the link',
    no_permission: "You don't have permission to change Work from Home",
    not_found: 'Work from Home needs a device with an agent',
  },
  dialog: {
    editTitle: (device: string) => `Work from Home: ${device}`,
    device: 'Device',
    deviceHint: 'Devices with an agent. You can also change devices already in the list.',
    phone: 'Phone (2FA)',
    phoneHint: 'With country code, for example +1 503 555 0142. Receives a code at each sign-in.',
    usePhone: (number: string) => `Use ${number}`,
    enabled: 'Work from Home',
    swapped: 'Access for a new contact is disabled at first. Add their own phone (2FA).',
    loading: 'Loading…',
  },
  phone: {
    country: (example: string) =>
      `The country code is missing. Start with + and the code, for example ${example}.`,
    letters: 'Use digits only, no letters.',
    extension: "An extension can't receive a code. Enter a direct number.",
    short: 'This number is too short. Enter at least 7 digits with the country code.',
    long: 'This number is too long. Enter up to 15 digits with the country code.',
    zero: 'A country code never starts with 0. Enter it after +, for example +49.',
  },
  link: {
    title: (device: string) => `Share the link of ${device}`,
    url: 'Remote access link',
    copy: 'Copy link',
    copied: 'Link copied',
    making: 'Creating the link…',
    failed: "Couldn't create the link.",
    retry: 'Retry',
    valid: (date: string) => `Valid until ${date}. You can create a new link at any time.`,
    credentials:
      'The link has no credentials. Give the username and password to the contact separately, never in the same email.',
    mail: 'Email',
    to: 'To',
    noAddress: 'This contact has no email address. Copy the text and send it yourself.',
    text: 'Text',
    open: 'Open in email app',
    copyText: 'Copy text',
    textCopied: 'Text copied',
    copyFailed: 'The browser blocked the clipboard. The text is selected: copy it with the keyboard.',
    subject: (device: string) => `Your access to ${device} from home`,
    body: (contact: string, device: string, url: string, until: string) => `Hello ${contact},

you can now work on your device ${device} from anywhere:

1. Open this link: ${url}
2. Sign in with your username and password of the customer portal.
3. Enter the code that is sent to your phone.
4. The first time, you are asked to download the remote client (Splashtop). Install it, and you are connected.

The link is valid until ${until}. Please don't share it.`,
  },
};
export type WorkFromHomeMessages = typeof workFromHome;
