import { plural } from '../bundle.ts';

/** The page for the talk with a customer: in the customer's words, not in those of the trade. */
export const report = {
  title: 'Report',
  close: 'Close the report',
  loading: 'Counting the figures',
  period: 'Period',
  periods: { quarter: 'Quarter', month: 'Month', year: 'Year', own: 'Own dates' },
  earlier: 'Earlier',
  later: 'Later',
  from: 'First day',
  to: 'Last day',
  show: 'Show',
  problems: {
    invalid_period: 'Enter both days.',
    ends_before_start: 'The last day is before the first.',
    in_future: 'The period reaches past today. Choose today or an earlier day as its end.',
    too_long: 'A report covers two years at most. Choose a shorter period.',
  },
  language: 'Language',
  paper: 'Paper',
  csv: 'CSV',
  print: 'Print or PDF',
  printFailed: "The browser didn't open its print window. Try again.",
  full: 'The page is full, and its end would be cut off. Shorten a text or leave out a suggestion.',
  reset: 'Undo all edits',
  greeting: 'First sentence',
  suggestionTitle: (n: string) => `Suggestion ${n}, title`,
  suggestionText: (n: string) => `Suggestion ${n}, text`,
  leaveOut: (title: string) => `Leave out: ${title}`,
  addSuggestion: 'Add a suggestion',
  newSuggestion: 'Our suggestion',
  leftOut: 'Suggestion left out',
  between: (first: string, last: string) => `${first} to ${last}`,
  heading: (period: string) => `Your IT, ${period}`,
  madeOn: (day: string) => `Made ${day}`,
  noData: 'No data',
  notShown: 'Not shown',
  missing: (parts: string) => `Left out, because the account that made this page can't see it: ${parts}.`,
  failed: (parts: string) => `Couldn't be counted: ${parts}.`,
  parts: { tickets: 'requests', hours: 'hours', devices: 'devices', assets: 'inventory', alerts: 'alerts' },
  solvedLine: (count: number, n: string) =>
    plural('en', count, {
      one: `In this period we solved ${n} request.`,
      other: `In this period we solved ${n} requests.`,
    }),
  answeredLine: (percent: string) => `We answered ${percent} in the agreed time.`,
  quietLine: 'There were no requests in this period.',
  decideLine: (count: number, n: string) =>
    plural('en', count, {
      one: `${n} thing needs a decision from you.`,
      other: `${n} things need a decision from you.`,
    }),
  plainLine: 'Here is what we looked after for you.',
  figures: {
    solved: 'Requests solved',
    answered: 'Answered in time',
    first: 'First answer',
    upToDate: 'Up to date',
    hours: 'Hours used',
  },
  fewer: (count: number, n: string) =>
    plural('en', count, { one: `${n} fewer than before`, other: `${n} fewer than before` }),
  more: (count: number, n: string) =>
    plural('en', count, { one: `${n} more than before`, other: `${n} more than before` }),
  same: 'as many as before',
  hoursBefore: (hours: string) => `${hours} in the period before`,
  keptOf: (kept: string, due: string) => `${kept} of ${due}`,
  slow: (time: string) => `nine in ten: ${time}`,
  ofDevices: (kept: string, all: string) => `devices: ${kept} of ${all}`,
  ofPrepaid: (hours: string) => `of ${hours} prepaid`,
  minutes: (n: string) => `${n} min`,
  hoursUnit: (n: string) => `${n} h`,
  asked: 'What you asked us',
  askedHint: (count: number, n: string) =>
    plural('en', count, { one: `${n} request by kind`, other: `${n} requests by kind` }),
  types: { incident: 'Faults', problem: 'Recurring faults', request: 'Wishes', change: 'Changes' },
  fast: 'How fast we answered',
  fastHint: 'Share that was answered in the agreed time, by urgency',
  priorities: { critical: 'Critical', high: 'High', medium: 'Medium', low: 'Low' },
  time: (name: string) => `Hours: ${name}`,
  timeAll: 'Hours used',
  timeHint: 'Used in each billing period; the line is what was prepaid',
  timePlain: 'Used in each month',
  ages: 'Age of your hardware',
  agesHint: (total: string) => `Years since purchase, ${total} in all; hatched is past its planned life`,
  age: { under2: 'under 2', from2to4: '2 to 4', from4to5: '4 to 5', over5: 'over 5', unknown: 'unknown' },
  safety: 'Safety',
  rows: {
    alerts: 'Alerts',
    critical: 'Serious alerts',
    unsupported: 'Devices past the support of their maker',
    online: 'Devices online now',
    warranty: 'Hardware under warranty',
  },
  allSolved: (n: string) => `${n}, all solved`,
  someOpen: (n: string, open: string) => `${n}, ${open} open`,
  ends: 'Ends soon',
  nothingEnds: 'Nothing ends in the next 90 days.',
  nothingShownEnds: 'Nothing that is shown here ends in the next 90 days.',
  moreEnds: (count: number, n: string) =>
    plural('en', count, { one: `and ${n} more`, other: `and ${n} more` }),
  ending: {
    contract: (name: string) => `Contract ${name}`,
    licence: (name: string) => `License ${name}`,
    warranty: (name: string) => `Warranty of ${name}`,
  },
  several: (count: number, n: string, type: string) =>
    plural('en', count, { one: `${n} × ${type}`, other: `${n} × ${type}` }),
  suggest: 'What we suggest',
  nothingToSuggest: 'Nothing needs a decision now.',
  nothingShownToSuggest: 'Nothing that is shown here needs a decision now.',
  suggestions: {
    check_backup: {
      title: 'Look into the backup',
      text: (count: number, n: string, _name: string, _day: string) =>
        plural('en', count, {
          one: `${n} backup alert is open. Until it is solved, recent data could be lost.`,
          other: `${n} backup alerts are open. Until they are solved, recent data could be lost.`,
        }),
    },
    replace_system: {
      title: 'Replace old systems',
      text: (count: number, n: string, name: string, day: string) =>
        plural('en', count, {
          one: `${n} device runs a system without security updates, such as ${name}, whose support ended on ${day}.`,
          other: `${n} devices run a system without security updates, such as ${name}, whose support ended on ${day}.`,
        }),
    },
    renew_contract: {
      title: 'Renew the contract',
      text: (count: number, n: string, name: string, day: string) =>
        plural('en', count, {
          one: `${name} ends on ${day}.`,
          other: `${n} contracts end, the first on ${day}.`,
        }),
    },
    renew_warranty: {
      title: 'Extend warranties',
      text: (count: number, n: string, name: string, day: string) =>
        plural('en', count, {
          one: `The warranty of ${name} ends on ${day}. Without it a failed part takes days.`,
          other: `${n} warranties end, the first on ${day}. Without them a failed part takes days.`,
        }),
    },
    renew_licence: {
      title: 'Renew licenses',
      text: (count: number, n: string, name: string, day: string) =>
        plural('en', count, {
          one: `${name} ends on ${day}.`,
          other: `${n} licenses end, the first on ${day}.`,
        }),
    },
    install_updates: {
      title: 'Finish security updates',
      text: (count: number, n: string, _name: string, _day: string) =>
        plural('en', count, {
          one: `${n} device still misses security updates. We need a time when it can restart.`,
          other: `${n} devices still miss security updates. We need a time when they can restart.`,
        }),
    },
    add_hours: {
      title: 'Add hours to the contract',
      text: (count: number, n: string, name: string, hours: string) =>
        plural('en', count, {
          one: `The hours of ${name} did not last in ${n} billing period: ${hours} more were needed.`,
          other: `The hours of ${name} did not last in ${n} billing periods: ${hours} more were needed in each, on average.`,
        }),
    },
    replace_hardware: {
      title: 'Replace old hardware',
      text: (count: number, n: string, _name: string, _day: string) =>
        plural('en', count, {
          one: `${n} piece of hardware is past its planned life of five years.`,
          other: `${n} pieces of hardware are past their planned life of five years.`,
        }),
    },
  },
  source: (from: string, to: string) =>
    `Counted from the records of ${from} to ${to}; devices and hardware as they are now. Holds no passwords.`,
  columns: {
    figure: 'Figure',
    value: 'Value',
    before: 'Period before',
    note: 'Note',
    name: 'Name',
    count: 'Number',
    day: 'Day',
    due: 'Due',
    kept: 'In time',
    used: 'Hours used',
    available: 'Hours prepaid',
    text: 'Text',
  },
  sheet: {
    received: 'Requests received',
    median: 'First answer, median (minutes)',
    slow: 'First answer, nine of ten (minutes)',
    answersDue: 'Answers due',
    answersKept: 'Answers in time',
    solutionsDue: 'Solutions due',
    solutionsKept: 'Solutions in time',
    managed: 'Devices with managed updates',
    criticalOpen: 'Serious alerts still open',
    devices: 'Devices in use',
    figures: 'Figures',
  },
};
export type ReportMessages = typeof report;
