import type { JobInput } from '@customer-hub/sdk';
import type { HubState } from '@customer-hub/state/core';
import { jobBoard, RefusedByDeviceError } from '@customer-hub/state/work';

/** Work of one device without its targets. */
type WorkOf<T> = T extends unknown ? Omit<T, 'targets'> : never;
export type DeviceWork = WorkOf<JobInput>;

/**
 * Has one device do something, and waits until it has.
 * @throws RefusedByDeviceError with the last line of what the device said; or why it was not accepted.
 */
export const runOn = async (state: HubState, deviceId: string, work: DeviceWork): Promise<void> => {
  const board = jobBoard(state);
  const { id } = await board.start({ ...work, targets: { deviceIds: [deviceId] } });
  const { failed } = await board.ended(id);
  const [why] = failed;
  if (why) throw new RefusedByDeviceError(why.problem?.code ?? 'failed', why.problem?.title ?? '');
};
