import type { CustomerReport, TicketFigures } from '@customer-hub/sdk';

const figures: TicketFigures = {
  received: 148,
  solved: 143,
  types: [
    { type: 'incident', count: 101 },
    { type: 'request', count: 47 },
  ],
  firstAnswer: { answered: 146, medianMinutes: 41, slowMinutes: 190 },
  answers: { due: 200, kept: 199 },
  solutions: { due: 131, kept: 122 },
  priorities: [
    { priority: 'high', received: 148, answers: { due: 200, kept: 199 }, solutions: { due: 131, kept: 122 } },
  ],
};

/** A report with something to say in every part. */
export const fullReport: CustomerReport = {
  customerId: 'cus_7',
  asOf: '2026-10-02T17:12:00Z',
  timeZone: 'America/Los_Angeles',
  period: { from: '2026-07-01', to: '2026-09-30' },
  previous: { from: '2026-04-01', to: '2026-06-30' },
  parts: (['tickets', 'hours', 'devices', 'assets', 'alerts'] as const).map(part => ({
    part,
    state: 'counted',
  })),
  tickets: { period: figures, previous: { ...figures, solved: 155 } },
  hours: {
    usedMinutes: 9_000,
    previousMinutes: 9_060,
    prepaid: { usedMinutes: 8_550, availableMinutes: 10_800 },
    months: [
      { month: '2026-07', usedMinutes: 3_000 },
      { month: '2026-08', usedMinutes: 2_280 },
      { month: '2026-09', usedMinutes: 3_720 },
    ],
    contracts: [
      {
        contract: { id: 'ctr_1', name: '=Care Plan' },
        usedMinutes: 8_550,
        periods: [
          { startDate: '2026-07-01', endDate: '2026-07-31', availableMinutes: 3_600, billableMinutes: 2_790 },
          { startDate: '2026-08-01', endDate: '2026-08-31', availableMinutes: 3_600, billableMinutes: 2_280 },
          { startDate: '2026-09-01', endDate: '2026-09-30', availableMinutes: 3_600, billableMinutes: 3_480 },
        ],
      },
    ],
  },
  devices: {
    total: 214,
    kinds: [{ kind: 'pc', count: 214 }],
    states: { online: 200, offline: 14, unreachable: 0, retired: 3 },
    patches: { managed: 77, upToDate: 60 },
    unsupported: [{ name: 'Windows 10 Pro', endedOn: '2025-10-14', count: 7 }],
  },
  assets: {
    total: 90,
    ages: { under2: 34, from2to4: 30, from4to5: 19, over5: 3, unknown: 4 },
    warranties: { covered: 32, endsSoon: 4, over: 40, unknown: 14 },
  },
  alerts: {
    period: { raised: 30, critical: 7, criticalOpen: 0 },
    previous: { raised: 41, critical: 2, criticalOpen: 0 },
  },
  ends: [
    { kind: 'warranty', day: '2026-11-28', count: 1, name: 'SRV-SQL01', assetType: 'Server' },
    { kind: 'contract', day: '2026-12-31', count: 1, name: 'Care Plan', assetType: null },
    { kind: 'warranty', day: '2027-01-31', count: 11, name: null, assetType: 'Workstation' },
  ],
  suggestions: [
    {
      kind: 'replace_system',
      count: 7,
      name: 'Windows 10 Pro',
      day: '2025-10-14',
      serviceType: null,
      periods: null,
      minutes: null,
    },
    {
      kind: 'add_hours',
      count: 1,
      name: 'Care Plan',
      day: null,
      serviceType: 'remote',
      periods: 3,
      minutes: 150,
    },
  ],
};

/** A report of a customer that has nothing, or of a token that may read nothing. */
export const blankReport = (state: 'counted' | 'forbidden' | 'failed'): CustomerReport => {
  const nothing: TicketFigures = {
    received: 0,
    solved: 0,
    types: [],
    firstAnswer: { answered: 0, medianMinutes: null, slowMinutes: null },
    answers: { due: 0, kept: 0 },
    solutions: { due: 0, kept: 0 },
    priorities: [],
  };
  const isCounted = state === 'counted';
  return {
    ...fullReport,
    parts: fullReport.parts.map(({ part }) => ({ part, state })),
    tickets: isCounted ? { period: nothing, previous: nothing } : null,
    hours: isCounted
      ? { usedMinutes: null, previousMinutes: null, prepaid: null, months: [], contracts: [] }
      : null,
    devices: isCounted
      ? {
          total: 0,
          kinds: [],
          states: { online: 0, offline: 0, unreachable: 0, retired: 0 },
          patches: null,
          unsupported: [],
        }
      : null,
    assets: isCounted ? { total: 0, ages: null, warranties: null } : null,
    alerts: null,
    ends: [],
    suggestions: [],
  };
};
