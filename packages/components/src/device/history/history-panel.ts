import type { DeviceHistoryDay, DeviceHistoryEntry } from '@customer-hub/sdk';
import type { ListDefinition } from '../../list-view/definition.ts';
import { deviceHistoryMessages } from '../../messages/deviceHistory.ts';
import type { DeviceHistoryMessages } from '../../messages/en/deviceHistory.ts';
import { jobsMessages } from '../../messages/jobs.ts';
import { HubDeviceListPanel } from '../device-list-panel.ts';
import { historyView } from './history-view.ts';

/** Everything that happened to the device: jobs, alerts, tickets, sessions, moves and changes, in one timeline. */
export class HubDeviceHistory extends HubDeviceListPanel<DeviceHistoryEntry, DeviceHistoryMessages> {
  static override bundles = [...HubDeviceListPanel.bundles, deviceHistoryMessages, jobsMessages];

  #perDay: readonly DeviceHistoryDay[] = [];
  #counts: Readonly<Record<string, number>> = {};

  protected override definitionFor(
    deviceId: string,
  ): ListDefinition<DeviceHistoryEntry, DeviceHistoryMessages> {
    this.#perDay = [];
    this.#counts = {};
    return historyView({
      deviceId,
      jobs: this.t(jobsMessages),
      told: (perDay, counts) => {
        this.#perDay = perDay;
        if (counts) this.#counts = counts;
        this.list?.requestUpdate();
      },
      perDay: () => this.#perDay,
      counts: () => this.#counts,
    });
  }
}
