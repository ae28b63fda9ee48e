import type { Format } from '../messages/format.ts';
import type { DayOrder, ImportSubject, ImportWords, MappedColumn } from './import-subject.ts';
import type { Source } from './source.ts';
import type { Reading } from './table-of.ts';

/** How people are registered for the portal. */
export const registrationMethods = ['default', 'manual', 'activation_email', 'temporary_password'] as const;
export type RegistrationMethod = (typeof registrationMethods)[number];

/** A temporary password is at least so long, characters. */
export const MIN_PASSWORD = 8;

/** What a person has chosen before anything was sent. */
export interface ImportDraft {
  readonly way: 'upload' | 'paste';
  /** Undefined until a file is read. */
  readonly source: Source | undefined;
  readonly columns: readonly MappedColumn[];
  /** What the person has said about how the file is to be read. */
  readonly reading: Reading;
  /** Which comes first in `11/02/2026`, as the person has said. */
  readonly dayOrder: DayOrder | undefined;
  /** Why the file cannot be imported, in words. */
  readonly problem: string | undefined;
  readonly pasted: string;
  readonly method: RegistrationMethod;
  readonly password: string;
  /** What all rows get in the field that the file has no column for. */
  readonly forAll: string;
}

export const emptyDraft: ImportDraft = {
  way: 'upload',
  source: undefined,
  columns: [],
  reading: {},
  dayOrder: undefined,
  problem: undefined,
  pasted: '',
  method: 'default',
  password: '',
  forAll: '',
};

/** Fields that a column of the file goes to. */
export const mappedFields = (columns: readonly MappedColumn[]): string[] =>
  columns.flatMap(({ field }) => field ?? []);

/** What the steps before the import show, and change. */
export interface DraftPort {
  readonly t: ImportWords;
  readonly format: Format;
  readonly subject: ImportSubject;
  readonly draft: ImportDraft;
  change(changes: Partial<ImportDraft>): void;
}
