import type { Download } from '../core/file.ts';
import type { RequestOptions } from '../core/options.ts';
import type { Export, ExportInput } from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** Files of rows, safe to open in a spreadsheet [EXP]. */
export const exports = (client: Client) => ({
  /** A CSV of the rows a list shows, with cells that spreadsheets would run made harmless [EXP-01, EXP-03]. Follow it with `get`. */
  create: (input: ExportInput, options?: RequestOptions): Promise<Export> =>
    client.post('createExport', path`/exports`, options, input),
  /** How far it is: `progress` counts rows, `size` is in bytes once it is done. @throws NotFoundError after `expiresAt` */
  get: (exportId: string, options?: RequestOptions): Promise<Export> =>
    client.get('getExport', path`/exports/${exportId}`, options),
  /** @throws ConflictError `not_ready` while it is running */
  download: (exportId: string, options?: RequestOptions): Promise<Download> =>
    client.download('downloadExport', path`/exports/${exportId}/content`, options),
});
