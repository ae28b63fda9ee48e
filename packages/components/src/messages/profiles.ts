import { defineMessages } from './bundle.ts';
import { profiles } from './en/profiles.ts';

/** What is said of automation and threshold profiles; fetched with their dialog. */
export const profilesMessages = defineMessages('profiles', profiles, {
  de: () => import('./de/profiles.ts'),
  ar: () => import('./ar/profiles.ts'),
});
