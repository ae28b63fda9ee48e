import type { Contract, ContractKind, Sla } from '@customer-hub/sdk';
import { checkDate } from '../../form/checks.ts';
import type { Draft, FieldDefinition, FieldProblem } from '../../form/definition.ts';
import { readMoney } from '../../form/money.ts';
import type { ContractFormMessages } from '../../messages/en/contractForm.ts';
import type { ContractsMessages } from '../../messages/en/contracts.ts';
import { kinds, kindTerms, unpackRate, type Term } from './contract-input.ts';
import { MOST_MINUTES, readHours } from './hours-text.ts';

export interface ContractFieldParts {
  readonly t: ContractFormMessages;
  readonly m: ContractsMessages;
  readonly locale: string;
  readonly kind: ContractKind;
  readonly startDate: string;
  readonly ownPlan: boolean;
  /** The contract that is edited; undefined for a new one. */
  readonly contract?: Contract | undefined;
  readonly slas: readonly Sla[];
  readonly currencies: readonly string[];
  /** Names of service types, for what is written beside another version. */
  readonly services: Readonly<Record<string, string>>;
}

export interface ContractFields {
  readonly general: readonly FieldDefinition[];
  readonly price: readonly FieldDefinition[];
  readonly hours: readonly FieldDefinition[];
  readonly mode: FieldDefinition | undefined;
  readonly defaultRate: FieldDefinition | undefined;
  readonly rates: FieldDefinition | undefined;
}

const unless = (fine: boolean, code: string, message: string): FieldProblem | undefined =>
  fine ? undefined : { code, message };

/** The fields of a contract, in their groups: those of its kind and no others. */
export const contractFields = ({
  t,
  m,
  locale,
  kind,
  startDate,
  ownPlan,
  contract,
  slas,
  currencies,
  services,
}: ContractFieldParts): ContractFields => {
  const terms = kindTerms[kind] ?? [];
  const has = (term: Term): boolean => terms.includes(term);
  const money = (key: string, label: string, more: Partial<FieldDefinition> = {}): FieldDefinition => ({
    key,
    label,
    type: 'text',
    maxLength: 24,
    check: draft => unless(readMoney(draft as string, locale) !== undefined, 'not_money', t.notMoney),
    ...more,
  });
  const hours = (key: string, label: string): FieldDefinition => ({
    key: `prepaid.${key}`,
    label,
    type: 'text',
    maxLength: 12,
    placeholder: '0',
    check: draft => {
      const minutes = readHours(draft as string, locale);
      return (
        unless(minutes !== undefined, 'not_hours', t.notHours) ??
        unless(minutes! <= MOST_MINUTES, 'too_many_hours', t.tooManyHours)
      );
    },
  });
  const select = (
    key: string,
    label: string,
    choices: Readonly<Record<string, string>>,
    more: Partial<FieldDefinition> = {},
  ): FieldDefinition => ({
    key,
    label,
    type: 'select',
    options: Object.entries(choices).map(([value, text]) => ({ value, label: text })),
    ...more,
  });
  const ownRate = money('chargingPlan.defaultRate', t.defaultRate, { hint: t.defaultRateHint });
  const priced =
    has('fee') || has('hourlyRate') || has('unitRate') || has('includedAmount') || has('chargingPlan');
  return {
    general: [
      { key: 'name', label: t.name, type: 'text', required: true, maxLength: 200 },
      select('kind', t.kind, Object.fromEntries(kinds.map(one => [one, m.kinds[one]])), {
        required: true,
        locked: contract ? t.kindLocked : undefined,
        hint: t.kindHints[kind],
      }),
      { key: 'startDate', label: t.startDate, type: 'date', required: true },
      {
        key: 'endDate',
        label: t.endDate,
        type: 'date',
        hint: t.endHint,
        check: draft =>
          checkDate(draft as string) ??
          unless(!startDate || (draft as string) >= startDate, 'ends_before_start', t.endsFirst),
      },
      select('slaId', t.sla, Object.fromEntries(slas.map(({ id, name }) => [id, name]))),
      {
        key: 'isDefault',
        label: t.isDefault,
        type: 'boolean',
        trueLabel: t.isDefaultOn,
        falseLabel: t.isDefaultOff,
      },
    ],
    price: [
      ...(has('fee') ? [money('fee', t.fee)] : []),
      ...(has('hourlyRate') ? [money('hourlyRate', t.hourlyRate, { required: true })] : []),
      ...(priced
        ? [select('currency', t.currency, currencyNames(currencies, locale), { required: true })]
        : []),
      select('billingPeriod', t.billingPeriod, m.periods, { required: true }),
      ...(has('unitRate') ? [money('unitRate', t.unitRate)] : []),
      ...(has('countBy') ? [select('countBy', t.countBy, m.units)] : []),
      ...(has('includedAmount')
        ? [money('includedAmount', t.includedAmount, { required: true, hint: t.includedHint })]
        : []),
      { key: 'taxable', label: t.taxable, type: 'boolean' },
    ],
    hours: has('prepaid')
      ? [hours('onSite', t.onSite), hours('remote', t.remote), hours('telephone', t.telephone)]
      : [],
    mode: has('chargingPlan')
      ? select('chargingPlan.mode', t.plan, { default: t.planDefault, own: t.planOwn })
      : undefined,
    // There whatever plan is chosen, so that going over to the other one and back loses nothing; looked at only with a plan of its own.
    defaultRate: has('chargingPlan')
      ? { ...ownRate, required: ownPlan, ...(ownPlan ? {} : { check: () => undefined }) }
      : undefined,
    rates: has('chargingPlan')
      ? {
          key: 'chargingPlan.variableRates',
          label: t.rates,
          type: 'tokens',
          check: (draft: Draft) =>
            unless(
              !ownPlan ||
                (draft as readonly string[]).every(
                  one => readMoney(unpackRate(one).rate, locale) !== undefined,
                ),
              'rate_missing',
              t.rateMissing,
            ),
          show: value =>
            (value as readonly string[])
              .map(unpackRate)
              .map(({ label, service, asset, rate }) =>
                [label, service && (services[service] ?? service), asset, rate].filter(Boolean).join(' · '),
              )
              .join('; '),
        }
      : undefined,
  };
};

const currencyNames = (currencies: readonly string[], locale: string): Record<string, string> => {
  const names = new Intl.DisplayNames(locale, { type: 'currency', fallback: 'code' });
  return Object.fromEntries(currencies.map(code => [code, `${code} – ${names.of(code) ?? code}`]));
};
