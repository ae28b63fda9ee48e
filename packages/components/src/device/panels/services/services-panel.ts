import type { DeviceServiceListParams, Job } from '@customer-hub/sdk';
import { state } from 'lit/decorators.js';
import type { ListDefinition } from '../../../list-view/definition.ts';
import { lazily } from '../../../internal/lazily.ts';
import type { DeviceServicesMessages } from '../../../messages/en/deviceServices.ts';
import { HubDeviceListPanel } from '../../device-list-panel.ts';
import { isServiceVerb, toServiceRow, type ServiceRow } from './service-row.ts';
import type { ServiceCounts, ServicesPlace } from './services-place.ts';
import { servicesView } from './services-view.ts';

/** The services of a Windows device: which run, which should, and what starts, stops and restarts them. */
export class HubDeviceServices
  extends HubDeviceListPanel<ServiceRow, DeviceServicesMessages>
  implements ServicesPlace
{
  protected override readonly action = 'services';
  protected override readonly fetchType = 'fetch_services';

  @state() counts: ServiceCounts | undefined;

  page: ServicesPlace['page'] = (hub, _customerId, query, options) =>
    this.rowsOf(hub.devices.services(this.deviceId, query, options), toServiceRow);

  /** A service by its name, loaded or not. */
  async find(name: string): Promise<ServiceRow | undefined> {
    const loaded = this.rowOf(name);
    if (loaded) return loaded;
    const { items } = await this.hub.devices.services(this.deviceId, { q: name, limit: 50 });
    const found = items.find(service => service.name === name);
    return found && toServiceRow(found);
  }

  act: ServicesPlace['act'] = async (verb, rows, context) => {
    const { actOnServices } = await lazily(() => import('./service-actions.ts'));
    await actOnServices(verb, rows, context, this);
  };

  actOn: ServicesPlace['actOn'] = async (verb, target, context) => {
    const rows = 'ids' in target ? await this.#chosen(target.ids) : await this.#matching(target.filter);
    this.list?.model?.selection.clear();
    // The question is over before the next one; the work goes on.
    await this.act(verb, rows, context);
  };

  override async refresh(): Promise<void> {
    await Promise.all([super.refresh(), this.#count()]);
  }

  protected override definitionFor(): ListDefinition<ServiceRow, DeviceServicesMessages> {
    this.counts = undefined;
    void this.#count();
    return servicesView(this);
  }

  protected override rowsOfJob({ type, params }: Job): readonly string[] {
    if (type === 'fetch_services') return [`:${type}`];
    return isServiceVerb(type) && Array.isArray(params.names) ? params.names.map(String) : [];
  }

  async #chosen(ids: readonly string[]): Promise<ServiceRow[]> {
    const found = await Promise.all(ids.map(id => this.find(id)));
    return found.filter(row => row !== undefined);
  }

  async #matching(filter: object): Promise<ServiceRow[]> {
    const rows: ServiceRow[] = [];
    for await (const service of this.hub.devices.services(this.deviceId, { ...filter, limit: 200 }))
      rows.push(toServiceRow(service));
    return rows;
  }

  /** How many there are of each kind, whatever is searched for. */
  async #count(): Promise<void> {
    const { deviceId } = this;
    const query: DeviceServiceListParams = { limit: 1, count: 'exact', facets: 'status,shouldRun' };
    try {
      const { totalCount, facets } = await this.hub.devices.services(deviceId, query);
      if (deviceId !== this.deviceId) return;
      this.counts = {
        all: totalCount ?? 0,
        running: facets?.status?.running,
        shouldRun: facets?.shouldRun?.true,
      };
      this.list?.requestUpdate();
    } catch {
      // The list says what is wrong; its filters do without numbers.
    }
  }
}
