/** A contract as its form holds it (texts, as they are typed) and as the contract of the server writes it. */
import type {
  ChargingPlan,
  Contract,
  ContractInput,
  ContractKind,
  Money,
  VariableRate,
} from '@customer-hub/sdk';
import type { Draft } from '../../form/definition.ts';
import { moneyDraft, readMoney } from '../../form/money.ts';
import { same } from '@customer-hub/state/edits';
import type { StoredRecord } from '@customer-hub/state/edits';
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
export type Term =
  'fee' | 'prepaid' | 'hourlyRate' | 'unitRate' | 'countBy' | 'includedAmount' | 'chargingPlan';

/** Which terms a kind has; it is asked for these, and for no others. */
export const kindTerms: Readonly<Record<ContractKind, readonly Term[]>> = {
  retainer_flat_fee: ['fee', 'prepaid', 'chargingPlan'],
  hourly: ['hourlyRate', 'chargingPlan'],
  block_hours: ['fee', 'prepaid', 'chargingPlan'],
  block_money: ['fee', 'includedAmount', 'chargingPlan'],
  remote_monitoring: ['fee', 'unitRate', 'countBy'],
  online_backup: ['fee', 'unitRate', 'countBy'],
  project_one_time_fee: ['fee', 'prepaid', 'chargingPlan'],
  project_hourly_rate: ['hourlyRate', 'prepaid', 'chargingPlan'],
};

export const serviceTypes = ['on_site', 'remote', 'telephone'] as const;
const prepaidKeys = ['onSite', 'remote', 'telephone'] as const;
const amounts = ['fee', 'hourlyRate', 'unitRate', 'includedAmount'] as const;

/** One variable rate as it is typed. An empty service or asset type means any. */
export interface RateDraft {
  readonly label: string;
  readonly service: string;
  readonly asset: string;
  readonly rate: string;
}

// A list of a form is a list of texts: each rate is one.
export const packRate = ({ label, service, asset, rate }: RateDraft): string =>
  JSON.stringify([label, service, asset, rate]);
export const unpackRate = (text: string): RateDraft => {
  const [label = '', service = '', asset = '', rate = ''] = JSON.parse(text) as string[];
  return { label, service, asset, rate };
};

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
});

/** What the form holds as the server takes it; everything in it has been checked. */
export const toInput = (draft: (key: string) => Draft | undefined, locale: string): ContractInput => {
  const text = (key: string): string => ((draft(key) as string | undefined) ?? '').trim();
  const kind = text('kind') as ContractKind;
  const has = (term: Term): boolean => kindTerms[kind]?.includes(term) ?? false;
  const currency = text('currency');
  const money = (key: string): Money | null => {
    const amount = readMoney(text(key), locale);
    return amount === undefined ? null : { amount, currency };
  };
  const hours = prepaidKeys.map(key => readHours(text(`prepaid.${key}`), locale));
  const [onSite = 0, remote = 0, telephone = 0] = hours;
  return {
    name: text('name'),
    kind,
    slaId: text('slaId') || null,
    startDate: text('startDate'),
    endDate: text('endDate') || null,
    billingPeriod: text('billingPeriod') as NonNullable<ContractInput['billingPeriod']>,
    taxable: draft('taxable') === true,
    isDefault: draft('isDefault') === true,
    ...Object.fromEntries(amounts.filter(has).map(key => [key, money(key)])),
    ...(has('countBy')
      ? { countBy: (text('countBy') || null) as NonNullable<ContractInput['countBy']> | null }
      : {}),
    ...(has('prepaid')
      ? { prepaid: hours.some(one => one !== undefined) ? { onSite, remote, telephone } : null }
      : {}),
    ...(has('chargingPlan')
      ? {
          chargingPlan:
            text('chargingPlan.mode') === 'own'
              ? toPlan(
                  money('chargingPlan.defaultRate'),
                  (draft('chargingPlan.variableRates') as readonly string[] | undefined) ?? [],
                  currency,
                  locale,
                )
              : null,
        }
      : {}),
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
      serviceType: (service || null) as VariableRate['serviceType'],
      assetType: asset || null,
      rate: { amount: readMoney(rate, locale) ?? '0.00', currency },
    })),
});

/** What differs, as a patch; each term as a whole. The kind never does. */
export const changesOf = (before: ContractInput, after: ContractInput): Partial<ContractInput> =>
  Object.fromEntries(
    Object.entries(after).filter(
      ([key, value]) => key !== 'kind' && !same(value, before[key as keyof ContractInput]),
    ),
  );
