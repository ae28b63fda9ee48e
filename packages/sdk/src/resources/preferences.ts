import type { RequestOptions } from '../core/options.ts';
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

/** What people set up once. Each `replace` takes what it is based on first; PreconditionFailedError says that somebody else was faster. */
export const preferences = (client: Client) => ({
  /** 3 to 6 fields at the head of every customer page, the same for the whole account [PIN-08]. */
  pinnedFields: (options?: RequestOptions): Promise<PinnedFields> =>
    client.get('getPinnedFields', path`/preferences/pinned-fields`, options),
  /** For all customers. @throws ValidationError `too_few`, `too_many` [PIN-09, PIN-10] */
  replacePinnedFields: (
    current: Pick<PinnedFields, 'etag'>,
    value: PinnedFieldsInput,
    options?: RequestOptions,
  ): Promise<PinnedFields> =>
    client.put('replacePinnedFields', path`/preferences/pinned-fields`, options, value, current),
  /** The user's saved views of a tab; `customers` is the directory. */
  views: (tab: ViewTab, options?: RequestOptions): Promise<Views> =>
    client.get('getViews', path`/preferences/views/${tab}`, options),
  /** Permanent columns that are absent are put back, in front [CON-13, DEV-16]. */
  replaceViews: (
    current: Pick<Views, 'tab' | 'etag'>,
    value: ViewsInput,
    options?: RequestOptions,
  ): Promise<Views> =>
    client.put('replaceViews', path`/preferences/views/${current.tab}`, options, value, current),
  /** Which column of which kind of file is which field, as the user mapped them before. */
  importMappings: (kind: ImportKind, options?: RequestOptions): Promise<ImportMappings> =>
    client.get('getImportMappings', path`/preferences/import-mappings/${kind}`, options),
  /** Replaces all mappings of the kind. */
  replaceImportMappings: (
    current: Pick<ImportMappings, 'kind' | 'etag'>,
    value: ImportMappingsInput,
    options?: RequestOptions,
  ): Promise<ImportMappings> =>
    client.put(
      'replaceImportMappings',
      path`/preferences/import-mappings/${current.kind}`,
      options,
      value,
      current,
    ),
});
