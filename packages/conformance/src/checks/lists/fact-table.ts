// What the prose of each list promises. A test holds it against the contract.
import { same, type ListFacts, type Row } from './facts.ts';
import { inventoryFacts } from './inventory-facts.ts';

const counts = [
  'contacts',
  'devices',
  'contracts',
  'assets',
  'tickets',
  'alerts',
  'passwords',
  'attachments',
  'remoteAccess',
  'invoices',
  'notes',
];
const severities = ['information', 'warning', 'critical'];
const openAlerts = (row: Row): unknown =>
  severities.filter(severity => Number((row.alertCounts as Row | null)?.[severity] ?? 0) > 0);
/** The id of what a row points at, or what stands for nothing. */
const orNone =
  (name: string) =>
  (row: Row): unknown =>
    (row[name] as Row | null)?.id ?? 'none';

const contact: ListFacts = {
  of: 'customer',
  sort: same('displayName familyName jobTitle email phone mobile status registration createdAt updatedAt'),
  search: ['displayName', 'email', 'otherEmails'],
  filters: same('status registration'),
};
const ticket: ListFacts = {
  of: 'customer',
  order: '-lastActivityAt',
  sort: {
    ...same('number title priority impact type activity sentiment lastActivityAt createdAt updatedAt'),
    status: null,
    contact: 'contact.name',
    technician: 'technician.name',
    contract: 'contract.name',
    sla: null,
  },
  search: ['title', 'number'],
  filters: {
    ...same('flags status statusGroup priority impact type activity sentiment deviceId'),
    spam: row => (row.flags as string[]).includes('spam'),
    technicianId: orNone('technician'),
    slaState: 'sla.state',
    contactId: 'contact.id',
    contractId: 'contract.id',
  },
  facets: same('source'),
};
const device: ListFacts = {
  of: 'customer',
  sort: {
    ...same('name machineName kind availability lastSeenAt customerName folderName pendingReboot'),
    ...same('createdAt updatedAt'),
    lastLoginAt: 'lastLogin.at',
    alerts: null,
    patches: null,
  },
  search: ['name', 'ipAddresses', 'address', 'machineName'],
  filters: {
    ...same('kind snmpType availability monitored favorite pendingReboot'),
    osFamily: 'os.family',
    alertCategory: 'alertCategories',
    alertSeverity: openAlerts,
  },
};
const alert: ListFacts = {
  of: 'customer',
  sort: {
    ...same(
      'createdAt title customerName deviceName severity category status deviceKind snoozedUntil updatedAt',
    ),
    ticketNumber: null,
  },
  search: ['title', 'customerName', 'deviceName', 'severity', 'category', 'ticketNumber', 'status'],
  filters: {
    ...same('severity status category deviceKind snmpType deviceId'),
    ticketed: row => row.ticketId !== null,
  },
};
const ofCustomers = { rank: 'customerRank', customerId: 'customerId' };
const account = (search: string, filters = ''): ListFacts => ({
  of: 'account',
  ...(search ? { search: search.split(' ') } : {}),
  ...(filters ? { filters: same(filters) } : {}),
});
const system = { osFamily: 'osFamilies' };

