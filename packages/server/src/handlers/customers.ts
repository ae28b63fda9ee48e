import type { Customer, CustomerMatch } from '../contract/types.ts';
import { deletionBlockers } from '../domain/deletion.ts';
import { matchDomain } from '../domain/domains.ts';
import { checkEmail } from '../domain/email.ts';
import type { CustomerRow } from '../database/collections/customers.ts';
import { created, noContent, ok } from '../server/answers.ts';
import type { Context, Handlers } from '../server/handler.ts';
import { refuseHeld } from '../server/merged.ts';
import { conflict, fieldProblem, invalid, otherProblem } from '../server/problems.ts';
import { eachOf, selectedIds } from './shared/bulk.ts';
import {
  checkDomains,
  COUNTED,
  countsOf,
  domainsCovering,
  followDomains,
  presentCustomer,
  readCustomer,
} from './shared/customers.ts';
import { endLinksOf } from './shared/shared-links.ts';
import { nextNumber } from './shared/numbers.ts';
import { summaryOf } from './shared/summary.ts';

/** In the order of the contract. */
const DEFAULTS = {
  rank: 'basic',
  ticketCreationLimit: 'none',
  phone: null,
  fax: null,
  address: null,
  domains: [] as string[],
  website: null,
  businessId: null,
  notes: null,
  customFields: {},
  accountManagerId: null,
  accountManager: null,
} as const;

const people = async (row: CustomerRow, context: Context): Promise<number> =>
  (await countsOf(row, context)).contacts;

/** Lists that are sorted or filtered by counts need them fresh; the rows keep those of the seed until then. */
async function refreshCounts(query: { sort?: string; filter?: string }, context: Context): Promise<void> {
  if (
    !COUNTED.some(name => query.sort?.includes(`counts.${name}`) || query.filter?.includes(`counts.${name}`))
  )
    return;
  for (const row of await context.db.customers.find()) {
    const counts = await countsOf(row, context);
    if (COUNTED.some(name => counts[name] !== row.counts[name]))
      await context.db.customers.update(row.id, { counts }, { silent: true, event: false });
  }
}

async function remove(row: CustomerRow, context: Context): Promise<void> {
  const blockers = deletionBlockers(row, await people(row, context));
  if (blockers.length > 0) throw conflict('deletion_blocked', 'Cannot be deleted', { blockers });
  // Its system users go with it, and come back with it.
  for (const id of row.systemContactIds) await context.db.contacts.remove(id);
  await context.db.customers.remove(row.id);
  await endLinksOf({ customerId: row.id }, context);
}

async function customerNumber(context: Context): Promise<string> {
  const { customers: rows } = context.db,
    deleted = new Set((await rows.deleted()).map(({ number }) => number)),
    isTaken = async (number: number): Promise<boolean> =>
      deleted.has(String(number)) || (await rows.count({ number: String(number) })) > 0;
  return String(await nextNumber({ kind: 'customer', from: 1042 + (await rows.count()), isTaken }, context));
}

/** Customer organisations, managed and unmanaged [ORG, LST, ADD, REM]. */
export const customers: Handlers<
  | 'listCustomers'
  | 'createCustomer'
  | 'bulkCustomers'
  | 'getCustomer'
  | 'updateCustomer'
  | 'deleteCustomer'
  | 'restoreCustomer'
  | 'checkCustomerDeletion'
  | 'getCustomerSummary'
  | 'promoteCustomer'
  | 'matchCustomer'
