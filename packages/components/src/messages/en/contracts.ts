import { plural } from '../bundle.ts';

/** The Contracts tab: terms and hours of each contract. */
export const contracts = {
  title: 'Contracts',
  search: 'Contract name or type',
  count: (count: number, n: string) => plural('en', count, { one: `${n} contract`, other: `${n} contracts` }),
  byStatus: (active: string, expired: string) => `${active} active, ${expired} expired`,
  hoursAsOf: (time: string) => `Hours as of ${time}`,
  columns: {
    name: 'Contract name',
    group: 'Type',
    kind: 'Contract type',
    sla: 'SLA',
    startDate: 'Start',
    endDate: 'End',
    status: 'Status',
    fee: 'Fee',
    prepaidMinutes: 'Prepaid h',
    billableMinutes: 'Billable h (sum)',
    remainingMinutes: 'Remaining h (sum)',
    ticketCount: 'Tickets',
    plan: 'Pricing plan',
    updatedAt: 'Last modified',
  },
  groups: { standard: 'Standard', block: 'Block', monitoring: 'Monitoring', project: 'Project' },
  kinds: {
    retainer_flat_fee: 'Retainer, flat fee',
    hourly: 'Hourly',
    block_hours: 'Block of hours',
    block_money: 'Block of money',
    remote_monitoring: 'Remote monitoring',
    online_backup: 'Online backup',
    project_one_time_fee: 'Project, one fee',
    project_hourly_rate: 'Project, by the hour',
  },
  status: { active: 'Active', expired: 'Expired' },
  balance: { none: 'No prepaid hours', ok: 'Enough left', low: 'Running low', overdrawn: 'Overage' },
  periods: {
    weekly: 'Weekly',
    every_two_weeks: 'Every two weeks',
    monthly: 'Monthly',
    quarterly: 'Quarterly',
    twice_a_year: 'Twice a year',
    annually: 'Annually',
    on_demand: 'On demand',
    once: 'Once',
  },
  perPeriod: {
    weekly: (fee: string) => `${fee} / week`,
    every_two_weeks: (fee: string) => `${fee} / 2 weeks`,
    monthly: (fee: string) => `${fee} / month`,
    quarterly: (fee: string) => `${fee} / quarter`,
    twice_a_year: (fee: string) => `${fee} / half year`,
    annually: (fee: string) => `${fee} / year`,
    on_demand: (fee: string) => `${fee} on demand`,
    once: (fee: string) => `${fee} once`,
  },
  perHour: (rate: string) => `${rate} / hour`,
  perUnit: (rate: string, unit: string) => `${rate} per ${unit}`,
  units: {
    pcs: 'PC',
    servers: 'server',
    macs: 'Mac',
    other_devices: 'other device',
    agents: 'agent',
    all_devices: 'device',
    total_gb: 'GB',
    pc_gb: 'GB of PCs',
    server_gb: 'GB of servers',
  },
  included: (amount: string) => `${amount} included`,
  plans: { own: 'Custom plan', default: 'Default plan' },
  isDefault: 'Default contract: for tickets without a contract',
  over: (hours: string) => `${hours} h over`,
  roundingSteps: (minutes: number, n: string) =>
    minutes === 1
      ? 'To the minute'
      : plural('en', minutes, { one: `Up to ${n} minute`, other: `Up to ${n} minutes` }),
  overOn: (hours: string, types: string) => `${hours} over ${types}`,
  overIn: { on_site: 'on-site', remote: 'on remote', telephone: 'on phone' },
  overdrawn: (hours: string) => `Over by ${hours} h`,
  low: 'Prepaid hours running low',
  filters: { billingPeriod: 'Billing period', balance: 'Prepaid hours' },
  add: 'New contract',
  hours: 'Hours',
  makeDefault: 'Make default contract',
  emptyTitle: 'No contracts yet',
  emptyText:
    'A contract sets what the customer pays, the prepaid hours, and the price of overage. Create the first one.',
  one: 'Contract',
  setSla: 'Set SLA',
  setSlaOf: (count: number, n: string) =>
    plural('en', count, { one: 'SLA of 1 contract', other: `SLA of ${n} contracts` }),
  noSla: 'No SLA',
  changed: (count: number, n: string) =>
    plural('en', count, { one: '1 contract changed', other: `${n} contracts changed` }),
  deleteTitle: (count: number, name: string, n: string) =>
    plural('en', count, { one: `Delete ${name}?`, other: `Delete ${n} contracts?` }),
  deleteText: 'Tickets and invoices are kept. You can restore deleted contracts for 24 hours.',
  deleteAction: (count: number, n: string) =>
    plural('en', count, { one: 'Delete contract', other: `Delete ${n} contracts` }),
  deleted: (count: number, name: string, n: string) =>
    plural('en', count, { one: `${name} deleted`, other: `${n} contracts deleted` }),
  reasons: {
    has_open_tickets: 'Has open tickets: close or move them first',
    deletion_blocked: 'Has open tickets or an unpaid invoice',
    has_unpaid_invoices: 'Has an unpaid invoice',
    is_default: 'Already the default contract',
  },
  blocked: {
    has_open_tickets: (count: number, n: string) =>
      plural('en', count, { one: `${n} open ticket`, other: `${n} open tickets` }),
    has_unpaid_invoices: (count: number, n: string) =>
      plural('en', count, { one: `${n} unpaid invoice`, other: `${n} unpaid invoices` }),
  },
};
export type ContractsMessages = typeof contracts;
