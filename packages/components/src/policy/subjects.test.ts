import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { operations, type OperationInfo } from '@customer-hub/sdk/operations';
import type { Features } from './features.ts';
import { refusesCall } from './rules.ts';
import { kindField } from './subjects.ts';

/** Which of these, read-only, refuses each operation that writes. */
const SUBJECTS: Readonly<Record<string, readonly string[]>> = {
  customers: [
    ...['createCustomer', 'bulkCustomers', 'updateCustomer', 'deleteCustomer', 'restoreCustomer'],
    ...['promoteCustomer', 'replaceCustomerSettings', 'replaceCustomerForms', 'mergeCustomers'],
    'markCustomersDistinct',
  ],
  attention: ['snoozeAttention', 'wakeAttention', 'updateAttentionLevels'],
  contacts: [
    ...['createContact', 'bulkContacts', 'updateContact', 'deleteContact', 'restoreContact'],
    ...['registerContact', 'linkContact', 'unlinkContact', 'mergeContacts', 'markContactsDistinct'],
  ],
  devices: [
    ...['createDevice', 'bulkDevices', 'updateDevice', 'deleteDevice', 'restoreDevice'],
    ...['createFolder', 'updateFolder', 'deleteFolder', 'restoreFolder'],
    ...['createJob', 'previewJob', 'cancelJob', 'retryJob', 'createScript'],
    ...['createProfileAssignment', 'deleteProfileAssignment', 'undoRegistryChange'],
    ...['createRemoteSession', 'createNetworkScan', 'createCommandProposal'],
    ...['createChatMessage', 'markChatRead', 'sendChatTyping'],
  ],
  contracts: ['bulkContracts', 'createContract', 'updateContract', 'deleteContract', 'restoreContract'],
  assets: ['createAsset', 'bulkAssets', 'updateAsset', 'deleteAsset', 'restoreAsset'],
  tickets: [
    ...['createTicket', 'bulkTickets', 'updateTicket', 'deleteTicket', 'restoreTicket', 'assistTicket'],
    ...['createTicketComment', 'updateTicketComment', 'deleteTicketComment', 'restoreTicketComment'],
    ...['updateTimeEntry', 'deleteTimeEntry', 'restoreTimeEntry'],
    // What becomes of a ticket, on the side of the alert.
    ...['linkAlertTicket', 'unlinkAlertTicket'],
  ],
  alerts: [
    ...['snoozeAlert', 'resolveAlert', 'reopenAlert', 'bulkAlerts', 'replaceAlertSettings'],
    ...['linkAlertTicket', 'unlinkAlertTicket'],
  ],
  passwords: [
    'bulkPasswords',
    'createPassword',
    'updatePassword',
    'deletePassword',
    'restorePassword',
    'sharePassword',
  ],
  attachments: [
    'bulkAttachments',
    'createAttachment',
    'renameAttachment',
    'deleteAttachment',
    'restoreAttachment',
    'shareAttachment',
  ],
  work_from_home: ['updateRemoteAccess', 'bulkRemoteAccess', 'createShareLink'],
  invoices: [
    'createInvoice',
    'updateInvoice',
    'deleteInvoice',
    'restoreInvoice',
    'sendInvoice',
    'voidInvoice',
  ],
  notes: ['createNote', 'updateNote', 'deleteNote', 'restoreNote'],
};
/** Of several kinds: what each changes says the record. */
const BY_KIND = [
  ...['createImport', 'addImportRows', 'validateImport', 'commitImport', 'cancelImport', 'updateImportRow'],
  'undoMerge',
];
/** Of no list: reads, one's own view, the account's, and files on their way to what is refused itself. */
const NONE = [
  ...['createExport', 'revealPassword'],
  // Taking back what was given away, and the page of who has a link.
  ...['withdrawSharedLink', 'lookAtSharedItem', 'openSharedItem', 'downloadSharedItem'],
  ...['replaceViews', 'replacePinnedFields', 'replaceImportMappings'],
  ...['createWebhook', 'enableWebhook', 'deleteWebhook', 'testWebhook', 'rotateWebhookSecret'],
  ...['repeatWebhookDelivery', 'createUpload', 'putUploadContent'],
];

const writes = Object.entries<OperationInfo>(operations).filter(([, { method }]) => method !== 'GET');
const addressOf = (path: string): string => path.replace(/\{(\w+)\}/g, 'x_1');
const refuses = (features: Features, id: string, kind?: string): boolean => {
  const { method, path } = (operations as Readonly<Record<string, OperationInfo>>)[id]!;
  return refusesCall(
    { isReadonly: false, features },
    { method, path: addressOf(path), operationId: id, kind },
  );
};

describe('what each operation that writes is about', () => {
  it('is said of every one, and of none that is gone', () => {
    const said = [...new Set([...Object.values(SUBJECTS).flat(), ...BY_KIND, ...NONE])].sort();
    assert.deepEqual(said, writes.map(([id]) => id).sort());
  });

  it('refuses it where that is read-only, and only there', () => {
    for (const [id] of writes)
      for (const subject of Object.keys(SUBJECTS))
        assert.equal(
          refuses({ [subject]: 'read-only' }, id),
          SUBJECTS[subject]!.includes(id),
          `${id} where ${subject} are read-only`,
        );
  });

  it('is in the record where there are several kinds', () => {
    for (const [id] of writes) {
      const { path } = (operations as Readonly<Record<string, OperationInfo>>)[id]!;
      assert.equal(kindField(addressOf(path)) === 'kind', BY_KIND.includes(id), id);
    }
    for (const id of BY_KIND) {
      const kind = id === 'undoMerge' ? 'contact' : 'contacts';
      assert.equal(refuses({ contacts: 'read-only' }, id, kind), true, id);
      assert.equal(refuses({ devices: 'read-only' }, id, kind), false, id);
    }
  });

  it('is an action where much is done at once, and what becomes of a ticket there', () => {
    for (const id of writes.map(([each]) => each).filter(each => each.startsWith('bulk'))) {
      const path = (operations as Readonly<Record<string, OperationInfo>>)[id]!.path;
      const list = path.slice(1, -':bulk'.length).replace('remote-access', 'work_from_home');
      assert.equal(refuses({ [`${list}.delete`]: 'locked' }, id, 'delete'), true, id);
      assert.equal(refuses({ [`${list}.delete`]: 'locked' }, id, 'update'), false, id);
    }
    assert.equal(refuses({ tickets: 'read-only' }, 'bulkAlerts', 'link_ticket'), true);
    assert.equal(refuses({ tickets: 'read-only' }, 'bulkAlerts', 'resolve'), false);
  });

  it('is an action of devices where it is a job, by its type', () => {
    for (const [rule, type, isRefused] of [
      ['restart', 'restart', true],
      ['restart', 'shut_down', false],
      ['services', 'service_stop', true],
      ['files', 'file_delete', true],
      ['registry', 'fetch_registry', true],
      ['delete', 'delete_devices', true],
      ['update', 'update_devices', true],
    ] as const)
      for (const id of ['createJob', 'previewJob', 'retryJob'])
        for (const word of ['locked', 'hidden'] as const)
          assert.equal(refuses({ [`devices.${rule}`]: word }, id, type), isRefused, `${rule} ${type} ${id}`);
  });
});
