import type { PrepaidMinutes, ServiceType } from '../contract/types.ts';

export type MinutesByType = Readonly<Record<ServiceType, number>>;
export const NO_MINUTES: MinutesByType = { on_site: 0, remote: 0, telephone: 0 };

/** Pre-paid time by service type, as everything here reads it. */
export const byServiceType = (minutes: PrepaidMinutes | null): MinutesByType =>
  minutes === null
    ? NO_MINUTES
    : { on_site: minutes.onSite, remote: minutes.remote, telephone: minutes.telephone };

/**
 * Minutes that come over into the period after these: what is left of each, with what came over into it, up to the most
 * that may. Overdrawn time does not come over: it is charged.
 *
 * @param used Of the periods before, oldest first.
 */
export function carriedOver(
  prepaid: MinutesByType,
  most: MinutesByType,
  used: readonly MinutesByType[],
): MinutesByType {
  const after = (carried: number, type: ServiceType): number =>
    used.reduce(
      (before, period) => Math.min(most[type], Math.max(0, prepaid[type] + before - period[type])),
      carried,
    );
  return { on_site: after(0, 'on_site'), remote: after(0, 'remote'), telephone: after(0, 'telephone') };
}
