import { plural } from '../bundle.ts';

/** The picture of a contract's hours, and the sums in it explained. */
export const contractHours = {
  title: (name: string) => `Hours in ${name}`,
  to: (first: string, last: string) => `${first} to ${last}`,
  since: (first: string) => `since ${first}`,
  earlier: 'Earlier period',
  later: 'Later period',
  close: 'Close the hours',
  loading: 'Loading the hours',
  retry: 'Retry',
  failed: "Couldn't load the hours",
  stale: "Couldn't refresh the hours. These may be out of date.",
  serviceType: 'Service type',
  use: 'Use',
  prepaid: 'Prepaid',
  used: 'Used',
  left: 'Left',
  overdrawn: 'Overage',
  limit: 'Prepaid hours',
  types: { on_site: 'On-site', remote: 'Remote', telephone: 'Phone' },
  inText: { on_site: 'on-site', remote: 'remote', telephone: 'phone' },
  all: 'All types',
  unit: (hours: string) => `${hours} h`,
  over: (hours: string) => `${hours} h over`,
  barText: (used: string, prepaid: string) => `${used} of ${prepaid} h used`,
  barUnpaid: (used: string) => `${used} h used, none prepaid`,
  warnLow: (left: string, prepaid: string, type: string) =>
    `Prepaid hours running low for ${type} work: ${left} of ${prepaid} h left.`,
  leftTitle: (hours: string) => `Remaining hours: ${hours}`,
  part: (hours: string, type: string) => `${hours} ${type}`,
  leftSum: (parts: string) => `${parts} = `,
  whyMore: (over: string, types: string, prepaid: string, used: string, rest: string) =>
    `Hours count per service type: the overage of ${over} h (${types}) isn't deducted from other types. So the total is more than ${prepaid} − ${used} = ${rest}.`,
  whySame: "Hours count per service type: hours left of one type can't be used for another.",
  costTitle: 'Cost of the overage',
  costNone: 'No overage: the fee covers all work of this period.',
  costDefaultRate: (hours: string, type: string, rate: string) =>
    `${hours} h ${type} at the plan's default rate of ${rate} = `,
  costRate: (hours: string, type: string, rate: string, label: string) =>
    `${hours} h ${type} at the rate “${label}” of ${rate} = `,
  costList: (hours: string, type: string, rate: string) =>
    `${hours} h ${type} at the default plan's rate of ${rate} = `,
  costListed: (hours: string, type: string, rate: string, asset: string) =>
    `${hours} h ${type} at the default plan's rate for ${asset} of ${rate} = `,
  costTotal: (amount: string) => `Total: ${amount}, on the next invoice.`,
  costNext: ', on the next invoice.',
  costRule: "The pricing plan applies when a service type's prepaid hours are used up.",
  seeTickets: (count: number, n: string) =>
    plural('en', count, { one: `Show ${n} ticket`, other: `Show ${n} tickets` }),
  entries: (count: number, n: string) =>
    plural('en', count, { one: `Time entries: ${n}`, other: `Time entries: ${n}` }),
  entriesNone: 'No billable work in this period.',
  entriesAll: 'All work',
  entriesCharged: 'Billable only',
  when: 'Date',
  ticket: 'Ticket',
  noTicket: 'Ticket deleted',
  technician: 'Technician',
  time: 'Time',
  charged: 'Billable',
  openTicket: (name: string) => `Open the ticket ${name}`,
  noHours: (kind: string) => `No prepaid hours for this contract type: ${kind}.`,
  noHoursUsed: (hours: string) => `Billable work in this period: ${hours} h`,
};
export type ContractHoursMessages = typeof contractHours;
