import { plural } from '../bundle.ts';

/** Dialogs of the Alerts tab: snooze, resolve, ticket, settings. */
export const alertDialogs = {
  reason: 'Reason',
  reasonHint: 'Everyone who sees this alert can read it.',
  snooze: {
    title: (count: number, name: string, n: string) =>
      plural('en', count, { one: `Snooze “${name}”`, other: `Snooze ${n} alerts` }),
    until: 'Until when?',
    hint: 'Snoozed alerts reopen automatically when the time is up.',
    choices: {
      hour: 'In one hour',
      hours: 'In four hours',
      tomorrow: 'Tomorrow morning',
      monday: 'Next Monday',
      week: 'In one week',
      custom: 'Another time',
    },
    custom: 'Date and time',
    past: 'Choose a time in the future.',
    action: 'Snooze',
  },
  resolve: {
    title: (count: number, name: string, n: string) =>
      plural('en', count, { one: `Resolve “${name}”`, other: `Resolve ${n} alerts` }),
    action: 'Resolve',
  },
  link: {
    title: (count: number, name: string, n: string) =>
      plural('en', count, { one: `Link “${name}” to a ticket`, other: `Link ${n} alerts to a ticket` }),
    ticket: 'Ticket',
    hint: 'Tickets of this customer, by title or number.',
    action: 'Link to ticket',
  },
  settings: {
    title: 'Alert settings',
    for: 'Settings for',
    customer: 'Customer',
    folders: 'Folders',
    own: 'has its own settings',
    inherited: (name: string) => `same as ${name}`,
    useOwn: 'Own settings for this folder',
    useOwnHint: (name: string) => `Off: this folder uses the settings of ${name}.`,
    enabled: 'Raise alerts',
    enabledHint: 'Off: monitoring raises no alerts.',
    minimumSeverity: 'Minimum severity',
    minimum: {
      information: 'Information: everything',
      warning: 'Warning and critical',
      critical: 'Critical only',
    },
    muted: 'Muted categories',
    notify: 'Notify by email',
    notifyHint: 'These addresses get an email about each alert.',
    ticketFrom: 'Create a ticket',
    ticketNever: 'Never',
    ticketFor: {
      information: 'For every alert',
      warning: 'For warning and critical',
      critical: 'For critical only',
    },
    resolveWhenOver: 'Resolve automatically when cleared',
    quiet: 'Quiet hours',
    quietHint: 'Alerts are raised, but no email is sent.',
    quietFrom: 'From',
    quietTo: 'to',
    quietZone: 'Time zone',
    save: 'Save settings',
    saved: 'Alert settings saved',
    changed: (who: string, time: string) => `Last changed by ${who}, ${time}`,
    conflict: (who: string, scopes: string) =>
      `${who} changed the settings of ${scopes} while you were editing.`,
    someone: 'Someone else',
    keepMine: 'Keep your version',
    useTheirs: 'Use their version',
    readOnly: 'You can view these settings. Ask your administrator for permission to change them.',
    badTime: 'Enter both times.',
    noFolders: 'This customer has no folders.',
    failed: "Couldn't save the settings. Try again.",
  },
};
export type AlertDialogsMessages = typeof alertDialogs;
