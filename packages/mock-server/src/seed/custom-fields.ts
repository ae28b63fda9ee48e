import type {
  CustomFieldDefinition,
  CustomFieldOption,
  CustomFieldValues,
} from '@customer-hub/server/parts/contract/types';
import type { Random } from '@customer-hub/server/parts/database/random';
import { fixedRows, type World, type Seed } from './world.ts';
import type { CustomFieldRow } from '@customer-hub/server/parts/database/collections/custom-fields';

const option = (label: string, options?: CustomFieldOption[]): CustomFieldOption => ({
  value: label
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/_$/, ''),
  label,
  ...(options ? { options } : {}),
});

/** One definition per type there is for customers, as drawn, and a few for other records. */
export const definitions: readonly CustomFieldDefinition[] = [
  {
    id: 'cfd_1',
    target: 'customer',
    key: 'practice_system',
    label: 'Practice system',
    type: 'options',
    required: false,
    hint: null,
    options: ['Dentrix G7.9', 'Eaglesoft 24', 'Open Dental', 'DATEV', 'SAP Business One', 'None'].map(label =>
      option(label),
    ),
  },
  {
    id: 'cfd_2',
    target: 'customer',
    key: 'after_hours',
    label: 'After-hours support',
    type: 'boolean',
    required: false,
    hint: 'Calls outside office hours are taken.',
    trueLabel: 'Yes, until 10 PM',
    falseLabel: 'No',
  },
  {
    id: 'cfd_3',
    target: 'customer',
    key: 'seats',
    label: 'Licensed seats',
    type: 'numeric',
    required: false,
    hint: null,
    minimum: 0,
    maximum: 1_000_000,
  },
  {
    id: 'cfd_4',
    target: 'customer',
    key: 'security_review',
    label: 'Security review',
    type: 'date',
    required: false,
    hint: 'Day of the next one.',
  },
  {
    id: 'cfd_5',
    target: 'customer',
    key: 'backup',
    label: 'Backup',
    type: 'options_with_dependencies',
    required: false,
    hint: null,
    options: [
      option('Veeam', [
        option('Hardened repository'),
        option('Object storage', [option('Immutable 30 days'), option('Mutable')]),
      ]),
      option('Datto', [option('Local appliance'), option('Cloud only')]),
      option('None', []),
    ],
  },
  {
    id: 'cfd_6',
    target: 'customer',
    key: 'hipaa_officer',
    label: 'HIPAA officer',
    type: 'text',
    required: false,
    hint: null,
    maxLength: 200,
  },
  {
    id: 'cfd_7',
    target: 'contact',
    key: 'badge',
    label: 'Badge number',
    type: 'text',
    required: false,
    hint: null,
    maxLength: 20,
  },
  {
    id: 'cfd_8',
    target: 'contact',
    key: 'newsletter',
    label: 'Service newsletter',
    type: 'boolean',
    required: false,
    hint: null,
  },
  {
    id: 'cfd_9',
    target: 'device',
    key: 'location',
    label: 'Location',
    type: 'text',
    required: false,
    hint: null,
    maxLength: 200,
  },
  {
    id: 'cfd_10',
    target: 'asset',
    key: 'purchase_order',
    label: 'Purchase order',
    type: 'text',
    required: false,
    hint: null,
    maxLength: 50,
  },
];

export const drawnValues = (world: World): CustomFieldValues => ({
  practice_system: 'dentrix_g7_9',
  after_hours: true,
  seats: 64,
  security_review: world.day(57),
  backup: ['veeam', 'hardened_repository'],
  hipaa_officer: 'Helen Halloran',
});
/** Some filled in, some not. */
export function customFieldValues(world: World, random: Random): CustomFieldValues {
  const values: CustomFieldValues = {};
  for (const { key, type, target, options = [] } of definitions) {
    if (target !== 'customer' || random.chance(0.35)) continue;
    const chosen = random.pick(options.length > 0 ? options : [option('None')]);
    values[key] =
      type === 'boolean'
        ? random.chance(0.5)
        : type === 'numeric'
          ? random.int(1, 400)
          : type === 'date'
            ? world.day(random.int(-200, 400))
            : type === 'options'
              ? chosen.value
              : type === 'options_with_dependencies'
                ? [chosen.value, ...(chosen.options?.length ? [random.pick(chosen.options).value] : [])]
                : random.pick(['Helen Halloran', 'Sabine Weiß', 'ليلى الحداد', 'n/a', 'see contract']);
  }
  return values;
}

export const customFieldDefinitionsSeed: Seed<CustomFieldRow> = fixedRows(() => [...definitions]);
