import type { Device } from '@customer-hub/sdk';
import type { DevicesMessages } from '../../messages/en/devices.ts';

/** Why something cannot be done with a device now, in words; undefined when it can. The server tells. */
export const whyNot = (row: Device, action: string, m: DevicesMessages): string | undefined => {
  const entry = row.allowedActions.find(candidate => candidate.action === action);
  if (!entry || entry.allowed) return undefined;
  return m.reasons[entry.reason as keyof DevicesMessages['reasons']] ?? m.reasons.no_permission;
};
