/**
 * The controls of an element, from what `custom-elements.json` says of it: each thing that a host can set once, with a
 * control of its kind. Storybook keeps in an address only what it knows the type of.
 */
import { tokenControls } from './token-controls.ts';

interface Described {
  readonly name: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
}
export interface Member extends Described {
  readonly kind: string;
  readonly default?: string;
  readonly attribute?: string;
  readonly parameters?: readonly Described[];
}
/** What the manifest says of one element. */
export interface ElementDescription {
  readonly tagName?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly members?: readonly Member[];
  readonly events?: readonly Described[];
  readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[];
}
export interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly ElementDescription[] }[];
}

export const describedIn = (manifest: Manifest, tag: string): ElementDescription | undefined =>
  manifest.modules.flatMap(({ declarations = [] }) => declarations).find(({ tagName }) => tagName === tag);

/** A row of the table of controls, as Storybook takes it. */
export interface ArgType {
  name?: string;
  description?: string | undefined;
  type?: StoryType;
  control?: unknown;
  options?: readonly string[];
  mapping?: Readonly<Record<string, unknown>>;
  table?: object;
}
export type StoryType =
  | { name: 'string' | 'number' | 'boolean' }
  | { name: 'enum'; value: readonly string[] }
  | { name: 'array'; value: StoryType }
  | { name: 'object'; value: Readonly<Record<string, StoryType>> };

const string: StoryType = { name: 'string' };
const choice = (options: readonly string[], control: string): ArgType => ({
  type: { name: 'enum', value: options },
  control: { type: control },
  options,
});

/** What every element takes, as the controls have it. */
export interface ElementArgs {
  appearance?: 'auto' | 'light' | 'dark';
  dateStyle?: 'us' | 'iso' | 'locale';
  /** By its name here. */
  timeZone?: keyof typeof timeZones;
  locale?: string;
}

/** Zones by the names that an address can hold, which takes no slash. */
export const timeZones: Readonly<Record<string, string>> = {
  'Los Angeles': 'America/Los_Angeles',
  Berlin: 'Europe/Berlin',
  Dubai: 'Asia/Dubai',
  Kolkata: 'Asia/Kolkata',
  UTC: 'UTC',
};

/** What a type does not say of a control. */
const special: Readonly<Record<string, ArgType>> = {
  locale: choice(['en', 'de', 'ar'], 'select'),
  timeZone: { ...choice(Object.keys(timeZones), 'select'), mapping: timeZones },
  dateStyle: choice(['us', 'iso', 'locale'], 'inline-radio'),
  appearance: choice(['auto', 'light', 'dark'], 'inline-radio'),
  shortcuts: {
    type: { name: 'boolean' },
    control: { type: 'boolean' },
    mapping: { true: 'on', false: 'off' },
  },
  offers: {
    type: { name: 'array', value: string },
    control: { type: 'check' },
    options: ['directory_sync', 'previous_look'],
  },
  messages: { type: { name: 'object', value: {} }, control: { type: 'object' } },
  view: {
    type: { name: 'object', value: { q: string, sort: string, groupBy: string, density: string } },
    control: { type: 'object' },
  },
};

/** By the type of a property; what a page gives in code alone has no control. */
function kindOf({ name, type, default: initial = '' }: Member): ArgType {
  const known = special[name];
  if (known) return known;
  const text = (type?.text ?? '').replaceAll(/\s*\| undefined/g, '');
  const literals = [...text.matchAll(/'([^']+)'/g)].map(([, literal = '']) => literal);
  if (literals.length > 1 && !text.includes('[')) return choice(literals, 'select');
  if (text === 'boolean') return { type: { name: 'boolean' }, control: { type: 'boolean' } };
  if (text === 'number' || /^[\d_]+$/.test(initial))
    return { type: { name: 'number' }, control: { type: 'number' } };
  if (text === 'string') return { type: string, control: { type: 'text' } };
  return { control: { disable: true } };
}

const row = (category: string, { name, description, type }: Described, more: ArgType = {}): ArgType => ({
  name,
  description,
  ...more,
  table: { category, ...(type ? { type: { summary: type.text } } : {}), ...more.table },
});

function property(member: Member): ArgType {
  const { name, attribute, description = '', default: initial } = member;
  const also = attribute && attribute !== name ? ` Attribute \`${attribute}\`.` : '';
  return row(
    'properties',
    { ...member, description: description + also },
    { ...kindOf(member), ...(initial ? { table: { defaultValue: { summary: initial } } } : {}) },
  );
}

const told = (category: string, items: readonly Described[] = []): [string, ArgType][] =>
  items.map(item => [`${category}: ${item.name}`, row(category, item, { control: { disable: true } })]);

const called = ({ name, parameters = [] }: Member): string =>
  `${name}(${parameters.map(parameter => parameter.name).join(', ')})`;

/** By the name of the property; what is no property stands under its kind, so that no name hides another. */
export function elementControls({
  members = [],
  events,
  slots,
  cssParts,
}: ElementDescription): Record<string, ArgType> {
  const fields = members.filter(({ kind }) => kind === 'field');
  const methods = members.filter(({ kind }) => kind === 'method');
  return Object.fromEntries([
    ...fields.map((member): [string, ArgType] => [member.name, property(member)]),
    // The analyzer also finds events whose name is a variable.
    ...told(
      'events',
      events?.filter(({ name }) => name.startsWith('hub-')),
    ),
    ...told(
      'methods',
      methods.map(method => ({ name: called(method), description: method.description ?? '' })),
    ),
    ...told('slots', slots),
    ...told('CSS parts', cssParts),
    ...Object.entries(tokenControls),
  ]);
}
