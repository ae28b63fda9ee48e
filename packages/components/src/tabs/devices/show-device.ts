import { NotFoundError, type Device } from '@customer-hub/sdk';
import type { HubState } from '@customer-hub/state/core';
import { withoutFilters } from '@customer-hub/state/lists';
import type { HubListView } from '../../list-view/list-view.ts';
import { loadMessages } from '../../messages/bundle.ts';
import { devicesMessages } from '../../messages/devices.ts';
import type { DevicesMessages } from '../../messages/en/devices.ts';

const waitMs = 5000;

/** The row of a device, once the rows of the search for it are there; undefined when it is not among the first. */
const rowOf = ({ source }: HubListView<Device, DevicesMessages>, id: string): Promise<number | undefined> =>
  new Promise(resolve => {
    const look = (): void => {
      const index = source.ready ? source.indexOf(id) : -1;
      if (index < 0 && !source.ready) return;
      leave();
      clearTimeout(timer);
      resolve(index < 0 ? undefined : index);
    };
    const leave = source.subscribe(look);
    const timer = setTimeout(look, waitMs);
    look();
  });

/** Leads to one device: its name is searched for, no filter is in the way, and its row has the focus. */
export const showDevice = async (
  list: HubListView<Device, DevicesMessages>,
  session: HubState,
  deviceId: string,
  locale: string,
): Promise<void> => {
  let device: Device;
  try {
    device = await session.records.read('device', deviceId);
  } catch (error) {
    const t = await loadMessages(devicesMessages, locale);
    const text = error instanceof Error && !(error instanceof NotFoundError) ? error.message : t.gone;
    session.notices.show({ text, tone: 'failed' });
    return;
  }
  await list.updateComplete;
  list.apply({ ...withoutFilters(list.current, true), q: device.name });
  const index = await rowOf(list, deviceId);
  await list.updateComplete;
  if (index !== undefined) list.table?.goTo(index);
};
