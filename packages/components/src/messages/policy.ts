import { defineMessages } from './bundle.ts';
import { policy } from './en/policy.ts';

export const policyMessages = defineMessages('policy', policy, {
  de: () => import('./de/policy.ts'),
  ar: () => import('./ar/policy.ts'),
});
