import type { Sla, SlaTarget } from '../contract/types.ts';

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

/** The account's service levels; contracts name one, tickets run by it. Those by rank run around the clock. */
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
  {
    id: 'sla_4',
    name: 'Business hours 4 h / 2 d',
    description: 'In our business hours, Monday to Friday.',
    hours: 'business',
    targets: targets([60, 240], [240, 1200], [480, 2400], [1200, 6000]),
  },
  {
    id: 'sla_5',
    name: 'Extended 1 h / 8 h',
    description: 'Every day from 6 to midnight, Eastern time.',
    hours: 'extended',
    businessHours: {
      timeZone: 'America/New_York',
      week: [1, 2, 3, 4, 5, 6, 7].map(weekday => ({ weekday, from: '06:00', to: '24:00' })),
      holidays: [],
    },
    targets: targets([30, 240], [60, 480], [240, 960], [480, 2160]),
  },
] as const satisfies readonly Sla[];
export const slaOf = (rank: 'gold' | 'silver' | 'basic' | 'blocked'): Sla =>
  (rank === 'gold' ? serviceLevels[0] : rank === 'silver' ? serviceLevels[1] : serviceLevels[2]) as Sla;
