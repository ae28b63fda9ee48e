/** A contract as its form holds it (texts, as they are typed) and as the contract of the server writes it. */
import type {
  ChargingPlan,
  Contract,
  ContractInput,
  ContractKind,
  Money,
  VariableRate,
} from '@customer-hub/sdk';
import { same, type StoredRecord } from '@customer-hub/state/edits';
import { moneyDraft, readMoney } from '../../form/money.ts';
import { rowTexts } from '../../form/row-texts.ts';
import { newRules, rulesForm, rulesInput } from './hours-rules.ts';
import { hoursDraft, readHours } from './hours-text.ts';

export const kinds = [
  'retainer_flat_fee',
  'hourly',
  'block_hours',
  'block_money',
  'remote_monitoring',
  'online_backup',
  'project_one_time_fee',
  'project_hourly_rate',
] as const satisfies readonly ContractKind[];
export const periods = [
  'weekly',
  'every_two_weeks',
  'monthly',
  'quarterly',
  'twice_a_year',
  'annually',
  'on_demand',
  'once',
] as const satisfies readonly ContractInput['billingPeriod'][];
const units = [
  'pcs',
  'servers',
  'macs',
  'other_devices',
  'agents',
  'all_devices',
  'total_gb',
  'pc_gb',
  'server_gb',
] as const satisfies readonly ContractInput['countBy'][];
const serviceTypes = ['on_site', 'remote', 'telephone'] as const;

export type Term =
  | 'fee'
  | 'prepaid'
  | 'hourlyRate'
  | 'unitRate'
  | 'countBy'
  | 'includedAmount'
  | 'chargingPlan'
  | 'hoursRules';

/** Which terms a kind has; it is asked for these, and for no others. */
export const kindTerms: Readonly<Record<ContractKind, readonly Term[]>> = {
  retainer_flat_fee: ['fee', 'prepaid', 'chargingPlan', 'hoursRules'],
  hourly: ['hourlyRate', 'chargingPlan', 'hoursRules'],
  block_hours: ['fee', 'prepaid', 'chargingPlan', 'hoursRules'],
  block_money: ['fee', 'includedAmount', 'chargingPlan', 'hoursRules'],
  remote_monitoring: ['fee', 'unitRate', 'countBy'],
  online_backup: ['fee', 'unitRate', 'countBy'],
  project_one_time_fee: ['fee', 'prepaid', 'chargingPlan', 'hoursRules'],
  project_hourly_rate: ['hourlyRate', 'prepaid', 'chargingPlan', 'hoursRules'],
};

const prepaidKeys = ['onSite', 'remote', 'telephone'] as const;
const amounts = ['fee', 'hourlyRate', 'unitRate', 'includedAmount'] as const;

/** One of the values a field has; undefined for none, and for one that only another version knows. */
export const oneOf = <V extends string>(values: readonly V[], text: string): V | undefined =>
  values.find(value => value === text);

/** Variable rates as they are typed. An empty service or asset type means any. */
export const rateTexts = rowTexts('label', 'service', 'asset', 'rate');
export const { pack: packRate, unpack: unpackRate } = rateTexts;

/** The currency of a contract: all its amounts have the same one. */
const currencyOf = ({
  fee,
  hourlyRate,
  unitRate,
  includedAmount,
  chargingPlan,
}: Contract): string | undefined =>
  (fee ?? hourlyRate ?? unitRate ?? includedAmount ?? chargingPlan?.defaultRate)?.currency;

