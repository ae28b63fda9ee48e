import type { Alert } from '@customer-hub/sdk';
import * as icons from '../../primitives/icons.ts';
import type { MenuEntry, MenuItem } from '../../primitives/menu.ts';
import * as act from './alert-actions.ts';
import { createTicket } from './make-ticket.ts';

type Act = (row: Alert, context: act.Context) => void | Promise<void>;

/** Entries for one alert: what cannot be done stays visible with its reason. */
const entries =
  (row: Alert, context: act.Context) =>
  (label: string, icon: icons.Icon, run: Act, action?: string, hint?: string): MenuItem => ({
    label,
    icon,
    ...(hint === undefined ? {} : { hint }),
    ...(action ? act.alerts.whyNot(row, action, context) : {}),
    run: () => void run(row, context),
  });

/** What can be done about the ticket of an alert [ALR-11 .. ALR-14]. */
export const ticketMenu = (row: Alert, context: act.Context): MenuEntry[] => {
  const { m } = context;
  const entry = entries(row, context);
  if (!row.ticketId)
    return [
      entry(m.createTicket, icons.plus, createTicket, 'link_ticket'),
      entry(m.linkTicket, icons.link, act.linkTicket, 'link_ticket'),
    ];
  return [
    entry(m.openTicket, icons.openOut, act.openTicket, undefined, `#${row.ticketNumber}`),
    entry(m.changeTicket, icons.link, act.linkTicket, 'link_ticket'),
    entry(m.unlinkTicket, icons.close, act.unlinkTicket, 'unlink_ticket'),
  ];
};

/** What can be done with one alert. */
export const menu = (row: Alert, context: act.Context): readonly MenuEntry[] => {
  const { m, words, host } = context;
  const entry = entries(row, context);
  const resolving = [
    entry(m.resolve, icons.check, act.resolve, 'resolve'),
    entry(m.resolveWhy, icons.note, act.resolveWhy, 'resolve'),
  ];
  return [
    entry(m.snooze, icons.clock, act.snooze, 'snooze'),
    ...(row.status === 'resolved' ? [] : resolving),
    ...(row.status === 'open' ? [] : [entry(m.reopen, icons.undo, act.reopen, 'reopen')]),
    'separator',
    ...ticketMenu(row, context),
    'separator',
    ...(row.deviceId
      ? [
          entry(words.openDevice, icons.monitor, act.openDevice, undefined, row.deviceName ?? ''),
          entry(m.columns.manageDevice, icons.wrench, act.manageDevice),
          entry(m.columns.networkScan, icons.search, act.scanNetwork),
        ]
      : []),
    entry(m.settings, icons.settings, () => act.openSettings(host, row.customerId)),
  ];
};
