import type { CustomFieldValues, FormDefinition } from '@customer-hub/server/parts/contract/types';
import type { Segment } from '@customer-hub/server/parts/database/store';
import { fixedRows, type Seed } from './world.ts';
import type {
  FormDefinitionRow,
  CustomerFormsRow,
} from '@customer-hub/server/parts/database/collections/forms';

const definitions: readonly FormDefinition[] = [
  {
    id: 'frm_1',
    name: 'Site access',
    description: 'How to get in, and when.',
    fields: [
      { key: 'opens_at', label: 'Opens at', type: 'text', required: false, hint: null, maxLength: 20 },
      { key: 'closes_at', label: 'Closes at', type: 'text', required: false, hint: null, maxLength: 20 },
      {
        key: 'alarm',
        label: 'Alarm',
        type: 'boolean',
        required: true,
        hint: 'Somebody has to be there to switch it off.',
        trueLabel: 'Armed at night',
        falseLabel: 'None',
      },
      {
        key: 'directions',
        label: 'Directions',
        type: 'text',
        required: false,
        hint: null,
        multiline: true,
        maxLength: 2000,
      },
    ],
  },
  {
    id: 'frm_2',
    name: 'Compliance',
    description: null,
    fields: [
      {
        key: 'framework',
        label: 'Framework',
        type: 'options',
        required: true,
        hint: null,
        options: [
          { value: 'hipaa', label: 'HIPAA' },
          { value: 'gdpr', label: 'GDPR' },
          { value: 'pci_dss', label: 'PCI DSS' },
        ],
      },
      { key: 'audited_on', label: 'Last audit', type: 'date', required: false, hint: null },
      {
        key: 'insured_amount',
        label: 'Cyber insurance',
        type: 'numeric',
        required: false,
        hint: 'In US dollars.',
        minimum: 0,
      },
    ],
  },
  {
    id: 'frm_3',
    name: 'Network at a glance',
    description: 'For whoever is on call.',
    fields: [
      {
        key: 'provider',
        label: 'Provider',
        type: 'options_with_dependencies',
        required: false,
        hint: null,
        options: [
          {
            value: 'cable',
            label: 'Cable',
            options: [
              { value: 'comcast', label: 'Comcast' },
              { value: 'vodafone', label: 'Vodafone' },
            ],
          },
          {
            value: 'fibre',
            label: 'Fibre',
            options: [
              { value: 'ziply', label: 'Ziply' },
              { value: 'telekom', label: 'Telekom' },
            ],
          },
        ],
      },
      { key: 'static_ip', label: 'Static address', type: 'text', required: false, hint: null, maxLength: 45 },
    ],
  },
];

export const formDefinitionsSeed: Seed<FormDefinitionRow> = fixedRows(() => [...definitions]);

const valuesOf = (formId: string, audit: string): CustomFieldValues =>
  formId === 'frm_1'
    ? { opens_at: '8:00', closes_at: '17:30', alarm: true }
    : formId === 'frm_2'
      ? { framework: 'gdpr', audited_on: audit }
      : {};

export const customerFormsSeed: Seed<CustomerFormsRow> = function* (
  world,
): Iterable<Segment<CustomerFormsRow>> {
  for (const customer of world.customers.slice(1, 60)) {
    const random = world.random('forms', customer.number);
    if (!random.chance(0.4)) continue;
    yield {
      customerId: customer.id,
      count: 1,
      make: () => {
        const createdAt = world.ago(random.int(10, 400) * 1440);
        return {
          customerId: customer.id,
          createdAt,
          updatedAt: createdAt,
          updatedBy: world.technicians[0] ?? null,
          shelved: [],
          forms: random
            .some(definitions, random.int(1, 2))
            .map(({ id }) => ({ formId: id, values: valuesOf(id, world.day(-90)) })),
        };
      },
    };
  }
};
