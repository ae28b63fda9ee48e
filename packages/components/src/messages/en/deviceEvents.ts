import { plural } from '../bundle.ts';

/** The panel Events of the device view. */
export const deviceEvents = {
  title: 'Events',
  search: 'Source, event ID or message',
  count: (count: number, n: string) => plural('en', count, { one: `${n} record`, other: `${n} records` }),
  columns: {
    level: 'Level',
    at: 'Time',
    log: 'Log',
    source: 'Source',
    eventId: 'Event ID',
    message: 'Message',
  },
  levels: {
    critical: 'Critical',
    error: 'Error',
    warning: 'Warning',
    information: 'Information',
    verbose: 'Verbose',
  },
  logs: { application: 'Application', security: 'Security', system: 'System', setup: 'Setup' },
  filters: { level: 'Level', log: 'Log', source: 'Source', sinceDays: 'Time' },
  spans: { '1': 'Last 24 hours', '7': 'Last 7 days', '30': 'Last 30 days' },
  emptyTitle: 'No records',
  emptyText: 'The event log of this device is empty.',
  chart: 'Records over time, by level',
  showTable: 'Show as table',
  showChart: 'Show as chart',
  time: 'Time',
  barOf: (when: string, parts: string) => `${when}: ${parts}`,
  none: 'none',
  user: 'User',
  recordId: 'Record number',
  nobody: 'None',
  makeTicket: 'Create ticket',
  ticketTitle: (source: string, id: string, device: string) => `${source} (${id}) on ${device}`,
  ticketCreated: (number: string) => `Ticket ${number} created`,
  copy: 'Copy record',
};
export type DeviceEventsMessages = typeof deviceEvents;
