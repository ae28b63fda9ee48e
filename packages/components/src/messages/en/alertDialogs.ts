import { plural } from '../bundle.ts';

/** Dialogs of the Alerts tab: snooze, resolve, ticket, settings. */
export const alertDialogs = {
  reason: 'Reason',
  reasonHint: 'Whoever meets this alert reads it.',
  snooze: {
    title: (count: number, name: string, n: string) =>
      plural('en', count, { one: `Snooze “${name}”`, other: `Snooze ${n} alerts` }),
    until: 'Until when?',
    hint: 'It opens again by itself when the time is up.',
    choices: {
      hour: 'In one hour',
      hours: 'In four hours',
      tomorrow: 'Tomorrow morning',
      monday: 'Next Monday',
      week: 'In one week',
      custom: 'Another time',
    },
    custom: 'Date and time',
    past: 'Choose a time that is still to come.',
    action: 'Snooze',
  },
  resolve: {
    title: (count: number, name: string, n: string) =>
      plural('en', count, { one: `Resolve “${name}”`, other: `Resolve ${n} alerts` }),
    action: 'Resolve',
  },
  link: {
    title: (count: number, name: string, n: string) =>
      plural('en', count, { one: `Tie “${name}” to a ticket`, other: `Tie ${n} alerts to a ticket` }),
    ticket: 'Ticket',
    hint: 'Tickets of this customer, by title or number.',
    action: 'Tie to ticket',
  },
  settings: {
    title: 'Alert settings',
    for: 'Settings of',
    customer: 'Customer',
    folders: 'Folders',
    own: 'has its own settings',
    inherited: (name: string) => `as ${name}`,
    useOwn: 'Own settings for this folder',
    useOwnHint: (name: string) => `Off: the folder takes those of ${name}.`,
    enabled: 'Raise alerts',
    enabledHint: 'Off: nothing that monitoring finds becomes an alert.',
    minimumSeverity: 'From severity',
    minimum: {
      information: 'Information: everything',
      warning: 'Warning and critical',
      critical: 'Critical only',
    },
    muted: 'Categories that stay silent',
    notify: 'Tell by mail',
    notifyHint: 'Addresses that get a mail about each alert.',
    ticketFrom: 'Make a ticket',
    ticketNever: 'Never by itself',
    ticketFor: {
      information: 'From every alert',
      warning: 'From warning and critical',
      critical: 'From critical only',
    },
    resolveWhenOver: 'Resolve by itself once the cause is gone',
    quiet: 'Quiet hours',
    quietHint: 'Alerts are raised, but nobody gets a mail.',
    quietFrom: 'From',
    quietTo: 'to',
    quietZone: 'Time zone',
    save: 'Save settings',
    saved: 'Alert settings saved',
    changed: (who: string, time: string) => `Last changed by ${who}, ${time}`,
    conflict: (who: string, scopes: string) => `${who} changed the settings of ${scopes} meanwhile.`,
    someone: 'Somebody else',
    keepMine: 'Keep mine',
    useTheirs: 'Use theirs',
    readOnly: 'You may look at these settings, but not change them.',
    badTime: 'Both times are needed.',
    noFolders: 'This customer has no folders.',
    failed: 'The settings could not be saved.',
  },
};
export type AlertDialogsMessages = typeof alertDialogs;
