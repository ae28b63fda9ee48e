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
  percent: (n: string) => `${n}%`,
  live: 'Live, every 3 seconds',
  end: 'End',
  endTask: (name: string) => `End ${name}`,
  ending: 'Ending',
  notEnded: 'Not ended',
  ended: (count: number, n: string, name: string) =>
    plural('en', count, { one: `${name} ended`, other: `${n} tasks ended` }),
  busy: 'This task is being ended.',
  protected: 'Protected',
  protectedReason: {
    system: 'The operating system needs this task. It cannot be ended.',
    agent: 'The agent needs this task. Without it the device cannot be reached.',
  },
  question: {
    title: (name: string) => `End ${name}?`,
    text: (pid: string, user: string, device: string) =>
      `Process ${pid} of ${user} on ${device} ends immediately. Unsaved work in it is lost.`,
    action: 'End task',
  },
  emptyTitle: 'No tasks',
  emptyText: 'The device reported no tasks.',
};
export type DeviceTasksMessages = typeof deviceTasks;
