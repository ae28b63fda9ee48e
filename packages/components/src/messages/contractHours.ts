import { defineMessages } from './bundle.ts';
import { contractHours } from './en/contractHours.ts';

export const contractHoursMessages = defineMessages('contractHours', contractHours, {
  de: () => import('./de/contractHours.ts'),
  ar: () => import('./ar/contractHours.ts'),
});
