import type { ListRequest } from '../core/page.ts';
import type { RequestOptions } from '../core/options.ts';
import type { Query } from '../core/types.ts';
import type {
  Import,
  ImportInput,
  ImportRow,
  ImportRowChange,
  ImportRowPatch,
  ImportRowsInput,
} from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** Imports: send rows, have them checked, fix them in place, commit [IMP]. */
export const imports = (client: Client) => ({
  /** Announces 1 to 100,000 rows; then `addRows`, `validate`, `commit`. `sha256` of the file as lower-case hex. */
  create: (input: ImportInput, options?: RequestOptions): Promise<Import> =>
    client.post('createImport', path`/imports`, options, input),
  /** Also tells how far a running check or commit is. */
  get: (importId: string, options?: RequestOptions): Promise<Import> =>
    client.get('getImport', path`/imports/${importId}`, options),
  /** At most 1000 rows at once; a line that is sent again replaces the first. */
  addRows: (importId: string, rows: ImportRowsInput['rows'], options?: RequestOptions): Promise<Import> =>
    client.post('addImportRows', path`/imports/${importId}/rows`, options, { rows }),
  /** By line, e.g. those with `status: ['error']`; `q` looks into all values. */
  rows: (
    importId: string,
    query?: Query<'listImportRows'>,
    options?: RequestOptions,
  ): ListRequest<ImportRow> => client.list('listImportRows', path`/imports/${importId}/rows`, options, query),
  /** Fixes or leaves out one row; `affected` are other rows that changed with it. */
  updateRow: (
    importId: string,
    line: number,
    changes: ImportRowPatch,
    options?: RequestOptions,
  ): Promise<ImportRowChange> =>
    client.patch('updateImportRow', path`/imports/${importId}/rows/${line}`, options, changes),
  /** Starts the check; follow it with `get`. */
  validate: (importId: string, options?: RequestOptions): Promise<Import> =>
    client.post('validateImport', path`/imports/${importId}/validate`, options),
  /** Starts the import of the good rows, or tries the failed ones again. `sha256` of the file as in `create`. */
  commit: (importId: string, sha256: string, options?: RequestOptions): Promise<Import> =>
    client.post('commitImport', path`/imports/${importId}/commit`, options, { sha256 }),
  /** What was created stays. */
  cancel: (importId: string, options?: RequestOptions): Promise<Import> =>
    client.post('cancelImport', path`/imports/${importId}/cancel`, options),
});
