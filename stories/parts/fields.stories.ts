import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, userEvent } from 'storybook/test';
import { conflictView } from '../../packages/components/src/form/conflict.ts';
import type {
  Draft,
  FieldDefinition,
  FieldProblem,
  FieldValue,
} from '../../packages/components/src/form/definition.ts';
import { renderField } from '../../packages/components/src/form/fields.ts';
import { HubInlineField } from '../../packages/components/src/form/inline-field.ts';
import { HubTokens } from '../../packages/components/src/form/tokens-field.ts';
import { checkField } from '../../packages/components/src/form/checks.ts';
import { toDraft } from '../../packages/components/src/form/values.ts';
import { defineElement } from '../../packages/components/src/internal/define.ts';
import { formMessages } from '../../packages/components/src/messages/form.ts';
import { HubCombobox } from '../../packages/components/src/primitives/combobox.ts';
import { allInside, inside, press, sees, type, until } from '../support/act.ts';
import '../support/frame.ts';
import type { StoryStage } from '../support/frame.ts';
import { inLanguage, toldIn } from '../support/german.ts';
import { withHub, type StoryHub } from '../support/hub.ts';

defineElement('hub-combobox', HubCombobox);
defineElement('hub-tokens', HubTokens);
defineElement('hub-inline-field', HubInlineField);

const people = ['Dana Whitfield', 'Priya Raman', 'Marek Kowalski', 'Aisha Bello'].map((label, n) => ({
  value: `tec_${n + 1}`,
  label,
}));
const load = (q: string) =>
  Promise.resolve(people.filter(({ label }) => label.toLowerCase().includes(q.toLowerCase())));

/** One of each type there is, with a value. */
const every: readonly (readonly [FieldDefinition, FieldValue])[] = [
  [{ key: 'name', label: 'Name', type: 'text', required: true }, 'Ashgrove Dental Group'],
  [{ key: 'email', label: 'Email', type: 'email' }, 'hello@ashgrovedental.com'],
  [{ key: 'phone', label: 'Phone', type: 'phone' }, '+1 503 555 0167'],
  [{ key: 'website', label: 'Website', type: 'url' }, 'https://ashgrovedental.com'],
  [{ key: 'seats', label: 'Licensed seats', type: 'number', minimum: 0, hint: 'As in the contract.' }, 64],
  [{ key: 'review', label: 'Security review', type: 'date' }, '2027-01-18'],
  [
    {
      key: 'rank',
      label: 'Rank',
      type: 'select',
      required: true,
      options: [
        { value: 'gold', label: 'Gold' },
        { value: 'basic', label: 'Basic' },
      ],
    },
    'gold',
  ],
  [
    {
      key: 'backup',
      label: 'Backup',
      type: 'options_with_dependencies',
      options: [
        { value: 'veeam', label: 'Veeam', options: [{ value: 'repo', label: 'Hardened repository' }] },
        { value: 'none', label: 'None' },
      ],
    },
    ['veeam', 'repo'],
  ],
  [{ key: 'manager', label: 'Account manager', type: 'person', load, chosen: people[0] }, 'tec_1'],
  [{ key: 'zone', label: 'Time zone', type: 'time_zone' }, 'America/Los_Angeles'],
  [{ key: 'secret', label: 'Password', type: 'secret' }, 'correct horse'],
  [{ key: 'support', label: 'After-hours support', type: 'boolean', trueLabel: 'Yes, until 10 PM' }, true],
  [{ key: 'locked', label: 'Customer ID', type: 'text', locked: 'Given by the platform.' }, '1042'],
  [{ key: 'domains', label: 'Domains', type: 'domain_list' }, ['ashgrovedental.com', 'ashgrove.care']],
  [
    { key: 'address', label: 'Address', type: 'address' },
    { line1: '1420 NW Ashgrove Ave', city: 'Portland', state: 'OR', postalCode: '97209', country: 'US' },
  ],
  [{ key: 'notes', label: 'Notes', type: 'multiline' }, 'Surgery floor closes at 5:30 PM.'],
];

const wrong: Readonly<Record<string, Draft>> = {
  name: '',
  email: 'dana@ashgrove',
  phone: 'call me',
  website: 'javascript:alert(1)',
  seats: 'many',
  domains: ['@ashgrove'],
};

/** One value edited where it stands, and forms made of fields as data. */
const meta: Meta = {
  title: 'Parts/Fields',
  loaders: [withHub()],
  render: (_, { loaded, globals, parameters }) =>
    html`<story-stage
      .hub=${(loaded as StoryHub).hub}
      locale=${globals.language}
      time-zone="America/Los_Angeles"
      .content=${parameters.content as (stage: StoryStage) => TemplateResult}></story-stage>`,
};
export default meta;
type Story = StoryObj;
const story = (content: (stage: StoryStage) => unknown, more: Story = {}): Story => ({
  ...more,
  parameters: { ...more.parameters, content },
});

