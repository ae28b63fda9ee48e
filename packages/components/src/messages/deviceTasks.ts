import { defineMessages } from './bundle.ts';
import { deviceTasks } from './en/deviceTasks.ts';

export const deviceTasksMessages = defineMessages('deviceTasks', deviceTasks, {
  de: () => import('./de/deviceTasks.ts'),
  ar: () => import('./ar/deviceTasks.ts'),
});
