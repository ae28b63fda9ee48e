import type { Account } from '@customer-hub/server/parts/contract/types';
import { daysIn } from '@customer-hub/server/parts/domain/days';
import { fixedRows, type Seed } from './world.ts';
import type { AccountRow } from '@customer-hub/server/parts/database/collections/account';

/** Where the demo's account is, and so whose days are counted. */
const timeZone = 'America/Los_Angeles';
export const accountDay = daysIn(timeZone);

const field = (
  key: string,
  required = false,
  label: string | null = null,
): Account['forms']['customer'][number] => ({ key, label, required, hidden: false });

export const accountSeed: Seed<AccountRow> = fixedRows(() => [
  {
    name: 'Fieldhouse IT',
    kind: 'msp',
    plan: 'power',
    timeZone,
    businessHours: {
      timeZone,
      week: [1, 2, 3, 4, 5].map(weekday => ({ weekday, from: '08:00', to: '18:00' })),
      holidays: [
        { date: '2026-11-26', name: 'Thanksgiving Day' },
        { date: '2026-12-25', name: 'Christmas Day' },
        { date: '2027-01-01', name: "New Year's Day" },
      ],
    },
    dateStyle: 'us',
    portalUrl: 'https://portal.fieldhouse.example',
    registrationDefaults: { method: 'manual', mustChangePassword: true, timeZone },
    forms: {
      customer: [
        field('name', true),
        field('domains'),
        field('address'),
        field('phone'),
        field('website'),
        field('notes'),
        field('rank'),
        field('fax'),
        field('businessId'),
      ],
      contact: [
        field('email', true),
        field('displayName', true),
        field('phone'),
        field('mobile'),
        field('jobTitle'),
        field('timeZone'),
        field('notes'),
      ],
    },
    createdAt: '2019-05-02T08:00:00.000Z',
    updatedAt: '2026-10-01T08:00:00.000Z',
  },
]);