> = {
  async listCustomers({ query }, context) {
    await refreshCounts(query, context);
    const { items, page, facets } = await context.db.customers.query({
      query: {
        ...query,
        ...(query.sort ? { sort: query.sort.replace(/(^|,)(-?)rank(?=,|$)/g, '$1$2rankOrder') } : {}),
      },
    });
    return ok({
      items: await Promise.all(items.map(row => presentCustomer(row, context))),
      page,
      ...(facets ? { facets } : {}),
    });
  },

  async createCustomer({ body }, context) {
    const sent = await readCustomer({ ...body, customFields: body.customFields ?? {} }, null, context);
    const row = await context.db.customers.insert({
      ...DEFAULTS,
      ...sent,
      name: sent.name ?? body.name,
      domains: sent.domains ?? [],
      number: await customerNumber(context),
      kind: 'unmanaged',
      logoUrl: null,
      primaryContactIds: [],
      updatedBy: context.user.person,
      counts: Object.fromEntries(COUNTED.map(name => [name, 0])) as Customer['counts'],
      outgoingMailAddressId: null,
      autoAssign: false,
      collaborators: { primaryContacts: false, members: false },
      systemContactIds: [],
    });
    return created(await presentCustomer(await followDomains(row, context), context), `/customers/${row.id}`);
  },

  async bulkCustomers({ body }, context) {
    const rank = body.params?.rank;
    if (body.action === 'set_rank' && !rank)
      throw invalid([fieldProblem('/params/rank', 'required', 'A rank is needed.')]);
    const ids = await selectedIds(context.db.customers, body);
    return ok(
      await eachOf(ids, context, async id => {
        const row = await context.db.customers.need(id);
        if (body.action === 'delete') return remove(row, context);
        if (row.rank === rank) return 'skipped';
        await context.db.customers.update(id, { ...(rank ? { rank } : {}), updatedBy: context.user.person });
      }),
    );
  },

  getCustomer: async ({ path }, context) =>
    ok(await presentCustomer(await context.db.customers.need(path.customerId), context)),

  async updateCustomer({ path, body }, context) {
    const before = await context.db.customers.need(path.customerId);
    const sent = await readCustomer(body, before, context);
    if (before.kind === 'managed' && sent.name !== undefined && sent.name !== before.name) {
      throw otherProblem(
        409,
        'field_locked',
        'Field is locked',
        'Managed customers are named in the platform console.',
        {
          errors: [
            fieldProblem(
              '/name',
              'managed',
              'The name of a managed customer is changed in the platform console.',
            ),
          ],
        },
      );
    }
    const row = await context.db.customers.update(path.customerId, {
      ...sent,
      updatedBy: context.user.person,
    });
    return ok(await presentCustomer(sent.domains ? await followDomains(row, context) : row, context));
  },

  async deleteCustomer({ path }, context) {
    await remove(await context.db.customers.need(path.customerId), context);
    return noContent();
  },

  async restoreCustomer({ path }, context) {
    await refuseHeld(path.customerId, context);
    const row = await context.db.customers.restore(path.customerId);
    try {
      await checkDomains(row.domains, row.id, context);
    } catch (error) {
      await context.db.customers.remove(row.id, { event: false });
      throw error;
    }
    for (const id of row.systemContactIds) await context.db.contacts.restore(id);
    return ok(await presentCustomer(row, context));
  },

  async checkCustomerDeletion({ path }, context) {
    const row = await context.db.customers.need(path.customerId);
    const blockers = deletionBlockers(row, await people(row, context));
    return ok({
      customerId: row.id,
      deletable: blockers.length === 0,
      blockers,
      systemContacts: row.systemContactIds.length,
    });
  },

  getCustomerSummary: async ({ path }, context) =>
    ok(await summaryOf(await context.db.customers.need(path.customerId), context)),

  async promoteCustomer({ path }, context) {
    const row = await context.db.customers.need(path.customerId);
    if (row.kind === 'managed')
      throw conflict('already_managed', 'Managed already', { detail: 'A managed customer stays managed.' });
    return ok(
      await presentCustomer(
        await context.db.customers.update(row.id, { kind: 'managed', updatedBy: context.user.person }),
        context,
      ),
    );
  },

  async matchCustomer({ query }, context) {
    const { email, problem } = checkEmail(query.email);
    if (problem) throw invalid([fieldProblem('?email', problem.code, problem.message)]);
    const match = matchDomain(email, await domainsCovering(email, context));
    const row = match && (await context.db.customers.get(match.customerId));
    const answer: CustomerMatch = {
      email,
      domain: match?.domain ?? null,
      customer: row ? { id: row.id, number: row.number, name: row.name } : null,
    };
    return ok(answer);
  },
};
