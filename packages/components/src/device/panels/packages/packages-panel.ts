import type { Job } from '@customer-hub/sdk';
import { lazily } from '../../../internal/lazily.ts';
import type { ListDefinition } from '../../../list-view/definition.ts';
import type { DevicePackagesMessages } from '../../../messages/en/devicePackages.ts';
import { HubDeviceListPanel } from '../../device-list-panel.ts';
import { runWork } from '../../run-work.ts';
import {
  packagesView,
  toPackageRow,
  type PackageContext,
  type PackageCounts,
  type PackageRow,
  type PackagesPlace,
} from './packages-view.ts';

/** Most names in one job. */
const MOST = 100;

/** The packages of a Linux device: what is installed, what is newer, and what brings it there. */
export class HubDevicePackages
  extends HubDeviceListPanel<PackageRow, DevicePackagesMessages>
  implements PackagesPlace
{
  counts: PackageCounts | undefined;

  page: PackagesPlace['page'] = (hub, _customerId, query, options) =>
    this.rowsOf(hub.devices.packages(this.deviceId, query, options), toPackageRow);

  upgrade: PackagesPlace['upgrade'] = async (names, context) => {
    const { m } = context;
    for (let at = 0; at < names.length; at += MOST)
      await runWork(this, context, {
        ids: names.slice(at, at + MOST),
        input: ids => this.order({ type: 'upgrade_packages', params: { names: [...ids] } }),
        isDone: id => this.rowOf(id)?.availableVersion === null,
        nameOf: id => id,
        done: m.upgraded,
        notDone: m.notUpgraded,
        busy: m.busy,
      });
  };

  upgradeAll: PackagesPlace['upgradeAll'] = async (onlySecurity, context) => {
    const rows = await this.#matching(onlySecurity ? { security: true } : { upgradable: true });
    await this.#asked(rows, context);
  };

  upgradeChosen: PackagesPlace['upgradeChosen'] = async (target, context) => {
    const { m, format, session } = context;
    const all = await this.#matching({});
    const ids = 'ids' in target && Array.isArray(target.ids) ? new Set<unknown>(target.ids) : undefined;
    const rows = all.filter(({ id }) => !ids || ids.has(id));
    const fit = rows.filter(({ availableVersion }) => availableVersion !== null);
    const left = rows.length - fit.length;
    this.list?.model?.selection.clear();
    if (left > 0) session.notices.show({ text: m.leftOut(left, format.number(left)) });
    await this.#asked(fit, context);
  };

  override async refresh(): Promise<void> {
    await Promise.all([super.refresh(), this.#count()]);
  }

  protected override definitionFor(): ListDefinition<PackageRow, DevicePackagesMessages> {
    this.counts = undefined;
    void this.#count();
    return packagesView(this);
  }

  protected override rowsOfJob({ type, params }: Job): readonly string[] {
    return type === 'upgrade_packages' && Array.isArray(params.names) ? params.names.map(String) : [];
  }

  async #asked(rows: readonly PackageRow[], context: PackageContext): Promise<void> {
    const { m, format, host } = context;
    if (rows.length === 0) return context.session.notices.show({ text: m.nothing });
    const n = format.number(rows.length);
    if (rows.length > 1) {
      const { confirm } = await lazily(() => import('../../../primitives/confirm.ts'));
      const isWanted = await confirm(host, {
        title: m.question.title(rows.length, n),
        text: m.question.text(this.deviceName),
        action: m.upgradeAll(rows.length, n),
      });
      if (!isWanted) return;
    }
    await this.upgrade(
      rows.map(({ name }) => name),
      context,
    );
  }

  async #matching(query: {
    readonly upgradable?: boolean;
    readonly security?: boolean;
  }): Promise<PackageRow[]> {
    const rows: PackageRow[] = [];
    for await (const entry of this.hub.devices.packages(this.deviceId, { ...query, limit: 200 }))
      rows.push(toPackageRow(entry));
    return rows;
  }

  async #count(): Promise<void> {
    const { deviceId } = this;
    const count = async (query: object): Promise<number> =>
      (await this.hub.devices.packages(deviceId, { ...query, limit: 1, count: 'exact' })).totalCount ?? 0;
    try {
      const [all, upgradable, security] = await Promise.all([
        count({}),
        count({ upgradable: true }),
        count({ security: true }),
      ]);
      if (deviceId !== this.deviceId) return;
      this.counts = { all, upgradable, security };
      this.list?.requestUpdate();
    } catch {
      // The list says what is wrong; its filters do without numbers.
    }
  }
}
