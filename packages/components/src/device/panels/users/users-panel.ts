import type { Job } from '@customer-hub/sdk';
import type { ListDefinition } from '../../../list-view/definition.ts';
import type { DeviceUsersMessages } from '../../../messages/en/deviceUsers.ts';
import { HubDeviceListPanel } from '../../device-list-panel.ts';
import { askWork } from '../../run-work.ts';
import { hasSession, toUserRow, usersView, type UserRow, type UsersPlace } from './users-view.ts';

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
    await askWork(
      this,
      context,
      {
        work,
        target: { deviceIds: [this.deviceId] },
        count: 1,
        name: this.deviceName,
        what: context.format.list(fit.map(row => context.name(row))),
        customerId,
        params: { users: ids },
      },
      {
        ids,
        isDone: id => work === 'log_out' && this.rowOf(id)?.sessionId === null,
        nameOf: id => fit.filter(row => row.id === id).map(row => context.name(row))[0] ?? id,
        done: work === 'log_out' ? m.loggedOut : m.sent,
        notDone: work === 'log_out' ? m.notLoggedOut : m.notSent,
        busy: m.busy,
      },
    );
  };

  actOn: UsersPlace['actOn'] = async (work, ids, context) => {
    const { source, model } = this.list ?? {};
    // Few people use one device: all of them are loaded.
    const all = source?.loaded(0, source.count) ?? [];
    const rows = ids.length > 0 ? all.filter(({ id }) => ids.includes(id)) : all;
    model?.selection.clear();
    await this.act(work, rows, context);
  };

  protected override definitionFor(): ListDefinition<UserRow, DeviceUsersMessages> {
    return usersView(this);
  }

  protected override rowsOfJob({ type, params }: Job): readonly string[] {
    if (type !== 'log_out' && type !== 'message_users') return [];
    return Array.isArray(params.users) ? params.users.map(String) : [];
  }
}
