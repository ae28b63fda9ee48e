import type { Contract, ContractKind, Sla } from '@customer-hub/sdk';
import { html } from 'lit';
import { checkDate } from '../../form/checks.ts';
import { currencyOptions } from '../../form/currencies.ts';
import type { FieldDefinition, FieldOption, FieldProblem } from '../../form/definition.ts';
import type { FieldGroup } from '../../form/form-dialog.ts';
import { readMoney } from '../../form/money.ts';
import { radios } from '../../form/radios.ts';
import { rows } from '../../form/rows.ts';
import type { ContractFormMessages } from '../../messages/en/contractForm.ts';
import type { ContractsMessages } from '../../messages/en/contracts.ts';
import { kinds, kindTerms, rateTexts, type Term } from './contract-input.ts';
import { readPercent, steps } from './hours-rules.ts';
import { MOST_MINUTES, readHours } from './hours-text.ts';

/** What the fields of a contract depend on. */
export interface ContractForm {
  readonly t: ContractFormMessages;
  readonly m: ContractsMessages;
  readonly locale: string;
  /** The contract that is edited; undefined for a new one. */
  readonly record: Contract | undefined;
  readonly kind: ContractKind;
  readonly startDate: string;
  readonly currency: string;
  /** Time is rounded, so that it matters whether per entry or per day. */
  readonly isRounded: boolean;
  /** It has a charging plan of its own. */
  readonly isOwnPlan: boolean;
  readonly slas: readonly Sla[];
  readonly assetTypes: readonly string[];
}

type Label = {
  [K in keyof ContractFormMessages]: ContractFormMessages[K] extends string ? K : never;
}[keyof ContractFormMessages];

const MOST_RATES = 50;

const unless = (fine: boolean, code: string, message: string): FieldProblem | undefined =>
  fine ? undefined : { code, message };

