import type { Draft, FieldProblem, FieldValue } from '@customer-hub/state/values';
import type { TemplateResult } from 'lit';
import type { FormMessages } from '../messages/en/form.ts';
import type { Format } from '../messages/format.ts';
import type { Choice, LoadChoices } from '../primitives/choices.ts';

export {
  addressParts,
  type AddressPart,
  type AddressValue,
  type Draft,
  type FieldProblem,
  type FieldValue,
  type Values,
} from '@customer-hub/state/values';

/** What kind of value a field takes. The six types of custom fields are among them [OVR-03]. */
export type FieldType =
  | 'text'
  | 'multiline'
  | 'email'
  | 'phone'
  | 'url'
  | 'domain_list'
  | 'tokens'
  | 'number'
  | 'boolean'
  | 'date'
  | 'select'
  | 'options_with_dependencies'
  | 'person'
  | 'device'
  | 'customer'
  /** Several records, found on the server; the value is their ids. */
  | 'records'
  | 'time_zone'
  | 'address'
  | 'secret';

/** A choice of a select; `options` are the choices that depend on it. */
export interface FieldOption {
  readonly value: string;
  readonly label: string;
  readonly options?: readonly FieldOption[];
}

/** One field of a form or of a details list, as data. */
export interface FieldDefinition {
  /** Path in the record and in its patch: `phone`, `address.postalCode`, `customFields.seats`. */
  readonly key: string;
  readonly label: string;
  readonly type: FieldType;
  readonly required?: boolean;
  /** Cannot be changed, and why. The value stays visible. */
  readonly locked?: string | undefined;
  /** Not to be seen and not checked now, e.g. terms of another choice; what is entered in it stays. */
  readonly hidden?: boolean;
  /** Draws the whole field in place of its type: `radios`, or a list of rows. */
  readonly draw?: (field: FieldDefinition, options: FieldOptions) => TemplateResult;
  readonly hint?: string | undefined;
  readonly placeholder?: string;
  /** Over the whole width of its group. Default: fields of several lines are. */
  readonly wide?: boolean;
  /** Longest text, in UTF-16 code units as the contract counts. Default 4000. */
  readonly maxLength?: number;
  /** Most entries of a list. Default 50. */
  readonly maxItems?: number;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  readonly options?: readonly FieldOption[];
  /** What no choice means in a select. Default: that one is to be made. */
  readonly emptyLabel?: string;
  /** Choices of `person`, `device` and `customer`, found on the server. */
  readonly load?: LoadChoices;
  /** What is chosen now, with the name to show for it. */
  readonly chosen?: Choice | undefined;
  /** As `chosen`, for `records`. */
  readonly chosenMany?: readonly Choice[] | undefined;
  /** Texts to choose from in a text field that takes any other, too. */
  readonly suggestions?: readonly string[];
  /** Full text of a boolean. Default Yes and No. */
  readonly trueLabel?: string | undefined;
  readonly falseLabel?: string | undefined;
  /** HTML autocomplete token. Default `off`: this is somebody else's data. */
  readonly autocomplete?: string;
  /** An address may lead to a host without a dot: `http://nas:5000`. */
  readonly intranet?: boolean;
  /** Checked by this instead of by its type, e.g. an amount of money; never asked about an empty value. */
  readonly check?: (draft: Draft) => FieldProblem | undefined;
  /** How a value reads beside another one, when it does not speak for itself. */
  readonly show?: (value: FieldValue) => string;
  /** Domains an address is likely to have, for suggestions. */
  readonly knownDomains?: readonly string[];
}

/** What a field is drawn with. */
export interface FieldOptions {
  readonly t: FormMessages;
  readonly format: Format;
  readonly draft: Draft;
  readonly error?: FieldProblem | undefined;
  readonly disabled?: boolean;
  /** Every change, as it is typed. */
  readonly onInput: (draft: Draft) => void;
  /** Leaving the field, or taking a choice: time to check it. */
  readonly onBlur?: () => void;
  /** The visible label is elsewhere: the control carries its name itself. */
  readonly bare?: boolean;
}