export const listFacts: Readonly<Record<string, ListFacts>> = {
  listCustomers: {
    of: 'account',
    sort: {
      ...same(
        'name number rank kind createdAt updatedAt address.city ticketCreationLimit accountManager.name',
      ),
      ...same(counts.map(name => `counts.${name}`).join(' ')),
      number: null,
    },
    search: ['name', 'id', 'number', 'domains', 'businessId'],
    filters: same('rank kind ticketCreationLimit'),
  },
  listContacts: contact,
  listAllContacts: {
    ...contact,
    of: 'account',
    sort: { ...contact.sort, customerName: 'customerName' },
    filters: { ...contact.filters, rank: 'customerRank', unassigned: row => row.customerId === null },
    facets: same('customerRank'),
  },
  listNotes: { of: 'customer', order: '-createdAt', search: ['text'] },
  listFolders: { of: 'customer', search: ['name'] },
  listContracts: {
    of: 'customer',
    order: 'name',
    searchesMore: true,
    sort: {
      ...same('name kind group startDate endDate status ticketCount createdAt updatedAt'),
      sla: 'sla.name',
      fee: 'fee.amount',
      prepaidMinutes: 'hours.prepaidMinutes',
      billableMinutes: 'hours.billableMinutes',
      remainingMinutes: 'hours.remainingMinutes',
    },
    search: ['name'],
    filters: {
      ...same('kind group status billingPeriod'),
      slaId: orNone('sla'),
      balance: row => (row.hours as Row | null)?.balance ?? 'none',
    },
  },
  listAssets: {
    of: 'customer',
    order: 'name',
    sort: {
      ...same('name assetType status purchaseDate warrantyExpiresOn serialNumber createdAt updatedAt'),
      folder: 'folder.name',
      contact: 'contact.name',
    },
    search: ['name', 'assetType', 'folder.name', 'contact.name', 'serialNumber'],
    filters: {
      ...same('status assetType warranty'),
      folderId: orNone('folder'),
      contactId: orNone('contact'),
    },
  },
  listTickets: ticket,
  listAllTickets: {
    ...ticket,
    of: 'account',
    sort: { ...ticket.sort, customerName: 'customerName' },
    filters: { ...ticket.filters, ...ofCustomers },
  },
  listTicketComments: { of: 'ticket' },
  listPasswords: {
    of: 'customer',
    order: 'name',
    sort: same('name loginUrl username lastChangedAt lastRevealedAt createdAt updatedAt'),
    search: ['name', 'loginUrl', 'username'],
    filters: { reasonRequired: 'reasonRequired', deviceId: orNone('device') },
  },
  listAttachments: {
    of: 'customer',
    order: '-createdAt',
    sort: same('fileName size mediaType createdAt'),
    search: ['fileName'],
    filters: same('preview'),
    facets: same('mediaType'),
  },
  listRemoteAccess: {
    of: 'customer',
    order: 'deviceName',
    sort: { ...same('deviceName phone status updatedAt'), contact: 'contact.name' },
    search: ['deviceName', 'contact.name'],
    filters: { status: 'status', contactId: 'contact.id' },
  },
  listInvoices: {
    of: 'customer',
    order: '-date',
    sort: {
      ...same('number date contractStatus state createdAt updatedAt'),
      contract: 'contract.name',
      batch: 'batch.name',
      total: 'total.amount',
    },
    search: ['number', 'batch.name'],
    filters: { ...same('contractStatus state'), batchId: orNone('batch'), contractId: orNone('contract') },
    facets: same('currency'),
  },
  listDevices: device,
  listAllDevices: { ...device, of: 'account', filters: { ...device.filters, ...ofCustomers } },
  ...inventoryFacts,
  listCannedAnswers: { ...account('title text'), sort: same('title') },
  listJobs: {
    of: 'account',
    sort: same('createdAt startedAt endedAt status type'),
    search: ['subject', 'createdBy.name'],
    filters: same('status type'),
  },
  listJobTargets: {
    of: 'job',
    sort: same('deviceName status updatedAt'),
    search: ['deviceName'],
    filters: same('status'),
  },
  listImportRows: { of: 'import', key: 'line', sort: same('line'), filters: same('status change') },
  listScripts: { ...account('name description', 'source'), filters: { source: 'source', ...system } },
  listSoftwarePackages: { ...account('name publisher'), filters: { source: 'source', ...system } },
  listSoftwareBundles: { ...account('name'), filters: system },
  listAutomationProfiles: account('name description'),
  listThresholdProfiles: account('name description'),
  listApps: { ...account('name vendor'), filters: { activated: 'activated', ...system } },
  listTechnicians: account('name email', 'active'),
  listTicketStatuses: account('name'),
  listSnmpTypes: account('name'),
  listMailAddresses: account('address name'),
  listSlas: account('name'),
  listProfileAssignments: account('', 'profileId scope targetId'),
  listAlerts: alert,
  listAllAlerts: { ...alert, of: 'account', filters: { ...alert.filters, ...ofCustomers } },
  listWebhooks: account(''),
  listFormDefinitions: account(''),
  listCustomFieldDefinitions: account('', 'target'),
  listDeletedRecords: { ...account('', 'type customerId'), key: ['type', 'id'] },
};
