import type { Hub, ImportKind } from '@customer-hub/sdk';
import type { MessageBundle } from '../messages/bundle.ts';
import type { CsvFile } from './parse.ts';
import type { ImportMessages, ImportWords } from '../messages/en/import.ts';

export type { ImportWords };

/** Whether `11/02/2026` is in November or in February. */
export type DayOrder = 'day' | 'month';

/** A column of the file and where it goes; `undefined` leaves it out. */
export interface MappedColumn {
  readonly header: string;
  readonly field: string | undefined;
}

/** What is imported, as data: all else is the same for every kind. */
export interface ImportSubject {
  readonly kind: ImportKind;
  /** Resource name of the records that come in, as in `session.changes`. */
  readonly record: string;
  /**
   * Where a column can go, in the order they are offered and guessed, and the headers that programs write for it,
   * most telling
   * first.
   */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** Without these no row can come in. */
  readonly required: readonly string[];
  /** Columns of the check; a row is told by the first. */
  readonly shown: readonly string[];
  /** A field that the server splits into others, and those. Two halves in a file say more than the whole. */
  readonly whole?: { readonly field: string; readonly halves: readonly string[] };
  /** Problems that stop nothing. */
  readonly warnings: ReadonlySet<string>;
  /** People can be pasted, and are registered for the portal. */
  readonly people?: boolean;
  /** A field whose value can be chosen for all rows when the file has no column for it, and its choices. */
  readonly forAll?: { readonly field: string; readonly load: (hub: Hub) => Promise<readonly string[]> };
  /** Fields with a closed list of values, which are fixed by choosing; their names are in `words.values`. */
  readonly choices?: Readonly<Record<string, readonly string[]>>;
  /** Columns as a person would name them, where a program says in one column what stands in another. */
  readonly shape?: (csv: CsvFile) => CsvFile;
  /** Fields that hold days. */
  readonly days?: readonly string[];
  /** Values as the server reads them, e.g. days as other programs write them. */
  readonly reader?: (values: Record<string, string>, dayOrder: DayOrder) => Record<string, string>;
  readonly words?: MessageBundle<Partial<ImportWords>>;
}

/** The words of a kind: its own over those of people. */
export const wordsOf = (base: ImportMessages, own: Partial<ImportWords> | undefined): ImportWords => ({
  ...base,
  ...own,
  problem: { ...base.problem, ...own?.problem },
});
