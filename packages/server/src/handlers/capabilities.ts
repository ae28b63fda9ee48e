import type { HubTab } from '../contract/types.ts';
import { contract } from '../generated/contract.ts';
import { ok } from '../server/answers.ts';
import type { Handlers, OperationId } from '../server/handler.ts';

const tabs = (contract.schemas.HubTab?.enum ?? []) as HubTab[];
/** The operation that a tab cannot do without. */
const LISTED_BY: Readonly<Record<HubTab, OperationId>> = {
  overview: 'getCustomerSummary',
  attention: 'getAttention',
  contacts: 'listContacts',
  devices: 'listDevices',
  contracts: 'listContracts',
  assets: 'listAssets',
  tickets: 'listTickets',
  alerts: 'listAlerts',
  passwords: 'listPasswords',
  attachments: 'listAttachments',
  work_from_home: 'listRemoteAccess',
  invoices: 'listInvoices',
  notes: 'listNotes',
  activity: 'listActivity',
};

/** Which tabs this server serves, by the operations it has. Every server has this one. */
export const capabilities: Handlers<'getCustomerCapabilities'> = {
  async getCustomerCapabilities({ path }, context) {
    const scopeOf: Partial<Record<HubTab, string>> = { contacts: 'contact:read', passwords: 'password:read' };
    return ok({
      customerId: path.customerId,
      tabs: tabs.map(tab => {
        const scope = scopeOf[tab];
        if (!context.serves(LISTED_BY[tab])) return { tab, served: false, reason: 'not_supported' };
        return scope && !context.user.scopes.has(scope)
          ? { tab, served: false, reason: 'no_permission' }
          : { tab, served: true };
      }),
    });
  },
};
