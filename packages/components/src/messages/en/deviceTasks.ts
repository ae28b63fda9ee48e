import { plural } from '../bundle.ts';

/** What runs on a device: its processes. */
export const deviceTasks = {
  title: 'Tasks',
  search: 'Name',
  count: (count: number, n: string) => plural('en', count, { one: `${n} task`, other: `${n} tasks` }),
  columns: {
    name: 'Name',
    kind: 'Kind',
    user: 'User',
    cpuPercent: 'Processor',
    memoryBytes: 'Memory',
    pid: 'Process ID',
    startedAt: 'Running since',
    verb: 'Action',
  },
  kind: { app: 'App', background: 'Background', system: 'System' },
  noUser: 'No user',
  percent: (n: string) => `${n} %`,
  live: 'Live, every 3 seconds',
  end: 'End',
  endTask: (name: string) => `End ${name}`,
  ending: 'Ending',
  notEnded: 'Not ended',
  ended: (count: number, n: string, name: string) =>
    plural('en', count, { one: `${name} ended`, other: `${n} tasks ended` }),
  busy: 'It is being ended.',
  protected: 'Protected',
  protectedReason: {
    system: 'The system needs this task. It cannot be ended.',
    agent: 'This task belongs to our own agent. Ending it would cut the device off.',
  },
  question: {
    title: (name: string) => `End ${name}?`,
    text: (pid: string, user: string, device: string) =>
      `Process ${pid} of ${user} on ${device} ends at once. What is not saved in it is lost.`,
    action: 'End task',
  },
  emptyTitle: 'No tasks',
  emptyText: 'The device has told of none.',
};
export type DeviceTasksMessages = typeof deviceTasks;
