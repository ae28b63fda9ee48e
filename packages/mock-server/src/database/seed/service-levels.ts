import type { Sla, SlaTarget } from '../../contract/types.ts';

const targets = (
  critical: readonly [number, number],
  high: readonly [number, number],
  medium: readonly [number, number],
  low: readonly [number, number],
): SlaTarget[] =>
  Object.entries({ critical, high, medium, low }).map(
    ([priority, [firstResponseMinutes, resolutionMinutes]]) => ({
      priority: priority as SlaTarget['priority'],
      firstResponseMinutes,
      resolutionMinutes,
    }),
  );

/** The account's service levels; contracts name one, tickets run by it. All clocks run around the clock. */
export const serviceLevels = [
  {
    id: 'sla_1',
    name: 'Gold 4 h / 8 h',
    description: 'High priority: answer in 4 hours, solved in 8.',
    hours: 'always',
    targets: targets([60, 240], [240, 480], [480, 1440], [1440, 7200]),
  },
  {
    id: 'sla_2',
    name: 'Standard',
    description: null,
    hours: 'always',
    targets: targets([120, 960], [480, 2880], [1440, 5760], [2880, 14400]),
  },
  {
    id: 'sla_3',
    name: 'Best effort',
    description: 'No promise for low priority.',
    hours: 'always',
    targets: targets([480, 4320], [1440, 7200], [2880, 14400], [4320, 20160]).map(target =>
      target.priority === 'low' ? { ...target, firstResponseMinutes: null, resolutionMinutes: null } : target,
    ),
  },
] as const satisfies readonly Sla[];
export const slaOf = (rank: 'gold' | 'silver' | 'basic' | 'blocked'): Sla =>
  (rank === 'gold' ? serviceLevels[0] : rank === 'silver' ? serviceLevels[1] : serviceLevels[2]) as Sla;
