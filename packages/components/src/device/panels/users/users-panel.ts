import type { Job } from '@customer-hub/sdk';
import type { ListDefinition } from '../../../list-view/definition.ts';
import type { DeviceUsersMessages } from '../../../messages/en/deviceUsers.ts';
import { lazily } from '../../../internal/lazily.ts';
import { HubDeviceListPanel } from '../../device-list-panel.ts';
import type { WorkOrder } from '../../device-work.ts';
import { askWork, runWork, type Saying } from '../../run-work.ts';
import {
  hasSession,
  toUserRow,
  usersView,
  type UserContext,
  type UserRow,
  type UsersPlace,
} from './users-view.ts';

/** Who uses a device: active, idle, disconnected or locked out, since when, and what can be done about it. */
export class HubDeviceUsers extends HubDeviceListPanel<UserRow, DeviceUsersMessages> implements UsersPlace {
  protected override readonly action = 'users';
  protected override readonly fetchType = 'fetch_users';

  page: UsersPlace['page'] = (hub, _customerId, query, options) =>
    this.rowsOf(hub.devices.users(this.deviceId, query, options), toUserRow);

  /** Nobody wants to be logged out, or to read a message, hours later: a device that is away is a reason. */
  refusedTo: UsersPlace['refusedTo'] = work => this.refused ?? this.refusal(work);

  act: UsersPlace['act'] = async (work, rows, context) => {
    const { m, customerId } = context;
    const fit = rows.filter(row => hasSession(row) && !this.works.isBusy(row.id));
    if (fit.length === 0) return context.session.notices.show({ text: m.noSession, tone: 'failed' });
    const ids = fit.map(({ id }) => id);
    const saying = {
      ids,
      nameOf: (id: string) => fit.filter(row => row.id === id).map(row => context.name(row))[0] ?? id,
      busy: m.busy,
    };
    if (work === 'log_out') return this.#logOut(saying, context);
    const request = {
      work,
      target: { deviceIds: [this.deviceId] },
      count: 1,
      name: this.deviceName,
      what: context.format.list(fit.map(row => context.name(row))),
      customerId,
      params: { users: ids },
    };
    await askWork(this, context, request, { ...saying, done: m.sent, notDone: m.notSent });
  };

  actOn: UsersPlace['actOn'] = async (work, ids, context) => {
    const { source, model } = this.list ?? {};
    // Few people use one device: all of them are loaded.
    const all = source?.loaded(0, source.count) ?? [];
    const rows = ids.length > 0 ? all.filter(({ id }) => ids.includes(id)) : all;
    model?.selection.clear();
    await this.act(work, rows, context);
  };

  async #logOut(
    saying: Pick<WorkOrder, 'ids'> & Pick<Saying, 'nameOf' | 'busy'>,
    context: UserContext,
  ): Promise<void> {
    const { m, format, host } = context;
    const { ids, nameOf } = saying;
    const { confirm } = await lazily(() => import('../../../primitives/confirm.ts'));
    const isWanted = await confirm(host, {
      title: m.question.title(ids.length, format.number(ids.length), nameOf(ids[0] ?? '')),
      text: m.question.text(this.deviceName),
      action: m.question.action,
      danger: true,
    });
    if (!isWanted) return;
    await runWork(this, context, {
      ...saying,
      input: users => this.order({ type: 'log_out', params: { users: [...users] } }),
      isDone: id => this.rowOf(id)?.sessionId === null,
      done: m.loggedOut,
      notDone: m.notLoggedOut,
    });
  }

  protected override definitionFor(): ListDefinition<UserRow, DeviceUsersMessages> {
    return usersView(this);
  }

  protected override rowsOfJob({ type, params }: Job): readonly string[] {
    if (type !== 'log_out' && type !== 'message_users') return [];
    return Array.isArray(params.users) ? params.users.map(String) : [];
  }
}
