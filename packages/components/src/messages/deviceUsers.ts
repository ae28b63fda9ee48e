import { defineMessages } from './bundle.ts';
import { deviceUsers } from './en/deviceUsers.ts';

export const deviceUsersMessages = defineMessages('deviceUsers', deviceUsers, {
  de: () => import('./de/deviceUsers.ts'),
  ar: () => import('./ar/deviceUsers.ts'),
});
