// What the prose of each list promises, by the fields of its rows: what `q` looks into, what it sorts by, what
// its parameters choose, what it counts. A test holds this against the contract.

export type Row = Readonly<Record<string, unknown>>;
/** A field, or one inside it (`sla.state`), or what follows from several. */
export type Field = string | ((row: Row) => unknown);
export interface ListFacts {
  /** Whose rows they are. */
  readonly of: 'account' | 'customer' | 'device' | 'ticket' | 'job' | 'import';
  /** Sort keys and their fields; `null` where no row tells the value. */
  readonly sort?: Readonly<Record<string, Field | null>>;
  readonly search?: readonly string[];
  /** Parameters that choose rows. */
  readonly filters?: Readonly<Record<string, Field>>;
  /** Facets that no parameter of the same name stands for. */
  readonly facets?: Readonly<Record<string, Field>>;
  /** The order without `sort`, where the prose tells it. */
  readonly order?: string;
  /** `q` looks into words that no field of a row holds. */
  readonly searchesMore?: boolean;
  /** What identifies a row. @default id */
  readonly key?: string | readonly string[];
}

const same = (names: string): Record<string, string> =>
  Object.fromEntries(names.split(' ').map(name => [name, name]));
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
    ...same('number title priority impact type status activity sentiment lastActivityAt createdAt updatedAt'),
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
    ...same('createdAt title customerName deviceName severity category status deviceKind snoozedUntil updatedAt'),
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
      ...same('name number rank kind createdAt updatedAt address.city ticketCreationLimit accountManager.name'),
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
    filters: {
      ...same('contractStatus state'),
      batchId: orNone('batch'),
      contractId: orNone('contract'),
    },
    facets: same('currency'),
  },
  listDevices: device,
  listAllDevices: { ...device, of: 'account', filters: { ...device.filters, ...ofCustomers } },
  listDevicePatches: {
    of: 'device',
    sort: same('title severity releasedOn sizeBytes status'),
    search: ['title', 'id'],
    filters: same('category severity status'),
  },
  listDevicePackages: {
    of: 'device',
    key: 'name',
    sort: { ...same('name repository'), installedVersion: null, availableVersion: null },
    search: ['name'],
    filters: { upgradable: row => row.availableVersion !== null, security: row => row.security === true },
  },
  listDeviceSoftware: {
    of: 'device',
    key: ['name', 'version'],
    sort: { ...same('name publisher installedOn sizeBytes devicesWithIt'), version: null },
    search: ['name', 'publisher'],
  },
  listDeviceServices: {
    of: 'device',
    key: 'name',
    sort: same('name displayName status startup'),
    search: ['name', 'displayName', 'description'],
    filters: same('status startup'),
  },
  listDeviceProcesses: {
    of: 'device',
    key: 'pid',
    sort: { ...same('name pid'), cpuPercent: null, memoryBytes: null },
    search: ['name'],
  },
  listDeviceUsers: {
    of: 'device',
    key: ['name', 'sessionId'],
    sort: same('name state lastActiveAt'),
    search: ['name'],
    filters: same('state'),
  },
  listDeviceEvents: {
    of: 'device',
    key: 'recordId',
    search: ['source', 'eventId', 'message'],
    filters: same('log level source eventId'),
  },
  listDeviceFiles: { of: 'device', key: 'path' },
  listDeviceDeletedFiles: { of: 'device', key: ['path', 'deletedAt'], sort: same('deletedAt name sizeBytes'), search: ['path'] },
  listDeviceHistory: {
    of: 'device',
    search: ['title', 'detail', 'by.name'],
    filters: { kind: 'kind', person: 'by.id' },
  },
  listRegistryChanges: { of: 'device', search: ['path', 'name', 'by.name'] },
  listChatMessages: { of: 'device', search: ['text'] },
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

function step(value: unknown, names: readonly string[]): unknown {
  const [first, ...rest] = names;
  if (first === undefined) return value;
  if (Array.isArray(value)) return value.map(one => step(one, names));
  return step((value as Row | null | undefined)?.[first], rest);
}
export const valueOf = (row: Row, field: Field): unknown =>
  typeof field === 'function' ? field(row) : (step(row, field.split('.')) ?? null);
export const keyOf = (row: Row, { key = 'id' }: ListFacts): string =>
  [key]
    .flat()
    .map(name => String(row[name]))
    .join(' ');
/** All values of a field as text; a list has each of its own. */
export const valuesOf = (row: Row, field: Field): string[] =>
  [valueOf(row, field)].flat().flatMap(value => (value === null || value === undefined ? [] : [String(value)]));