const form =
  (
    drafts: (field: FieldDefinition, value: FieldValue, locale: string) => Draft,
    errors = false,
    disabled = false,
  ) =>
  (stage: StoryStage): TemplateResult =>
    html`<div class="form">
      ${every.map(([named, value]) => {
        const locale = stage.formats.locale;
        const field = toldIn(locale, named);
        const draft = drafts(field, value, locale);
        const error: FieldProblem | undefined = errors ? checkField(field, draft, locale) : undefined;
        return renderField(field, {
          t: stage.words(formMessages),
          format: stage.formats,
          draft,
          error,
          disabled,
          onInput: () => undefined,
        });
      })}
    </div>`;

/** Every type of field, with a value. */
export const EveryType = story(
  form((field, value, locale) => toDraft(field, value, locale)),
  {
    play: async ({ canvasElement }) => {
      await type(canvasElement, /^Phone/, '+1 503 555 0100');
      await expect(allInside(canvasElement, 'story-stage label').length).toBeGreaterThan(9);
    },
  },
);

export const Empty = story(form((field, _, locale) => toDraft(field, null, locale)));

/** What is wrong, beside each field, and what was probably meant. */
export const Wrong = story(
  form((field, value, locale) => wrong[field.key] ?? toDraft(field, value, locale), true),
  {
    play: async ({ canvasElement }) => {
      await sees(canvasElement, /Start the address with https/);
      await expect(allInside(canvasElement, 'story-stage [aria-invalid="true"]').length).toBeGreaterThan(3);
    },
  },
);

/** What may not be changed can still be read. */
export const Disabled = story(form((field, value, locale) => toDraft(field, value, locale), false, true));
export const EveryTypeNarrow: Story = { ...EveryType, play: undefined as never, globals: { width: '360px' } };
export const EveryTypeRightToLeft: Story = {
  ...EveryType,
  play: undefined as never,
  globals: { language: 'ar' },
};

const inline = (stage: StoryStage): TemplateResult =>
  html`<dl class="kv">
    ${every
      .map(([field, value]) => [toldIn(stage.formats.locale, field), value] as const)
      .map(
        ([field, value]) =>
          html`<dt>${field.label}</dt>
            <dd>
              <hub-inline-field
                .field=${field}
                .value=${value}
                .save=${(next: FieldValue) => {
                  values.set(field.key, next);
                  stage.requestUpdate();
                  return Promise.resolve();
                }}></hub-inline-field>
            </dd>`,
      )}
  </dl>`;
const values = new Map<string, FieldValue>();

/** Each value where it stands: press it, type, Enter. */
export const Inline = story(inline, {
  play: async ({ canvasElement }) => {
    await press(canvasElement, /^Edit Phone/);
    await type(canvasElement, /^Phone/, '+1 503 555 0101');
    await userEvent.keyboard('{Enter}');
    await until(() => values.get('phone') === '+1 503 555 0101');
  },
});

/** A text of several lines: Ctrl+Enter saves, Escape leaves it as it was. */
export const InlineEditing = story(inline, {
  play: async ({ canvasElement }) => {
    await press(canvasElement, /^Edit Notes/);
    await until(() => inside(canvasElement, 'hub-inline-field textarea:focus'));
  },
});

export const InlineRightToLeft = story(inline, { globals: { language: 'ar' } });

/** Mine beside theirs: what differs is marked, and neither is lost. */
export const Conflict = story(
  stage =>
    html`<dl class="kv">
      ${(
        [
          ['Phone', '+1 503 555 0142', '+1 503 555 0167'],
          ['Notes', 'Server room key is with the front desk.', ''],
          ['Website', 'https://ashgrovedental.com/new-patients/forms', 'https://ashgrove.care'],
        ] as const
      ).map(([named, mine, theirs]) => {
        const label = inLanguage(stage.formats.locale, named);
        return html`<dt>${label}</dt>
          <dd>
            ${conflictView(stage.words(formMessages), {
              label,
              mine,
              theirs,
              who: 'Priya Raman',
              ago: stage.formats.relative('2026-11-22T16:20:20Z'),
              time: stage.formats.time('2026-11-22T16:20:20Z'),
              keepMine: () => undefined,
              useTheirs: () => undefined,
            })}
          </dd>`;
      })}
    </dl>`,
  {
    play: async ({ canvasElement }) => {
      await until(() => allInside(canvasElement, 'story-stage .conflict').length === 3);
    },
  },
);
export const ConflictNarrow: Story = { ...Conflict, globals: { width: '360px' } };
export const ConflictRightToLeft: Story = { ...Conflict, globals: { language: 'ar' } };
