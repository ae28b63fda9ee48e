import type { Job } from '@customer-hub/sdk';
import type { ListDefinition } from '../../../list-view/definition.ts';
import type { DeviceSoftwareMessages } from '../../../messages/en/deviceSoftware.ts';
import { lazily } from '../../../internal/lazily.ts';
import { HubDeviceListPanel } from '../../device-list-panel.ts';
import { askWork } from '../../run-work.ts';
import { softwareView, toSoftwareRow, type SoftwareRow, type SoftwarePlace } from './software-view.ts';

/** The programs on a device: who else has them, taking one away, and installing others. */
export class HubDeviceSoftware
  extends HubDeviceListPanel<SoftwareRow, DeviceSoftwareMessages>
  implements SoftwarePlace
{
  protected override readonly action = 'software';

  page: SoftwarePlace['page'] = (hub, _customerId, query, options) =>
    this.rowsOf(hub.devices.software(this.deviceId, query, options), toSoftwareRow);

  uninstall: SoftwarePlace['uninstall'] = async (row, context) => {
    const { m } = context;
    await askWork(
      this,
      context,
      {
        work: 'uninstall_software',
        target: { deviceIds: [this.deviceId] },
        count: 1,
        name: this.deviceName,
        what: row.name,
        customerId: context.customerId,
        params: { names: [row.name] },
      },
      {
        ids: [row.id],
        isDone: id => this.rowOf(id) === undefined,
        nameOf: id => id,
        done: m.uninstalled,
        notDone: m.notUninstalled,
        busy: m.busy,
      },
    );
  };

  /** From Chocolatey, Homebrew, the account's own packages or a bundle: the dialog offers what fits the device. */
  install: SoftwarePlace['install'] = async context => {
    const { startWork } = await lazily(() => import('../../../job-start/start-work.ts'));
    await startWork(context.host, {
      work: 'install_software',
      target: { deviceIds: [this.deviceId] },
      count: 1,
      name: this.deviceName,
      customerId: context.customerId,
      ...this.#source,
    });
  };

  protected override definitionFor(): ListDefinition<SoftwareRow, DeviceSoftwareMessages> {
    return softwareView(this);
  }

  protected override rowsOfJob({ id, type, params }: Job): readonly string[] {
    // What is being installed is no row yet: it is followed so that it shows when it is one.
    if (type === 'install_software') return [`:${id}`];
    return type === 'uninstall_software' && Array.isArray(params.names) ? params.names.map(String) : [];
  }

  get #source(): { readonly source?: string } {
    const { capabilities = [] } = this.device ?? {};
    if (capabilities.includes('choco')) return { source: 'choco' };
    return capabilities.includes('brew') ? { source: 'brew' } : {};
  }
}
