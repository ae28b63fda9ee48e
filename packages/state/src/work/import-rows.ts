import type { ImportRow, ImportRowsInput } from '@customer-hub/sdk';

/** What the rows of a file become on the way to the server. */
export interface OutgoingRow {
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
  /** Whoever read the file is not sure of its cells. */
  readonly damaged?: boolean | undefined;
}

/** What is sent of it. */
export const sentRow = ({ line, values, damaged }: OutgoingRow): ImportRowsInput['rows'][number] => ({
  line,
  values: { ...values },
  ...(damaged ? { damaged } : {}),
});

/** Which rows of an import are asked for; all where nothing is said. */
export interface RowFilter {
  readonly status?: readonly ImportRow['status'][];
  readonly change?: readonly NonNullable<ImportRow['change']>[];
}
