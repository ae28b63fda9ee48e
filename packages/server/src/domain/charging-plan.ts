import type { DefaultChargingPlan } from '../contract/types.ts';

const usd = (amount: string) => ({ amount, currency: 'USD' });
/** The account's price list by asset type, managed in the admin panel [OCT-17 to OCT-19]. */
export const defaultChargingPlan: DefaultChargingPlan = {
  defaultRate: usd('130.00'),
  rates: [
    ['Server', '165.00'],
    ['Workstation', '125.00'],
    ['Laptop', '125.00'],
    ['Printer', '95.00'],
    ['Firewall', '175.00'],
    ['Switch', '150.00'],
    ['Phone', '90.00'],
  ].map(([assetType = '', amount = '']) => ({ assetType, rate: usd(amount) })),
  updatedAt: '2026-01-02T09:00:00.000Z',
};
