/** Parts of a postal address that are entered. `country` is ISO 3166 alpha-2. */
export const addressParts = ['line1', 'line2', 'city', 'state', 'postalCode', 'country'] as const;
export type AddressPart = (typeof addressParts)[number];
export type AddressValue = Readonly<Partial<Record<AddressPart, string | null>>>;

/** A value as the contract writes it; `null` is empty. */
export type FieldValue = string | number | boolean | readonly string[] | AddressValue | null;

/** A value as it is being entered: what a person typed is kept even while it is not a number or a date. */
export type Draft = string | boolean | readonly string[] | Readonly<Record<AddressPart, string>>;

/** Values by field key. */
export type Values = Readonly<Record<string, FieldValue>>;

/** Drafts by field key. */
export type DraftValues = Readonly<Record<string, Draft>>;

/** Why a value cannot be saved. `code` picks the message; codes of the server and of a client's checks are the same. */
export interface FieldProblem {
  readonly code: string;
  /** What to say when the code is not known to the reader's words: the server's English. */
  readonly message?: string;
  /** The limit or the entry meant. */
  readonly detail?: string | number;
  /** What was probably meant, ready to be taken. */
  readonly suggestion?: string;
}

/** A field as rules: how its value is entered, checked and stored. What it looks like is somebody else's. */
export interface FieldRule {
  /** Path in the record and in its patch: `phone`, `address.postalCode`, `customFields.seats`. */
  readonly key: string;
  /** It cannot be changed: what was entered into it before is not sent. */
  readonly locked?: boolean;
  readonly check: (draft: Draft) => FieldProblem | undefined;
  readonly toDraft: (value: FieldValue | undefined) => Draft;
  /** Asked only of a draft that `check` accepts, and to tell whether a draft differs from what is stored. */
  readonly fromDraft: (draft: Draft) => FieldValue;
}

/** A record as the server holds it, of any resource. */
export type StoredRecord = object;
