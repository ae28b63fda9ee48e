import { defineMessages } from './bundle.ts';
import { deviceHistory } from './en/deviceHistory.ts';

export const deviceHistoryMessages = defineMessages('deviceHistory', deviceHistory, {
  de: () => import('./de/deviceHistory.ts'),
  ar: () => import('./ar/deviceHistory.ts'),
});
