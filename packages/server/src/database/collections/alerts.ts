import type { Alert, AlertRules, AlertSettings } from '../../contract/types.ts';
import { currentStatus } from '../../domain/alert-state.ts';
import { isAboutBackup } from '../../domain/attention.ts';
import type { CollectionDefinition } from '../store.ts';

/** An alert without what is read off its device, customer and ticket. */
export type AlertRow = Omit<
  Alert,
  | 'customerName'
  | 'customerRank'
  | 'deviceName'
  | 'deviceKind'
  | 'snmpType'
  | 'ticketNumber'
  | 'allowedActions'
>;

export const alerts: CollectionDefinition<AlertRow> = {
  prefix: 'alr',
  resource: 'alert',
  search: [
    'title',
    'customerName',
    'deviceName',
    'severity',
    'category',
    'categoryWords',
    'ticketNumber',
    'status',
  ],
  exact: ['ticketNumber'],
  sortable: [
    'createdAt',
    'title',
    'customerName',
    'deviceName',
    'severityWeight',
    'category',
    'status',
    'deviceKind',
    'ticketNumber',
    'snoozedUntil',
    'updatedAt',
  ],
  defaultSort: '-createdAt',
  indexes: ['deviceId', 'ticketId'],
  filters: [
    'rank',
    'customerId',
    'status',
    'severity',
    'category',
    'deviceKind',
    'snmpType',
    'deviceId',
    'ticketed',
    'aboutBackup',
  ],
  joins: {
    customerName: { via: 'customerId', collection: 'customers', field: 'name' },
    customerRank: { via: 'customerId', collection: 'customers', field: 'rank' },
    rank: { via: 'customerId', collection: 'customers', field: 'rank' },
    deviceName: { via: 'deviceId', collection: 'devices', field: 'name' },
    deviceKind: { via: 'deviceId', collection: 'devices', field: 'kind' },
    snmpType: { via: 'deviceId', collection: 'devices', field: 'snmpType' },
    ticketNumber: { via: 'ticketId', collection: 'tickets', field: 'number' },
  },
  turnsAt: ({ status, snoozedUntil }, now) =>
    status === 'snoozed' && currentStatus({ status, snoozedUntil }, now) === 'snoozed' ? snoozedUntil : null,
  computed: {
    status: (alert, _days, now) => currentStatus(alert, now),
    ticketed: alert => alert.ticketId !== null,
    aboutBackup: ({ title }) => isAboutBackup(title),
    categoryWords: ({ category }) => category.replace('_', '-'),
    // By the word, information would come after critical.
    severityWeight: ({ severity }) => ['information', 'warning', 'critical'].indexOf(severity),
  },
};

export interface AlertSettingsRow {
  id: string;
  customerId: string;
  rules: AlertRules;
  folders: { folderId: string; rules: AlertRules }[];
  updatedBy: AlertSettings['updatedBy'];
  updatedAt: string;
  etag: string;
  deletedAt?: string;
}
export const DEFAULT_RULES: AlertRules = {
  enabled: true,
  minimumSeverity: 'information',
  mutedCategories: [],
  notifyEmails: [],
  ticketFrom: 'critical',
  resolveWhenOver: true,
  quietHours: null,
};
export const alertSettings: CollectionDefinition<AlertSettingsRow> = {
  prefix: 'als',
  resource: 'alert_settings',
};

/** Snoozed alerts that have to wake up, so that a session that is brought back still knows them. */
export interface AlertWakeUpRow {
  id: string;
  alertId: string;
  createdAt?: string;
  etag?: string;
  deletedAt?: string;
}
export const alertWakeUps: CollectionDefinition<AlertWakeUpRow> = {
  prefix: 'awk',
  resource: 'alert_wake_up',
  indexes: ['alertId'],
};
