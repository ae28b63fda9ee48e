import type { Icon } from '../primitives/icon.ts';
import { clock, columns, file, folder, link, monitor, note, people, warning } from '../primitives/icons.ts';
import { key } from '../primitives/icons/vault.ts';
import { parcel } from '../primitives/icons/devices.ts';

export const swap: Icon = 'M3 5.5h9.5M10 3l2.5 2.5L10 8M13 10.5H3.5M6 8l-2.5 2.5L6 13';
const ticket: Icon = 'M2.5 4.5h11v2.2a1.3 1.3 0 000 2.6v2.2h-11V9.3a1.3 1.3 0 000-2.6zM9.8 4.5v7';
const clip: Icon =
  'M12.8 7.2l-5.3 5.3a3 3 0 01-4.3-4.3l5.6-5.6a2 2 0 012.9 2.9L6.3 10.9a1 1 0 01-1.4-1.4l4.7-4.7';

/** Of the types of records that move. */
export const typeIcons: Readonly<Record<string, Icon>> = {
  contact: people,
  device: monitor,
  contract: file,
  ticket,
  password: key,
  asset: parcel,
  alert: warning,
  note,
  attachment: clip,
  invoice: columns,
  remote_access: link,
  folder,
  time_entry: clock,
  ticket_comment: note,
};
