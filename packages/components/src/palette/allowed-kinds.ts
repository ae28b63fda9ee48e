import type { Hub, SearchKind } from '@customer-hub/sdk';
import { policyOf } from '../policy/policy-of.ts';
import { kindPlaces, searchKinds } from './hits.ts';

interface Kinds {
  readonly kinds: readonly SearchKind[];
  readonly everywhere: boolean;
}

/** Records that a page lets be found: not those whose tab it hides, and of other customers only where these show. */
export const lessKinds = (hub: Hub | undefined): Kinds => {
  const features = policyOf(hub)?.features ?? {};
  const shows = (tab: string): boolean => features[tab] !== 'hidden';
  const everywhere = shows('customers');
  return { kinds: searchKinds.filter(kind => shows(kindPlaces[kind].tab)), everywhere };
};
