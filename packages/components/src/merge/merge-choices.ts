import type { MergeChoice, MergeField, MergeInput, MergePreview, MergeSide } from '@customer-hub/sdk';

/** A field of which one value is taken, or both. */
export interface FieldRow extends MergeField {
  readonly choice: MergeChoice;
  /** Its values are others than those that were chosen from. */
  readonly isMarked: boolean;
}
/** One of several values that can each stay. */
export interface ValueRow {
  readonly list: string;
  readonly value: string;
  readonly of: readonly MergeSide[];
  readonly stays: boolean;
  readonly isMarked: boolean;
}

/** Values are data: the same when they are written the same. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

const chosenValue = ({ choice, kept, merged }: FieldRow): unknown =>
  choice === 'both' ? [kept, merged] : choice === 'kept' ? kept : merged;

/** The choice by which a field gets the value that was chosen before; undefined where there is none. */
const choiceFor = (field: MergeField, before: FieldRow | undefined): MergeChoice | undefined => {
  if (!before) return undefined;
  const wanted = chosenValue(before);
  const fits = (choice: MergeChoice): boolean =>
    choice === 'both'
      ? before.choice === 'both' && [before.kept, before.merged].every(value => isOneOf(value, field))
      : before.choice !== 'both' && isSame(wanted, field[choice]);
  return field.options.find(fits);
};
const isOneOf = (value: unknown, { kept, merged }: MergeField): boolean =>
  isSame(value, kept) || isSame(value, merged);
const hasSameValues = (a: MergeField, b: MergeField): boolean =>
  isOneOf(a.kept, b) && isOneOf(a.merged, b) && isOneOf(b.kept, a) && isOneOf(b.merged, a);

/**
 * What a person has chosen between two records: the state of the dialog without its looks. Never changed: each
 * choice gives another one.
 */
export class MergeChoices {
  readonly preview: MergePreview;
  readonly fields: readonly FieldRow[];
  /** Also those that are not asked about. */
  readonly all: readonly ValueRow[];

  private constructor(preview: MergePreview, fields: readonly FieldRow[], values: readonly ValueRow[]) {
    this.preview = preview;
    this.fields = fields;
    this.all = values;
  }

  /** @param before What was chosen between the two as they were: choices stay with their values, whoever stays. */
  static of(preview: MergePreview, before?: MergeChoices): MergeChoices {
    const fields = preview.fields.map((field): FieldRow => {
      const known = before?.fields.find(one => one.field === field.field);
      const isNew = before !== undefined && !field.isSame && (!known || !hasSameValues(field, known));
      return {
        ...field,
        choice: (isNew ? undefined : choiceFor(field, known)) ?? field.suggested,
        isMarked: isNew || (known?.isMarked === true && !field.isSame),
      };
    });
    const values = preview.lists.flatMap(({ field, values: given }) =>
      given.map(({ value, of }): ValueRow => {
        const known = before?.all.find(one => one.list === field && one.value === value);
        return {
          list: field,
          value,
          of,
          stays: known?.stays ?? true,
          isMarked: before !== undefined && (!known || known.isMarked),
        };
      }),
    );
    return new MergeChoices(preview, fields, values);
  }

  /** Fields in which the two differ. */
  get differing(): readonly FieldRow[] {
    return this.fields.filter(({ isSame: same }) => !same);
  }
  get same(): readonly FieldRow[] {
    return this.fields.filter(({ isSame: same }) => same);
  }
  /** Values that can each stay; the main address that is chosen is no other address. */
  get values(): readonly ValueRow[] {
    const email = this.fields.find(({ field }) => field === 'email');
    const main = email && chosenValue(email);
    return this.all.filter(({ list, value }) => list !== 'otherEmails' || value !== main);
  }
  /** Something was changed meanwhile, and has to be chosen again. */
  get isOpen(): boolean {
    return this.fields.some(row => row.isMarked) || this.values.some(row => row.isMarked);
  }
  /** Something is chosen otherwise than it was suggested. */
  get isDirty(): boolean {
    return (
      this.fields.some(({ choice, suggested }) => choice !== suggested) || this.values.some(row => !row.stays)
    );
  }

  choose(field: string, choice: MergeChoice): MergeChoices {
    return this.#with(
      this.fields.map(row => (row.field === field ? { ...row, choice, isMarked: false } : row)),
    );
  }
  /** Of a field that can have both values, whether one of them stays. The last one stays in any case. */
  keep(field: string, side: MergeSide, stays: boolean): MergeChoices {
    const row = this.fields.find(one => one.field === field);
    if (!row) return this;
    const other: MergeSide = side === 'kept' ? 'merged' : 'kept';
    const holdsOther = row.choice === 'both' || row.choice === other;
    return this.choose(field, stays ? (holdsOther ? 'both' : side) : holdsOther ? other : side);
  }
  setValue(list: string, value: string, stays: boolean): MergeChoices {
    return this.#with(
      this.fields,
      this.all.map(row =>
        row.list === list && row.value === value ? { ...row, stays, isMarked: false } : row,
      ),
    );
  }
  #with(fields: readonly FieldRow[], values = this.all): MergeChoices {
    return new MergeChoices(this.preview, fields, values);
  }

  /** As the server takes it. */
  toInput(): MergeInput {
    const { kept, merged, lists } = this.preview;
    return {
      with: merged.id,
      keptEtag: kept.etag,
      mergedEtag: merged.etag,
      choices: Object.fromEntries(this.differing.map(({ field, choice }) => [field, choice])),
      stay: Object.fromEntries(
        lists.map(({ field }) => [
          field,
          this.values.filter(row => row.list === field && row.stays).map(({ value }) => value),
        ]),
      ),
    };
  }
}