/** What the form starts from. */
export const toForm = (contract: Contract, locale: string, currency: string): StoredRecord => {
  const money = (value: Money | null): string | null => (value ? moneyDraft(value.amount, locale) : null);
  const { prepaid, chargingPlan: plan } = contract;
  return {
    ...contract,
    slaId: contract.sla?.id ?? null,
    currency: currencyOf(contract) ?? currency,
    fee: money(contract.fee),
    hourlyRate: money(contract.hourlyRate),
    unitRate: money(contract.unitRate),
    includedAmount: money(contract.includedAmount),
    prepaid: Object.fromEntries(
      prepaidKeys.map(key => [key, prepaid ? hoursDraft(prepaid[key], locale) : null]),
    ),
    hoursRules: rulesForm(contract.hoursRules, locale),
    chargingPlan: {
      mode: plan ? 'own' : 'default',
      defaultRate: money(plan?.defaultRate ?? null),
      variableRates: (plan?.variableRates ?? []).map(({ label, serviceType, assetType, rate }) =>
        packRate({
          label: label ?? '',
          service: serviceType ?? '',
          asset: assetType ?? '',
          rate: moneyDraft(rate.amount, locale),
        }),
      ),
    },
  };
};

/** What a new contract starts from. */
export const newForm = (today: string, currency: string): StoredRecord => ({
  kind: 'block_hours',
  startDate: today,
  currency,
  billingPeriod: 'monthly',
  taxable: true,
  isDefault: false,
  chargingPlan: { mode: 'default', variableRates: [] },
  hoursRules: newRules,
});

/**
 * What the form holds as the server takes it; everything in it has been checked.
 * @param value What it holds under a key.
 */
export const toInput = (value: (key: string) => unknown, locale: string): ContractInput => {
  const text = (key: string): string => String(value(key) ?? '').trim();
  const kind = oneOf(kinds, text('kind'));
  const billingPeriod = oneOf(periods, text('billingPeriod'));
  const has = (term: Term): boolean => !!kind && kindTerms[kind].includes(term);
  const currency = text('currency');
  const money = (key: string): Money | null => {
    const amount = readMoney(text(key), locale);
    return amount === undefined ? null : { amount, currency };
  };
  const hours = prepaidKeys.map(key => readHours(text(`prepaid.${key}`), locale));
  const [onSite = 0, remote = 0, telephone = 0] = hours;
  const prepaid = hours.some(one => one !== undefined) ? { onSite, remote, telephone } : null;
  const isOwnPlan = text('chargingPlan.mode') === 'own';
  const rates = [value('chargingPlan.variableRates') ?? []].flat().map(String);
  const chargingPlan = isOwnPlan ? toPlan(money('chargingPlan.defaultRate'), rates, currency, locale) : null;
  return {
    name: text('name'),
    kind: kind ?? 'block_hours',
    slaId: text('slaId') || null,
    startDate: text('startDate'),
    endDate: text('endDate') || null,
    ...(billingPeriod ? { billingPeriod } : {}),
    taxable: value('taxable') === true,
    isDefault: value('isDefault') === true,
    ...Object.fromEntries(amounts.filter(has).map(key => [key, money(key)])),
    ...(has('countBy') ? { countBy: oneOf(units, text('countBy')) ?? null } : {}),
    ...(has('prepaid') ? { prepaid } : {}),
    ...(has('chargingPlan') ? { chargingPlan } : {}),
    ...(has('hoursRules') ? { hoursRules: rulesInput(text, locale) } : {}),
  };
};

const toPlan = (
  defaultRate: Money | null,
  rates: readonly string[],
  currency: string,
  locale: string,
): ChargingPlan => ({
  defaultRate: defaultRate ?? { amount: '0.00', currency },
  variableRates: rates
    .map(unpackRate)
    .map(({ label, service, asset, rate }): VariableRate => ({
      label: label.trim() || null,
      serviceType: oneOf(serviceTypes, service) ?? null,
      assetType: asset || null,
      rate: { amount: readMoney(rate, locale) ?? '0.00', currency },
    })),
});

/** What differs, as a patch; each term as a whole. The kind never does. */
export const changesOf = (before: ContractInput, after: ContractInput): Partial<ContractInput> => {
  const was: Readonly<Record<string, unknown>> = { ...before };
  return Object.fromEntries(
    Object.entries(after).filter(([key, value]) => key !== 'kind' && !same(value, was[key])),
  );
};
