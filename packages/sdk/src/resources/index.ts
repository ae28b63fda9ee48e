// One import and one name per resource; `createHub` wires what stands here.
import { notes } from './notes.ts';
import { assets } from './assets.ts';
import { attachments } from './attachments.ts';
import { contracts } from './contracts.ts';
import { invoices } from './invoices.ts';
import { passwords } from './passwords.ts';
import { remoteAccess } from './remote-access.ts';
import { tickets } from './tickets.ts';

export const resources = { notes, assets, attachments, contracts, invoices, passwords, remoteAccess, tickets };
