import type { Download } from '../core/file.ts';
import type { RequestOptions } from '../core/options.ts';
import type { ListRequest } from '../core/page.ts';
import type { HubPromise } from '../core/reply.ts';
import type { Export, ExportInput, ExportListParams } from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** Files of rows, safe to open in a spreadsheet. */
export const exports = (client: Client) => ({
  /**
   * List one's own exports. Those that whoever asks has started, newest first, also expired ones: they can no
   * longer be downloaded.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`
   */
  list: (query?: ExportListParams, options?: RequestOptions): ListRequest<Export> =>
    client.list('listExports', path`/exports`, options, query),
  /**
   * Export the rows a list shows, as CSV. Cells that start with `=`, `+`, `-`, `@`, TAB or CR get a leading
   * apostrophe, lines end with CRLF. Secrets are never exported.
   * @remarks Follow it with `get`.
   * @throws ValidationError
   */
  create: (input: ExportInput, options?: RequestOptions): HubPromise<Export> =>
    client.post('createExport', path`/exports`, options, input),
  /**
   * Read how far an export is. `progress` counts rows, `size` is in bytes once it is done. NotFoundError
   * after `expiresAt`.
   * @throws NotFoundError
   */
  get: (exportId: string, options?: RequestOptions): HubPromise<Export> =>
    client.get('getExport', path`/exports/${exportId}`, options),
  /**
   * Download the file. ConflictError `not_ready` while the export is running, NotFoundError once it has
   * expired.
   * @throws NotFoundError
   * @throws ConflictError `not_ready`
   */
  download: (exportId: string, options?: RequestOptions): Promise<Download> =>
    client.download('downloadExport', path`/exports/${exportId}/content`, options),
});
