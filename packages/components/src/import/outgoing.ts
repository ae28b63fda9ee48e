import type { Customer, ImportInput } from '@customer-hub/sdk';
import type { OutgoingRow } from '@customer-hub/state/work';
import { mappedFields, type ImportDraft } from './draft.ts';
import type { DayOrder, ImportSubject } from './import-subject.ts';
import { MAX_CELL, rowValues } from './mapping.ts';
import type { Source } from './source.ts';

/** What an import is begun with. */
export interface Outgoing {
  readonly input: ImportInput;
  readonly rows: readonly OutgoingRow[];
  /** Fields that the rows have a value for. */
  readonly fields: readonly string[];
}

/** The rows of a source as the server takes them, by what the person has chosen for them. */
export const outgoing = (
  source: Source,
  draft: ImportDraft,
  { kind, people, reader, forAll }: ImportSubject,
  customer: Pick<Customer, 'id'>,
  dayOrder: DayOrder,
): Outgoing => {
  const { columns, method, password } = draft;
  const mapped = mappedFields(columns);
  const all =
    forAll && draft.forAll && !mapped.includes(forAll.field) ? { [forAll.field]: draft.forAll } : {};
  const fields = [...mapped, ...Object.keys(all)];
  const read = (values: Record<string, string>): Record<string, string> =>
    reader?.(values, dayOrder) ?? values;
  const isFile = source.kind === 'file';
  const registration = { method, ...(method === 'temporary_password' ? { password } : {}) };
  return {
    input: {
      kind,
      source: source.kind,
      fileName: isFile ? source.name.slice(0, 255) : null,
      sha256: source.sha256,
      totalRows: source.csv.rows.length,
      // A file that names customers has to name one in every row; one that names none is meant for this customer
      // [IMP-08].
      customerId: fields.includes('customerId') ? null : customer.id,
      ...(people && isFile ? { registration } : {}),
    },
    rows: source.csv.rows.map(row => ({
      line: row.line,
      values: { ...all, ...read(rowValues(row.cells, columns)) },
      damaged:
        row.damaged || row.cells.some((cell, index) => columns[index]?.field && cell.length > MAX_CELL),
    })),
    fields,
  };
};
