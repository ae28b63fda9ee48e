import type { ListRequest } from '../core/page.ts';
import type { RequestOptions } from '../core/options.ts';
import type { Query } from '../core/types.ts';
import type { CustomFieldDefinition } from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** Definitions of extra fields; values sit in the records as `customFields` [OVR-03, FLD-11]. */
export const customFields = (client: Client) => ({
  /** In the order they are shown. */
  list: (
    query?: Query<'listCustomFieldDefinitions'>,
    options?: RequestOptions,
  ): ListRequest<CustomFieldDefinition> =>
    client.list('listCustomFieldDefinitions', path`/custom-field-definitions`, options, query),
});
