import type { Device } from '@customer-hub/server/parts/contract/types';
import type { DeviceRow } from '@customer-hub/server/parts/database/collections/devices';
import { createRandom } from '@customer-hub/server/parts/database/random';

/** Nobody sits at a server; at other computers people are asked, at some even when they have gone. */
export const consentOf = ({ id, kind, os }: Pick<DeviceRow, 'id' | 'kind' | 'os'>): Device['consent'] =>
  kind === 'server' || os === null ? 'never' : createRandom('consent', id).chance(0.15) ? 'always' : 'ask';
