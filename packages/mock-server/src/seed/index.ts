import { collections } from '@customer-hub/server/parts/database/collections/index';
import type { CollectionDefinition, Row } from '@customer-hub/server/parts/database/store';
import { accountSeed } from './account.ts';
import { alertSettingsSeed, alertsSeed } from './alerts.ts';
import { assetsSeed } from './assets.ts';
import { attachmentsSeed } from './attachments.ts';
import { auditEventsSeed } from './audit-events.ts';
import {
  appsSeed,
  automationProfilesSeed,
  mailAddressesSeed,
  scriptsSeed,
  slasSeed,
  snmpTypesSeed,
  softwareBundlesSeed,
  softwarePackagesSeed,
  techniciansSeed,
  thresholdProfilesSeed,
  ticketStatusesSeed,
} from './catalogues.ts';
import { cannedAnswersSeed, chatMessagesSeed } from './chat.ts';
import { contactsSeed } from './contacts.ts';
import { contractsSeed } from './contracts.ts';
import { customFieldDefinitionsSeed } from './custom-fields.ts';
import { customersSeed } from './customers.ts';
import { devicesSeed } from './devices.ts';
import { foldersSeed } from './folders.ts';
import { customerFormsSeed, formDefinitionsSeed } from './forms.ts';
import { invoiceBatchesSeed, invoicesSeed } from './invoices.ts';
import { notesSeed } from './notes.ts';
import { passwordSecretsSeed, passwordsSeed } from './passwords.ts';
import { preferencesSeed } from './preferences.ts';
import { remoteAccessSeed } from './remote-access.ts';
import { ticketCommentsSeed } from './ticket-comments.ts';
import { ticketsSeed } from './tickets.ts';
import { timeEntriesSeed } from './time-entries.ts';
import type { Seed } from './world.ts';

/** A collection and where its first rows come from. */
export type SeededDefinition<T extends Row = Row> = CollectionDefinition<T> & { seed?: Seed<T> };

/** First rows by the name of their collection; what is not here begins empty. */
const seeds = {
  account: accountSeed,
  alertSettings: alertSettingsSeed,
  alerts: alertsSeed,
  apps: appsSeed,
  assets: assetsSeed,
  attachments: attachmentsSeed,
  auditEvents: auditEventsSeed,
  automationProfiles: automationProfilesSeed,
  cannedAnswers: cannedAnswersSeed,
  chatMessages: chatMessagesSeed,
  contacts: contactsSeed,
  contracts: contractsSeed,
  customFieldDefinitions: customFieldDefinitionsSeed,
  customerForms: customerFormsSeed,
  customers: customersSeed,
  devices: devicesSeed,
  folders: foldersSeed,
  formDefinitions: formDefinitionsSeed,
  invoiceBatches: invoiceBatchesSeed,
  invoices: invoicesSeed,
  mailAddresses: mailAddressesSeed,
  notes: notesSeed,
  passwordSecrets: passwordSecretsSeed,
  passwords: passwordsSeed,
  preferences: preferencesSeed,
  remoteAccess: remoteAccessSeed,
  scripts: scriptsSeed,
  slas: slasSeed,
  snmpTypes: snmpTypesSeed,
  softwareBundles: softwareBundlesSeed,
  softwarePackages: softwarePackagesSeed,
  technicians: techniciansSeed,
  thresholdProfiles: thresholdProfilesSeed,
  ticketComments: ticketCommentsSeed,
  ticketStatuses: ticketStatusesSeed,
  tickets: ticketsSeed,
  timeEntries: timeEntriesSeed,
} satisfies { readonly [K in keyof typeof collections]?: unknown };

/** Every collection of the server with its first rows. */
export const seeded: Readonly<Record<string, SeededDefinition>> = Object.fromEntries(
  Object.entries(collections).map(([name, definition]) => {
    const seed = (seeds as Readonly<Record<string, unknown>>)[name];
    return [name, seed ? { ...definition, seed } : definition];
  }),
) as unknown as Readonly<Record<string, SeededDefinition>>;
