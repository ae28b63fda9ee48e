import type { Job } from '@customer-hub/sdk';
import * as icons from '../primitives/icons.ts';

const byType: Readonly<Record<string, icons.Icon>> = {
  run_script: icons.prompt,
  run_command: icons.terminalBox,
  install_software: icons.parcel,
  uninstall_software: icons.parcel,
  upgrade_packages: icons.parcel,
  install_patches: icons.shield,
  scan_patches: icons.shield,
  service_start: icons.settings,
  service_stop: icons.settings,
  service_restart: icons.settings,
  end_process: icons.list,
  log_out: icons.person,
  message_users: icons.mail,
  set_helpdesk_agent: icons.person,
  restart: icons.refresh,
  cancel_reboot: icons.refresh,
  shut_down: icons.power,
  deploy_app: icons.apps,
  registry_create: icons.columns,
  registry_update: icons.columns,
  registry_delete: icons.columns,
  file_upload: icons.file,
  file_rename: icons.file,
  file_delete: icons.file,
  file_restore: icons.file,
  folder_create: icons.folder,
};

/** A picture of the kind of work. */
export const jobIcon = ({ type }: Pick<Job, 'type'>): icons.Icon =>
  (Object.hasOwn(byType, type) ? byType[type] : undefined) ?? icons.wrench;
