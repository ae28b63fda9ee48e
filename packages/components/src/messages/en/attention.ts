import { plural } from '../bundle.ts';

/** The Attention tab: what should not wait, over all areas of a customer. */
export const attention = {
  title: 'Attention',
  groups: { now: 'Now', week: 'This week', later: 'Later' },
  hints: {
    now: 'Late already, or lost within a day',
    week: 'Within seven days',
    later: 'Good to know in time',
  },
  levels: { late: 'Late', soon: 'Soon', note: 'To know' },
  areas: {
    all: 'All',
    tickets: 'Tickets',
    contracts: 'Contracts',
    assets: 'Assets',
    devices: 'Devices',
    passwords: 'Passwords',
    alerts: 'Alerts',
    customer: 'Customer',
  },
  areaFilter: 'Areas',
  allPeople: 'All people',
  peopleFilter: (name: string) => `Whose: ${name}`,
  showMore: (count: number, n: string) =>
    plural('en', count, { one: `Show ${n} more`, other: `Show ${n} more` }),
  count: (count: number, n: string) =>
    plural('en', count, { one: `${n} fact needs attention`, other: `${n} facts need attention` }),
  checked: (time: string) => `Checked ${time}`,
  emptyTitle: 'Nothing needs attention',
  emptyText: 'Nothing is late, runs out or ends soon.',
  emptyArea: (area: string) => `Nothing needs attention in ${area}`,
  forbidden: (areas: string) => `Not shown, because you don't have permission: ${areas}.`,
  failed: (areas: string) => `Could not be checked: ${areas}.`,
  checkAgain: 'Check again',
  loading: 'Checking all areas',
  late: (time: string) => `${time} over`,
  left: (time: string) => `${time} left`,
  since: (day: string) => `since ${day}`,
  days: (count: number, n: string) => plural('en', count, { one: `${n} day`, other: `${n} days` }),
  hours: (hours: string) => `${hours} h`,
  today: 'Today',
  nobody: 'Nobody',
  titles: {
    hours_over: (name: string, type: string) => `${name} is over ${type}`,
    hours_run_out: (name: string, type: string) => `Hours of ${name} run out ${type}`,
    contract_ends: (name: string) => `${name} ends`,
    licence_ends: (name: string) => `License ${name} ends`,
    warranty_ends: (name: string) => `Warranty of ${name} ends`,
    password_old: (name: string) => `${name} has an old password`,
    no_primary_contact: 'No primary contact',
    no_domain: 'No domain',
  },
  types: { on_site: 'on-site', remote: 'on remote', telephone: 'on phone' },
  reboots: (count: number, n: string, name: string) =>
    count === 1
      ? `${name} waits for a restart`
      : plural('en', count, {
          one: `${n} device waits for a restart`,
          other: `${n} devices wait for a restart`,
        }),
  updates: (count: number, n: string, name: string) =>
    count === 1
      ? `${name} misses security updates`
      : plural('en', count, {
          one: `${n} device misses security updates`,
          other: `${n} devices miss security updates`,
        }),
  andMore: (names: string, n: string) => `${names} and ${n} more`,
  why: {
    ticket_response: 'The customer waits for a first response.',
    ticket_resolution: 'Promised to be solved by then.',
    hours_over: (used: string, limit: string) => `${used} of ${limit} h used.`,
    hours_run_out: (left: string, limit: string) => `${left} of ${limit} h left.`,
    expected: (over: string, cost: string) =>
      cost
        ? `About ${over} over at the end of the period: ${cost}.`
        : `About ${over} over at the end of the period.`,
    contract_ends: 'Nothing follows it automatically: renew it or agree on its end.',
    licence_ends: 'Without a new one it must not be used.',
    warranty_ends: 'Repairs cost money after this day.',
    reboot_pending: 'Updates wait for it, and no restart is planned.',
    updates_missing: 'Known holes stay open.',
    password_old: (limit: string) => `The limit is ${limit}.`,
    backup_failed: 'Data of this time may be lost.',
    no_primary_contact: 'Nobody is asked when something is unclear.',
    no_domain: "Email from this customer isn't assigned to it automatically.",
  },
  open: {
    tickets: 'Open ticket',
    contracts: 'See the hours',
    assets: 'Open asset',
    devices: 'See devices',
    passwords: 'See passwords',
    alerts: 'See alerts',
    customer: 'Open details',
  },
  openContract: 'Open contract',
  openContacts: 'See contacts',
  openName: (action: string, title: string) => `${action}: ${title}`,
  snooze: 'Snooze',
  snoozeName: (title: string) => `Snooze: ${title}`,
  snoozeText: 'Hidden for the team. It comes back early when it gets worse.',
  until: 'Until',
  untils: {
    tomorrow: 'Tomorrow, 8 AM',
    week: 'In a week, 8 AM',
    date: 'A date',
    open: 'Until it gets worse',
  },
  untilDate: 'Date',
  pastDate: 'Choose a day after today.',
  reason: 'Reason, seen by all',
  snoozed: 'Snoozed',
  snoozedCount: (count: number, n: string) =>
    plural('en', count, { one: `${n} snoozed`, other: `${n} snoozed` }),
  snoozedBy: (name: string, until: string) => `By ${name}, until ${until}`,
  snoozedOpen: (name: string) => `By ${name}, until it gets worse`,
  wake: 'Wake',
  wakeName: (title: string) => `Wake: ${title}`,
  woken: (title: string) => `Awake again: ${title}`,
  snoozeDone: (title: string) => `Snoozed: ${title}`,
  notDone: (title: string) => `Couldn't change: ${title}`,
  setLevels: 'Levels',
  levelsTitle: 'From when on something needs attention',
  levelsText: 'For everybody, at all customers.',
  endsWithinDays: 'Ends within, days',
  passwordDays: 'Passwords unchanged for, days',
  securityUpdates: 'Missing security updates, at least',
  rebootDevices: 'Devices that wait for a restart, at least',
  notNumber: (least: string, most: string) => `Enter a whole number from ${least} to ${most}.`,
};
export type AttentionMessages = typeof attention;
