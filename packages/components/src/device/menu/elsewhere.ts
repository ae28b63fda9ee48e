import type { Device } from '@customer-hub/sdk';
import { refusalOf } from '../../internal/allowed.ts';
import type { ListContext } from '../../list-view/definition.ts';
import { loadMessages } from '../../messages/bundle.ts';
import { devicesMessages } from '../../messages/devices.ts';
import { deepActive } from '../../primitives/focus.ts';
import { openManage } from './manage-menu.ts';
import { useTool } from './tool-actions.ts';

/** A list whose rows tell of devices: alerts, assets. */
type Context = Pick<ListContext<never, never>, 'host' | 'hub' | 'session' | 'format' | 'words' | 'menu'>;

/** Reads the device; says so when it is gone or cannot be read. */
const read = async (id: string, { session, words }: Context): Promise<Device | undefined> => {
  try {
    return await session.records.read('device', id);
  } catch {
    session.notices.show({ text: words.gone, tone: 'failed' });
    return undefined;
  }
};

const refuses = async (device: Device, { format, words }: Context) => {
  const m = await loadMessages(devicesMessages, format.locale);
  return (action: string): string | undefined => refusalOf(device, action, m.reasons, words);
};

/**
 * The Manage menu of a device that another row tells of [ALR-17].
 * @param anchor Where it opens. Default: where the focus is, as after a menu that has closed.
 */
export const manageDevice = async (
  id: string,
  context: Context,
  anchor: HTMLElement | undefined = deepActive(),
): Promise<void> => {
  const device = await read(id, context);
  if (!device || !anchor) return;
  await openManage(anchor, device, context, 'tools', await refuses(device, context));
};

/** Opens the network scan of the agent on a device [ALR-06]. */
export const scanNetwork = async (id: string, context: Context): Promise<void> => {
  const device = await read(id, context);
  if (!device) return;
  const why = (await refuses(device, context))('network_scan');
  if (why) context.session.notices.show({ text: `${device.name}: ${why}`, tone: 'failed' });
  else await useTool(device, context, 'connect', 'networkScan');
};