const options = (words: Readonly<Record<string, string>>): FieldOption[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

const money = (
  { t, locale }: ContractForm,
  key: Label,
  more: Partial<FieldDefinition> = {},
): FieldDefinition => ({
  key,
  label: t[key],
  type: 'text',
  maxLength: 24,
  check: draft => unless(readMoney(String(draft), locale) !== undefined, 'not_money', t.notMoney),
  ...more,
});

const hours = (
  { t, locale }: ContractForm,
  of: 'prepaid' | 'hoursRules.carryOver',
  key: 'onSite' | 'remote' | 'telephone',
): FieldDefinition => ({
  key: `${of}.${key}`,
  label: of === 'prepaid' ? t[key] : t.carry[key],
  type: 'text',
  maxLength: 12,
  placeholder: '0',
  check: draft => {
    const minutes = readHours(String(draft), locale);
    return minutes === undefined
      ? { code: 'not_hours', message: t.notHours }
      : unless(minutes <= MOST_MINUTES, 'too_many_hours', t.tooManyHours);
  },
});

/** How booked time counts; hours that are pre-paid can run low and come over into the next period. */
const countingFields = (form: ContractForm): FieldDefinition[] => {
  const { t, m, kind, locale, isRounded } = form;
  const isPrepaid = (kindTerms[kind] ?? []).includes('prepaid');
  const fields: FieldDefinition[] = [
    {
      key: 'hoursRules.roundingMinutes',
      label: t.rounding,
      type: 'select',
      required: true,
      options: steps.map(step => ({
        value: String(step),
        label: m.roundingSteps(step, new Intl.NumberFormat(locale).format(step)),
      })),
    },
    {
      key: 'hoursRules.roundingPer',
      label: t.roundingPer,
      type: 'select',
      required: true,
      options: options(t.roundingPers),
      hidden: !isRounded,
    },
  ];
  if (!isPrepaid) return fields;
  return [
    ...fields,
    {
      key: 'hoursRules.warnAtPercent',
      label: t.warnAt,
      type: 'text',
      required: true,
      maxLength: 6,
      hint: t.warnAtHint,
      check: draft => unless(readPercent(String(draft), locale) !== undefined, 'not_percent', t.notPercent),
    },
    ...(['onSite', 'remote', 'telephone'] as const).map(key => hours(form, 'hoursRules.carryOver', key)),
  ];
};

const generalFields = ({ t, m, record, kind, startDate, slas }: ContractForm): FieldDefinition[] => [
  { key: 'name', label: t.name, type: 'text', required: true, maxLength: 200 },
  {
    key: 'kind',
    label: t.kind,
    type: 'select',
    required: true,
    options: kinds.map(value => ({ value, label: m.kinds[value] })),
    locked: record ? t.kindLocked : undefined,
    hint: t.kindHints[kind],
  },
  { key: 'startDate', label: t.startDate, type: 'date', required: true },
  {
    key: 'endDate',
    label: t.endDate,
    type: 'date',
    hint: t.endHint,
    check: draft =>
      checkDate(String(draft)) ??
      unless(!startDate || String(draft) >= startDate, 'ends_before_start', t.endsFirst),
  },
  {
    key: 'slaId',
    label: t.sla,
    type: 'select',
    options: slas.map(({ id, name }) => ({ value: id, label: name })),
  },
  {
    key: 'isDefault',
    label: t.isDefault,
    type: 'boolean',
    trueLabel: t.isDefaultOn,
    falseLabel: t.isDefaultOff,
  },
];

/** Each kind is asked for the terms that it has, and for no others. */
const priceFields = (form: ContractForm): FieldDefinition[] => {
  const { t, m, locale, kind, currency } = form;
  const required = true;
  const fields: readonly (readonly [term: Term | readonly Term[] | 'any', field: FieldDefinition])[] = [
    ['fee', money(form, 'fee')],
    ['hourlyRate', money(form, 'hourlyRate', { required })],
    [
      ['fee', 'hourlyRate', 'unitRate', 'includedAmount', 'chargingPlan'],
      {
        key: 'currency',
        label: t.currency,
        type: 'select',
        required,
        options: currencyOptions(locale, currency),
      },
    ],
    [
      'any',
      { key: 'billingPeriod', label: t.billingPeriod, type: 'select', required, options: options(m.periods) },
    ],
    ['unitRate', money(form, 'unitRate')],
    ['countBy', { key: 'countBy', label: t.countBy, type: 'select', options: options(m.units) }],
    ['includedAmount', money(form, 'includedAmount', { required, hint: t.includedHint })],
    ['any', { key: 'taxable', label: t.taxable, type: 'boolean' }],
  ];
  const terms: readonly (Term | 'any')[] = [...(kindTerms[kind] ?? []), 'any'];
  return fields.flatMap(([of, field]) => ([of].flat().some(term => terms.includes(term)) ? [field] : []));
};

const ratesField = (form: ContractForm): FieldDefinition => {
  const { t, locale, isOwnPlan, assetTypes } = form;
  const services: Readonly<Record<string, string>> = {
    on_site: t.onSite,
    remote: t.remote,
    telephone: t.telephone,
  };
  const assets = assetTypes.map(value => ({ value, label: value }));
  return {
    key: 'chargingPlan.variableRates',
    label: t.rates,
    type: 'tokens',
    hint: t.ratesHint,
    hidden: !isOwnPlan,
    check: draft =>
      unless(
        Array.isArray(draft) &&
          draft.every(text => readMoney(rateTexts.unpack(String(text)).rate, locale) !== undefined),
        'rate_missing',
        t.rateMissing,
      ),
    show: value =>
      [value]
        .flat()
        .map(text => rateTexts.unpack(String(text)))
        .map(({ label, service, asset, rate }) =>
          [label, services[service] ?? service, asset, rate].filter(Boolean).join(' · '),
        )
        .join('; '),
    draw: rows({
      texts: rateTexts,
      cells: [
        { key: 'label', label: t.rateLabel, maxLength: 100 },
        { key: 'service', label: t.rateService, options: options(services), emptyLabel: t.any },
        { key: 'asset', label: t.rateAsset, options: assets, emptyLabel: t.any },
        { key: 'rate', label: t.rate, decimal: true, required: true },
      ],
      fresh: { label: '', service: '', asset: '', rate: '' },
      most: MOST_RATES,
      words: { row: t.rateNumber, add: t.addRate, remove: t.removeRate, moveUp: t.moveRateUp },
    }),
  };
};

/** The fields of a contract in their groups. */
export const contractGroups = (form: ContractForm, prices: unknown): FieldGroup[] => {
  const { t, kind, isOwnPlan } = form;
  const has = (term: Term): boolean => (kindTerms[kind] ?? []).includes(term);
  const hourFields = (['onSite', 'remote', 'telephone'] as const).map(key => hours(form, 'prepaid', key));
  // There whatever plan is chosen, so that going over to the other one and back loses nothing.
  const plan: FieldDefinition[] = [
    {
      key: 'chargingPlan.mode',
      label: t.plan,
      type: 'select',
      options: options({ default: t.planDefault, own: t.planOwn }),
      draw: radios,
    },
    money(form, 'defaultRate', {
      key: 'chargingPlan.defaultRate',
      hint: t.defaultRateHint,
      required: true,
      hidden: !isOwnPlan,
    }),
    ratesField(form),
  ];
  return [
    { legend: t.general, fields: generalFields(form) },
    { legend: t.money, fields: priceFields(form) },
    ...(has('prepaid')
      ? [{ legend: t.hours, fields: hourFields, after: html`<p class="aside">${t.hoursHint}</p>` }]
      : []),
    ...(has('hoursRules')
      ? [
          {
            legend: t.counting,
            fields: countingFields(form),
            ...(has('prepaid') ? { after: html`<p class="aside">${t.carryHint}</p>` } : {}),
          },
        ]
      : []),
    ...(has('chargingPlan')
      ? [
          {
            legend: has('prepaid') ? t.beyond : t.beyondAll,
            fields: plan,
            ...(isOwnPlan ? {} : { after: prices }),
          },
        ]
      : []),
  ];
};
