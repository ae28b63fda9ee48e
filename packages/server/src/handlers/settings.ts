import type { CustomerSettings } from '../contract/types.ts';
import type { CustomerRow } from '../database/collections/customers.ts';
import { actions, ok } from '../server/answers.ts';
import type { Context, Handlers } from '../server/handler.ts';
import { fieldProblem, invalid } from '../server/problems.ts';
import { followDomains, readCustomer } from './shared/customers.ts';

const present = (row: CustomerRow, context: Context): CustomerSettings => {
  const {
    outgoingMailAddressId,
    accountManagerId,
    accountManager,
    autoAssign,
    primaryContactIds,
    collaborators,
    domains,
    ticketCreationLimit,
    createdAt,
    updatedAt,
    updatedBy,
    etag,
  } = row;
  return {
    customerId: row.id,
    outgoingMailAddressId,
    accountManagerId,
    accountManager,
    autoAssign,
    primaryContactIds,
    collaborators,
    domains,
    ticketCreationLimit,
    createdAt,
    updatedAt,
    updatedBy,
    etag,
    allowedActions: actions(context, { update: 'customer:write' }),
  };
};

/** Service desk settings of a customer; some are the customer's own fields, so both share one version [SET]. */
export const settings: Handlers<'getCustomerSettings' | 'replaceCustomerSettings'> = {
  getCustomerSettings: async ({ path }, context) =>
    ok(present(await context.db.customers.need(path.customerId), context)),

  async replaceCustomerSettings({ path, body }, context) {
    const before = await context.db.customers.need(path.customerId),
      { outgoingMailAddressId, autoAssign, collaborators, ...own } = body;
    if (outgoingMailAddressId !== null && !(await context.db.mailAddresses.get(outgoingMailAddressId)))
      throw invalid([fieldProblem('/outgoingMailAddressId', 'unknown_address', 'There is no such address.')]);
    if (autoAssign && own.accountManagerId === null)
      throw invalid([
        fieldProblem(
          '/autoAssign',
          'needs_account_manager',
          'Choose an account manager to assign tickets to.',
        ),
      ]);
    const row = await context.db.customers.update(before.id, {
      ...(await readCustomer(own, before, context)),
      outgoingMailAddressId,
      autoAssign,
      collaborators,
      updatedBy: context.user.person,
    });
    return ok(present(await followDomains(row, context), context));
  },
};
