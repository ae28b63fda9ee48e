import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ContractUsage, ServiceType, ServiceTypeUsage } from '@customer-hub/sdk';
import { contractHours } from '../../messages/en/contractHours.ts';
import { Format } from '../../messages/format.ts';
import { overText, type UsageWords } from './usage-words.ts';

const words: UsageWords = {
  t: contractHours,
  format: new Format('en'),
  hours: minutes => (minutes / 60).toFixed(1),
};
const of = (serviceType: ServiceType, prepaidMinutes: number, billableMinutes: number): ServiceTypeUsage => ({
  serviceType,
  prepaidMinutes,
  billableMinutes,
  remainingMinutes: Math.max(0, prepaidMinutes - billableMinutes),
  overdrawnMinutes: Math.max(0, billableMinutes - prepaidMinutes),
  balance: 'ok',
});
const usage = (types: readonly ServiceTypeUsage[]): ContractUsage => {
  const overdrawnMinutes = types.reduce((sum, type) => sum + type.overdrawnMinutes, 0);
  return { types, total: { overdrawnMinutes } } as unknown as ContractUsage;
};

describe('what is said of hours', () => {
  it('is plain where some are left, with what is over in a note of its own [V-10]', () => {
    const drawn = usage([of('on_site', 1200, 390), of('remote', 1800, 2040), of('telephone', 600, 120)]);
    assert.equal(overText(drawn, words), '4.0 over on remote');
    assert.equal(overText(usage([of('on_site', 1200, 390)]), words), '');
  });
});
