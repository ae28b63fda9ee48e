import type { ListRequest } from '../core/page.ts';
import type { RequestOptions } from '../core/options.ts';
import type { HubPromise } from '../core/reply.ts';
import type {
  Import,
  ImportCommit,
  ImportInput,
  ImportListParams,
  ImportRow,
  ImportRowChange,
  ImportRowListParams,
  ImportRowPatch,
  ImportRowsInput,
} from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** Imports: send rows, have them checked, fix them in place, commit. */
export const imports = (client: Client) => ({
  /**
   * List one's own imports. Those that whoever asks has started, newest first.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`
   */
  list: (query?: ImportListParams, options?: RequestOptions): ListRequest<Import> =>
    client.list('listImports', path`/imports`, options, query),
  /**
   * Start an import. Needs the scope to write what is imported too: `contact:write` or `asset:write`.
   * @remarks Then `addRows`, `validate`, `commit`. `sha256` of the file as lower-case hex.
   * @throws ConflictError
   * @throws ValidationError
   */
  create: (input: ImportInput, options?: RequestOptions): HubPromise<Import> =>
    client.post('createImport', path`/imports`, options, input),
  /**
   * Read an import and how far it is. While it runs, `progress` and `counts` grow and `secondsLeft` is an
   * estimate. What is wrong with a row stands in the list of its rows.
   * @throws NotFoundError
   */
  get: (importId: string, options?: RequestOptions): HubPromise<Import> =>
    client.get('getImport', path`/imports/${importId}`, options),
  /**
   * Send up to 1000 rows. Sending a line again replaces it, so a batch whose answer was lost can be repeated.
   * @throws NotFoundError
   * @throws ConflictError
   * @throws ValidationError
   */
  addRows: (importId: string, rows: ImportRowsInput['rows'], options?: RequestOptions): HubPromise<Import> =>
    client.post('addImportRows', path`/imports/${importId}/rows`, options, { rows }),
  /**
   * List rows by line. `q` searches all values.
   * - Sortable: `line`.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`, `sort`,
   *   `q`, `status`, `change`
   * @throws NotFoundError
   */
  rows: (importId: string, query?: ImportRowListParams, options?: RequestOptions): ListRequest<ImportRow> =>
    client.list('listImportRows', path`/imports/${importId}/rows`, options, query),
  /**
   * Fix, decide or leave out one row, and check it again. Rows that named this one as a duplicate are checked
   * again too; `affected` holds those that changed.
   * @throws NotFoundError
   * @throws ConflictError
   * @throws ValidationError
   */
  updateRow: (
    importId: string,
    line: number,
    changes: ImportRowPatch,
    options?: RequestOptions,
  ): HubPromise<ImportRowChange> =>
    client.patch('updateImportRow', path`/imports/${importId}/rows/${line}`, options, changes),
  /**
   * Check all rows. Needs every row: ConflictError `rows_missing` otherwise. Goes on in the background; read
   * the import until it is `validated`.
   * @remarks Follow it with `get`.
   * @throws NotFoundError
   * @throws ConflictError `rows_missing`
   * @throws ValidationError
   */
  validate: (importId: string, options?: RequestOptions): HubPromise<Import> =>
    client.post('validateImport', path`/imports/${importId}/validate`, options),
  /**
   * Import the good rows, or retry the failed ones. Rows with errors are left out, rows that change nothing
   * are not written. Needs the hash the import was made with: ConflictError `file_changed` otherwise. Goes on
   * in the background.
   * @remarks `sha256` of the file as in `create`; `existing: 'skip'` leaves records that are there as they
   *   are. Follow it with `get`.
   * @throws NotFoundError
   * @throws ConflictError `file_changed`
   * @throws ValidationError
   */
  commit: (
    importId: string,
    sha256: string,
    { existing, ...options }: RequestOptions & Pick<ImportCommit, 'existing'> = {},
  ): HubPromise<Import> =>
    client.post('commitImport', path`/imports/${importId}/commit`, options, {
      sha256,
      ...(existing ? { existing } : {}),
    }),
  /**
   * Stop an import; what was created stays. Rows that are not yet written are left out; those that are
   * written stay.
   * @throws NotFoundError
   * @throws ConflictError
   * @throws ValidationError
   */
  cancel: (importId: string, options?: RequestOptions): HubPromise<Import> =>
    client.post('cancelImport', path`/imports/${importId}/cancel`, options),
});
