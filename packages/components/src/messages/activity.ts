import { defineMessages } from './bundle.ts';
import { activity } from './en/activity.ts';

export const activityMessages = defineMessages('activity', activity, {
  de: () => import('./de/activity.ts'),
  ar: () => import('./ar/activity.ts'),
});
