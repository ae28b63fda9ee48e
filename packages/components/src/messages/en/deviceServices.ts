import { plural } from '../bundle.ts';

/** The services of a Windows device. */
export const deviceServices = {
  title: 'Services',
  search: 'Name or description',
  count: (count: number, n: string) => plural('en', count, { one: `${n} service`, other: `${n} services` }),
  columns: {
    displayName: 'Service',
    status: 'State',
    startup: 'Start type',
    description: 'Description',
    verb: 'Action',
    name: 'Service name',
    account: 'Runs as',
    pid: 'Process ID',
  },
  status: {
    running: 'Running',
    stopped: 'Stopped',
    paused: 'Paused',
    starting: 'Starting',
    stopping: 'Stopping',
  },
  startup: {
    automatic: 'Automatic',
    automatic_delayed: 'Automatic, delayed',
    manual: 'Manual',
    disabled: 'Disabled',
  },
  triggered: (startup: string) => `${startup}, triggered`,
  shouldRun: 'Should be running',
  shouldRunHint: 'Starts automatically, but is not running',
  stoppedAt: (when: string) => `Stopped, ${when}`,
  start: 'Start',
  stop: 'Stop',
  restart: 'Restart',
  copyName: 'Copy service name',
  moreFor: (name: string) => `More actions for ${name}`,
  verbFor: (verb: string, name: string) => `${verb} ${name}`,
  doing: { service_start: 'Starting', service_stop: 'Stopping', service_restart: 'Restarting' },
  notDone: { service_start: 'Not started', service_stop: 'Not stopped', service_restart: 'Not restarted' },
  done: {
    service_start: (count: number, n: string, name: string) =>
      plural('en', count, { one: `${name} started`, other: `${n} services started` }),
    service_stop: (count: number, n: string, name: string) =>
      plural('en', count, { one: `${name} stopped`, other: `${n} services stopped` }),
    service_restart: (count: number, n: string, name: string) =>
      plural('en', count, { one: `${name} restarted`, other: `${n} services restarted` }),
  },
  undoStop: 'Start again',
  protected: 'Protected',
  protectedReason: {
    system: 'Windows needs this service. It cannot be stopped.',
    agent: 'The agent needs this service. Without it the device cannot be reached.',
  },
  alreadyRunning: 'Already running.',
  notRunning: 'Not running.',
  busy: 'Another action on this service is running.',
  chosen: {
    none: 'None of the selected services can be changed this way.',
    some: (count: number, n: string) =>
      plural('en', count, {
        one: `${n} selected service is left out: protected, busy or already in that state.`,
        other: `${n} selected services are left out: protected, busy or already in that state.`,
      }),
  },
  question: {
    stopTitle: (name: string) => `Stop ${name}?`,
    stopManyTitle: (count: number, n: string) =>
      plural('en', count, { one: `Stop ${n} service?`, other: `Stop ${n} services?` }),
    on: (device: string) => `on ${device}`,
    needed: (count: number, n: string) =>
      plural('en', count, { one: 'A running service needs it.', other: `${n} running services need it.` }),
    order: 'They are stopped first, in this order:',
    orderOne: 'It is stopped first:',
    chosen: 'The service you chose',
    alreadyStopped: (name: string) => `${name} needs it too and is already stopped.`,
    protectedToo: (name: string) => `${name} is protected. The device will refuse to stop it.`,
    comesBack: 'Services that start automatically run again after the next reboot.',
    restart: 'Restart instead',
    stop: (count: number, n: string) =>
      plural('en', count, { one: `Stop ${n} service`, other: `Stop ${n} services` }),
  },
  emptyTitle: 'No services',
  emptyText: 'The device reported no services.',
};
export type DeviceServicesMessages = typeof deviceServices;
