import type { Script } from '@customer-hub/sdk';
import type { Elements } from '../../../internal/define.ts';
import { lazily } from '../../../internal/lazily.ts';
import type { ListDefinition } from '../../../list-view/definition.ts';
import { deviceScriptsMessages } from '../../../messages/deviceScripts.ts';
import type { DeviceScriptsMessages } from '../../../messages/en/deviceScripts.ts';
import { HubDeviceListPanel } from '../../device-list-panel.ts';
import { HubScriptDetail } from './script-detail.ts';
import { scriptsView } from './scripts-view.ts';

/** Scripts that fit a device, and how they ended where they ran [DVM-10, DVM-11, DVM-12]. */
export class HubDeviceScripts extends HubDeviceListPanel<Script, DeviceScriptsMessages> {
  static override bundles = [...HubDeviceListPanel.bundles, deviceScriptsMessages];
  static override elements: Elements = {
    ...HubDeviceListPanel.elements,
    'hub-script-detail': HubScriptDetail,
  };

  protected override definitionFor(deviceId: string): ListDefinition<Script, DeviceScriptsMessages> {
    return scriptsView({
      list: async ({ sort: _none, facets: _facets, ...query }, signal) => {
        const { os } = await this.state.records.read('device', deviceId);
        return this.hub.catalogues.scripts(
          { ...query, ...(os ? { osFamily: [os.family] } : {}) },
          signal ? { signal } : {},
        );
      },
      refused: () => this.refusal('run_script'),
      run: script => void this.#run(script),
    });
  }

  async #run(script: Script | undefined): Promise<void> {
    const { device } = this;
    if (!device) return;
    const { startWork } = await lazily(() => import('../../../job-start/start-work.ts'));
    const job = await startWork(this, {
      work: 'run_script',
      target: { deviceIds: [device.id] },
      count: 1,
      name: device.name,
      customerId: device.customerId,
      ...(script ? { params: { scriptId: script.id }, source: script.source } : {}),
    });
    if (job) await this.refresh();
  }
}
