import type { RequestOptions } from '../core/options.ts';
import type { HubPromise } from '../core/reply.ts';
import type {
  ImportKind,
  ImportMappings,
  ImportMappingsInput,
  PinnedFields,
  PinnedFieldsInput,
  Views,
  ViewsInput,
  ViewTab,
} from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/**
 * What people set up once. Each `replace` takes what it is based on first; PreconditionFailedError says that
 * somebody else was faster.
 */
export const preferences = (client: Client) => ({
  /**
   * Read the fields pinned to the head of every customer page. 3 to 6 fields, the same for the whole account.
   */
  pinnedFields: (options?: RequestOptions): HubPromise<PinnedFields> =>
    client.get('getPinnedFields', path`/preferences/pinned-fields`, options),
  /**
   * Set the pinned fields, for all customers. 3 to 6 fields: ValidationError `too_few`, `too_many` otherwise.
   * @remarks `current` is what the change is based on.
   * @throws PreconditionFailedError with `current` when somebody else was faster
   * @throws ValidationError `too_few`, `too_many`
   */
  replacePinnedFields: (
    current: Pick<PinnedFields, 'etag'>,
    value: PinnedFieldsInput,
    options?: RequestOptions,
  ): HubPromise<PinnedFields> =>
    client.put('replacePinnedFields', path`/preferences/pinned-fields`, options, value, current),
  /**
   * Read the user's saved views of a tab. Columns, their order and widths, sort, filter and density, by name,
   * and which of them is on. A user who never saved one is answered with none.
   * @remarks `customers` is the directory.
   */
  views: (tab: ViewTab, options?: RequestOptions): HubPromise<Views> =>
    client.get('getViews', path`/preferences/views/${tab}`, options),
  /**
   * Save the user's views of a tab. Unknown keys of a view are dropped. Permanent columns that are absent are
   * put back, in front.
   * @remarks `current` is what the change is based on.
   * @throws PreconditionFailedError with `current` when somebody else was faster
   * @throws ValidationError
   */
  replaceViews: (
    current: Pick<Views, 'tab' | 'etag'>,
    value: ViewsInput,
    options?: RequestOptions,
  ): HubPromise<Views> =>
    client.put('replaceViews', path`/preferences/views/${current.tab}`, options, value, current),
  /**
   * Read the remembered column mappings, latest first. Which column of a file was put into which field, for
   * files with the same headers.
   */
  importMappings: (kind: ImportKind, options?: RequestOptions): HubPromise<ImportMappings> =>
    client.get('getImportMappings', path`/preferences/import-mappings/${kind}`, options),
  /**
   * Remember column mappings. Takes the place of all mappings of this kind of import: send those that are to
   * be kept as well, the latest first.
   * @remarks `current` is what the change is based on.
   * @throws PreconditionFailedError with `current` when somebody else was faster
   * @throws ValidationError
   */
  replaceImportMappings: (
    current: Pick<ImportMappings, 'kind' | 'etag'>,
    value: ImportMappingsInput,
    options?: RequestOptions,
  ): HubPromise<ImportMappings> =>
    client.put(
      'replaceImportMappings',
      path`/preferences/import-mappings/${current.kind}`,
      options,
      value,
      current,
    ),
});
