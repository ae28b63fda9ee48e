import { defineMessages } from './bundle.ts';
import { customerSettings } from './en/customerSettings.ts';

export const customerSettingsMessages = defineMessages('customerSettings', customerSettings, {
  de: () => import('./de/customerSettings.ts'),
  ar: () => import('./ar/customerSettings.ts'),
});
