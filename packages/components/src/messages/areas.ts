import type { AlertDialogsMessages } from './en/alertDialogs.ts';
import type { AlertsMessages } from './en/alerts.ts';
import type { AssetsMessages } from './en/assets.ts';
import type { AttachmentsMessages } from './en/attachments.ts';
import type { CommonMessages } from './en/common.ts';
import type { ContactDialogMessages } from './en/contactDialog.ts';
import type { ContactsMessages } from './en/contacts.ts';
import type { ContractFormMessages } from './en/contractForm.ts';
import type { ContractHoursMessages } from './en/contractHours.ts';
import type { ContractsMessages } from './en/contracts.ts';
import type { CustomerMessages } from './en/customer.ts';
import type { CustomerSettingsMessages } from './en/customerSettings.ts';
import type { DeviceMessages } from './en/device.ts';
import type { DeviceFilesMessages } from './en/deviceFiles.ts';
import type { DeviceHistoryMessages } from './en/deviceHistory.ts';
import type { DeviceOverviewMessages } from './en/deviceOverview.ts';
import type { DeviceActionsMessages } from './en/deviceActions.ts';
import type { DevicePackagesMessages } from './en/devicePackages.ts';
import type { DevicePatchesMessages } from './en/devicePatches.ts';
import type { DeviceServicesMessages } from './en/deviceServices.ts';
import type { DeviceSoftwareMessages } from './en/deviceSoftware.ts';
import type { DeviceTasksMessages } from './en/deviceTasks.ts';
import type { DeviceUsersMessages } from './en/deviceUsers.ts';
import type { DeviceWorkMessages } from './en/deviceWork.ts';
import type { DevicesMessages } from './en/devices.ts';
import type { DirectoryMessages } from './en/directory.ts';
import type { FieldMessages } from './en/field.ts';
import type { FilePreviewMessages } from './en/filePreview.ts';
import type { FoldersMessages } from './en/folders.ts';
import type { FormMessages } from './en/form.ts';
import type { HubMessages } from './en/hub.ts';
import type { ImportMessages } from './en/import.ts';
import type { ImportAssetsMessages } from './en/importAssets.ts';
import type { InvoiceDialogsMessages } from './en/invoiceDialogs.ts';
import type { InvoicesMessages } from './en/invoices.ts';
import type { JobConfirmMessages } from './en/jobConfirm.ts';
import type { JobStartMessages } from './en/jobStart.ts';
import type { JobDetailMessages } from './en/jobDetail.ts';
import type { JobsMessages } from './en/jobs.ts';
import type { ListPanelsMessages } from './en/listPanels.ts';
import type { ListViewMessages } from './en/listView.ts';
import type { LiveMessages } from './en/live.ts';
import type { NotesMessages } from './en/notes.ts';
import type { OverviewMessages } from './en/overview.ts';
import type { PasswordDialogsMessages } from './en/passwordDialogs.ts';
import type { PasswordsMessages } from './en/passwords.ts';
import type { PinsMessages } from './en/pins.ts';
import type { ProfilesMessages } from './en/profiles.ts';
import type { RecordsMessages } from './en/records.ts';
import type { RemoveMessages } from './en/remove.ts';
import type { ShortcutsMessages } from './en/shortcuts.ts';
import type { StatesMessages } from './en/states.ts';
import type { TableMessages } from './en/table.ts';
import type { TicketMessages } from './en/ticket.ts';
import type { TicketsMessages } from './en/tickets.ts';
import type { WorkFromHomeMessages } from './en/workFromHome.ts';

/** All areas of words by their names. Types alone: no page loads this. */
export interface MessageAreas {
  alertDialogs: AlertDialogsMessages;
  alerts: AlertsMessages;
  assets: AssetsMessages;
  attachments: AttachmentsMessages;
  common: CommonMessages;
  contactDialog: ContactDialogMessages;
  contacts: ContactsMessages;
  contractForm: ContractFormMessages;
  contractHours: ContractHoursMessages;
  contracts: ContractsMessages;
  customer: CustomerMessages;
  customerSettings: CustomerSettingsMessages;
  device: DeviceMessages;
  deviceFiles: DeviceFilesMessages;
  deviceActions: DeviceActionsMessages;
  deviceHistory: DeviceHistoryMessages;
  deviceOverview: DeviceOverviewMessages;
  devicePackages: DevicePackagesMessages;
  devicePatches: DevicePatchesMessages;
  deviceServices: DeviceServicesMessages;
  deviceSoftware: DeviceSoftwareMessages;
  deviceTasks: DeviceTasksMessages;
  deviceUsers: DeviceUsersMessages;
  deviceWork: DeviceWorkMessages;
  devices: DevicesMessages;
  directory: DirectoryMessages;
  field: FieldMessages;
  filePreview: FilePreviewMessages;
  folders: FoldersMessages;
  form: FormMessages;
  hub: HubMessages;
  import: ImportMessages;
  importAssets: ImportAssetsMessages;
  invoiceDialogs: InvoiceDialogsMessages;
  invoices: InvoicesMessages;
  jobConfirm: JobConfirmMessages;
  jobStart: JobStartMessages;
  jobDetail: JobDetailMessages;
  jobs: JobsMessages;
  listPanels: ListPanelsMessages;
  listView: ListViewMessages;
  live: LiveMessages;
  notes: NotesMessages;
  overview: OverviewMessages;
  passwordDialogs: PasswordDialogsMessages;
  passwords: PasswordsMessages;
  pins: PinsMessages;
  profiles: ProfilesMessages;
  records: RecordsMessages;
  remove: RemoveMessages;
  shortcuts: ShortcutsMessages;
  states: StatesMessages;
  table: TableMessages;
  ticket: TicketMessages;
  tickets: TicketsMessages;
  workFromHome: WorkFromHomeMessages;
}

/** Any part of it; a word with a value in it stays a function of the same values. */
type Partly<T> = T extends (...values: infer V) => string
  ? (...values: V) => string
  : T extends string
    ? string
    : { readonly [Key in keyof T]?: Partly<T[Key]> };

/** Overrides by a host: any string of any area, without copying the rest. */
export type MessageOverrides = { readonly [Area in keyof MessageAreas]?: Partly<MessageAreas[Area]> };
