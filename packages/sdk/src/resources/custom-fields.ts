import type { ListRequest } from '../core/page.ts';
import type { RequestOptions } from '../core/options.ts';
import type { CustomFieldDefinition, CustomFieldDefinitionListParams } from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** Definitions of extra fields; values sit in the records as `customFields`. */
export const customFields = (client: Client) => ({
  /**
   * List the definitions of extra fields, in display order. What can be filled in beside the fields of the
   * contract: name, type, choices, and whether it must be filled. `target` asks for those of one kind of
   * record.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`, `target`
   */
  list: (
    query?: CustomFieldDefinitionListParams,
    options?: RequestOptions,
  ): ListRequest<CustomFieldDefinition> =>
    client.list('listCustomFieldDefinitions', path`/custom-field-definitions`, options, query),
});
