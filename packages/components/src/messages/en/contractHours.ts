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
  retry: 'Try again',
  failed: 'The hours could not be loaded',
  stale: 'The hours could not be loaded again. These may be out of date.',
  serviceType: 'Service type',
  use: 'Use',
  prepaid: 'Pre-paid',
  used: 'Used',
  left: 'Left',
  overdrawn: 'Overdrawn',
  limit: 'Pre-paid limit',
  types: { on_site: 'On-site', remote: 'Remote', telephone: 'Telephone' },
  inText: { on_site: 'on-site', remote: 'remote', telephone: 'telephone' },
  all: 'All types',
  unit: (hours: string) => `${hours} h`,
  over: (hours: string) => `${hours} h over`,
  barText: (used: string, prepaid: string) => `${used} of ${prepaid} h used`,
  barUnpaid: (used: string) => `${used} h used, none pre-paid`,
  warnLow: (left: string, prepaid: string, type: string) =>
    `Only ${left} of ${prepaid} pre-paid hours are left for ${type} work.`,
  leftTitle: (hours: string) => `How ${hours} hours left adds up`,
  part: (hours: string, type: string) => `${hours} ${type}`,
  leftSum: (parts: string) => `${parts} = `,
  whyMore: (over: string, types: string, prepaid: string, used: string, rest: string) =>
    `Hours belong to their service type, so the ${over} h overdrawn on ${types} do not come off the others. This is why it is more than ${prepaid} − ${used} = ${rest}.`,
  whySame: 'Hours belong to their service type: what is left of one cannot be used for another.',
  costTitle: 'What the overdraft costs',
  costNone: 'Nothing is overdrawn, so the fee covers all work of this period.',
  costDefaultRate: (hours: string, type: string, rate: string) =>
    `${hours} h ${type} at the plan's default rate of ${rate} = `,
  costRate: (hours: string, type: string, rate: string, label: string) =>
    `${hours} h ${type} at the rate “${label}” of ${rate} = `,
  costList: (hours: string, type: string, rate: string) =>
    `${hours} h ${type} at the default plan's rate of ${rate} = `,
  costListed: (hours: string, type: string, rate: string, asset: string) =>
    `${hours} h ${type} at the default plan's rate for ${asset} of ${rate} = `,
  costTotal: (amount: string) => `${amount} in all, on the next invoice.`,
  costNext: ', on the next invoice.',
  costRule: "The charging plan applies only once a type's pre-paid hours are used up.",
  seeTickets: (count: number, n: string) =>
    plural('en', count, { one: `See the ${n} ticket`, other: `See the ${n} tickets` }),
  entries: (count: number, n: string) =>
    plural('en', count, {
      one: `Where the hours come from: ${n} entry`,
      other: `Where the hours come from: ${n} entries`,
    }),
  entriesNone: 'No billable work in this period.',
  entriesAll: 'All work',
  entriesCharged: 'Charged only',
  when: 'Date',
  ticket: 'Ticket',
  noTicket: 'Ticket removed',
  technician: 'Technician',
  time: 'Time',
  charged: 'Charged',
  openTicket: (name: string) => `Open the ticket ${name}`,
  noHours: (kind: string) => `${kind}: this kind of contract has no pre-paid hours.`,
  noHoursUsed: (hours: string) => `${hours} h of billable work in this period.`,
};
export type ContractHoursMessages = typeof contractHours;
