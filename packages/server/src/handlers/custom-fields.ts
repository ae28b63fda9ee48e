import { page, withoutVersion } from '../server/answers.ts';
import type { Handlers } from '../server/handler.ts';

/** Definitions of extra fields [OVR-03]. */
export const customFields: Handlers<'listCustomFieldDefinitions'> = {
  listCustomFieldDefinitions: async ({ query }, { db }) =>
    page(await db.customFieldDefinitions.query({ query }), withoutVersion),
};
