import type { ActivityArea } from '../contract/types.ts';
import { SCOPE_OF_AREA } from '../domain/activity.ts';
import { page } from '../server/answers.ts';
import type { Handlers } from '../server/handler.ts';
import { activityQuestion, facetsFor, peopleOf, presentEntry, readerOf } from './shared/activity.ts';
import { between } from './shared/between.ts';

/** Who did what. It is written by the server itself, around the handlers: see `server/audit.ts`. */
export const auditEvents: Handlers<'listAuditEvents' | 'listActivity'> = {
  listAuditEvents: async ({ query }, context) => {
    const reader = { ...readerOf(context.user), ...AUDITOR };
    return page(await context.db.auditEvents.query({ query: between(query, 'createdAt') }), row =>
      presentEntry(row, reader),
    );
  },

  async listActivity({ path: { customerId }, query }, context) {
    const reader = readerOf(context.user);
    const found = await context.db.auditEvents.query(
      await activityQuestion(query, customerId === '-' ? null : customerId, context),
    );
    const { status, body } = page(found, row => presentEntry(row, reader)),
      facets = found.facets && facetsFor(found.facets, reader);
    return {
      status,
      body: {
        ...body,
        ...(facets ? { facets } : {}),
        ...(facets?.['person'] ? { people: await peopleOf(facets['person'], context) } : {}),
        hiddenAreas: [...reader.hiddenAreas],
      },
    };
  },
};
/** Whoever may read the audit is told all of an entry, whatever it is about. */
const AUDITOR = { areas: Object.keys(SCOPE_OF_AREA) as ActivityArea[], isAuditor: true };
