import type { Job } from '@customer-hub/sdk';
import { lazily } from '../../../internal/lazily.ts';
import { deviceTasksMessages } from '../../../messages/deviceTasks.ts';
import type { DeviceTasksMessages } from '../../../messages/en/deviceTasks.ts';
import type { ListDefinition } from '../../../list-view/definition.ts';
import { HubDeviceListPanel } from '../../device-list-panel.ts';
import { runWork } from '../../run-work.ts';
import { StableOrder } from './stable-order.ts';
import { tasksView, toTaskRow, type TaskRow, type TasksPlace } from './tasks-view.ts';

/** How often it is looked again while somebody looks. */
export const EVERY_MS = 3000;

/** What runs on a device, live while it is looked at, in an order that stays. */
export class HubDeviceTasks extends HubDeviceListPanel<TaskRow, DeviceTasksMessages> implements TasksPlace {
  static override bundles = [...HubDeviceListPanel.bundles, deviceTasksMessages];

  protected override readonly action = 'end_process';

  #order = new StableOrder();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #round = 0;

  /** All of them at once: a page of what moves would show some twice and others never. */
  page: TasksPlace['page'] = async (hub, _customerId, query, options) => {
    const { limit, offset, count: _, ...asked } = query;
    const rows: TaskRow[] = [];
    const answer = hub.devices.processes(this.deviceId, { ...asked, limit: 200 }, options);
    for await (const process of answer) rows.push(toTaskRow(process));
    this.asOf = (await answer).asOf;
    const kept = this.#order.keep(JSON.stringify(asked), rows);
    const from = Number(offset ?? 0);
    return { items: kept.slice(from, from + Number(limit ?? kept.length)), totalCount: kept.length };
  };

  end: TasksPlace['end'] = async (row, context) => {
    const { m, format, host } = context;
    const { confirm } = await lazily(() => import('../../../primitives/confirm.ts'));
    const { pid, user, name } = row;
    const isWanted = await confirm(host, {
      title: m.question.title(name),
      text: m.question.text(String(pid), user ?? m.noUser, this.deviceName),
      action: m.question.action,
      danger: true,
    });
    if (!isWanted) return;
    await runWork(
      this,
      { session: context.session, format },
      {
        ids: [row.id],
        input: () => this.order({ type: 'end_process', params: { pids: [pid] } }),
        isDone: id => this.rowOf(id) === undefined,
        nameOf: () => name,
        done: m.ended,
        notDone: m.notEnded,
        busy: m.busy,
      },
    );
  };

  override async askAgain(): Promise<void> {
    this.#order.forget();
    await super.askAgain();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#plan();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#round += 1;
  }

  protected override definitionFor(): ListDefinition<TaskRow, DeviceTasksMessages> {
    this.#order.forget();
    return tasksView(this);
  }

  protected override rowsOfJob({ type, params }: Job): readonly string[] {
    const { pids } = params;
    if (type !== 'end_process' || !Array.isArray(pids) || !this.list) return [];
    const { source } = this.list;
    return source
      .loaded(0, source.count)
      .filter(({ pid }) => pids.includes(pid))
      .map(({ id }) => id);
  }

  /** Looks again after a while, and not before the last answer is there. */
  #plan(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look(), EVERY_MS);
  }

  async #look(): Promise<void> {
    const round = this.#round;
    const isSeen = document.visibilityState === 'visible' && this.checkVisibility();
    if (isSeen && this.device?.availability === 'online') await this.refresh();
    if (this.isConnected && round === this.#round) this.#plan();
  }
}
