import { defineMessages } from './bundle.ts';
import { deviceOverview } from './en/deviceOverview.ts';

export const deviceOverviewMessages = defineMessages('deviceOverview', deviceOverview, {
  de: () => import('./de/deviceOverview.ts'),
  ar: () => import('./ar/deviceOverview.ts'),
});
