import type { DeviceUser } from '@customer-hub/sdk';
import { html } from 'lit';
import { columnKinds } from '../../../list-view/column-kinds.ts';
import {
  defineListView,
  type BulkAction,
  type ListContext,
  type ListDefinition,
} from '../../../list-view/definition.ts';
import { deviceUsersMessages } from '../../../messages/deviceUsers.ts';
import type { DeviceUsersMessages } from '../../../messages/en/deviceUsers.ts';
import * as icons from '../../../primitives/icons.ts';
import type { PanelPlace, Row } from '../../device-list-panel.ts';
import { panelListStyles } from '../../panel-list.styles.ts';
import { panelTools } from '../../panel-tools.ts';
import { verbButtons, workOr } from '../../work-cells.ts';

export type UserRow = Row<DeviceUser>;
export type UserContext = ListContext<UserRow, DeviceUsersMessages>;
export type UserWork = 'log_out' | 'message_users';
type Definition = ListDefinition<UserRow, DeviceUsersMessages>;

export const toUserRow = (user: DeviceUser): UserRow => ({ ...user, id: user.name });

/** What the list of users is given by its panel. */
export interface UsersPlace extends PanelPlace<UserRow> {
  page: Definition['list'];
  /** Why this cannot be done with anybody on the device, in words. */
  refusedTo(work: UserWork): string | undefined;
  act(work: UserWork, rows: readonly UserRow[], context: UserContext): Promise<void>;
  actOn(work: UserWork, ids: readonly string[], context: UserContext): Promise<void>;
}

/** Somebody is signed in with it. */
export const hasSession = ({ state, sessionId }: UserRow): boolean =>
  sessionId !== null || state === 'active' || state === 'idle';

const { name, number, custom } = columnKinds<UserRow, DeviceUsersMessages>();

/** Four states, each with a shape of its own [DVM-23]. */
const shapes = { active: 'on', idle: 'half', disconnected: 'off', locked_out: 'waits' } as const;

const stateCell = ({ state }: UserRow, { m }: UserContext): unknown =>
  html`<span class=${`sv ${shapes[state]}`}
    >${state === 'locked_out' ? icons.icon(icons.lock) : ''}<span>${m.state[state]}</span></span
  >`;

const sinceText = ({ sessionSince, lockedOutSince }: UserRow, { m, format }: UserContext): string => {
  if (lockedOutSince) return m.since.lockedOut(format.brief(lockedOutSince));
  return sessionSince ? m.since.session(format.brief(sessionSince)) : '';
};

const who = ({ name: account, displayName }: UserRow): unknown =>
  displayName
    ? html`<bdi>${displayName}</bdi> <bdi class="faint">${account}</bdi>`
    : html`<bdi>${account}</bdi>`;

const verbCell = (row: UserRow, context: UserContext, place: UsersPlace): unknown =>
  place.following(row.id, work => {
    const { m, format } = context;
    const label = context.name(row);
    const said = {
      w: place.words,
      format,
      why: place.whyOf.bind(place),
      name: label,
      dismiss: () => place.works.forget(row.id),
    };
    const words =
      work?.type === 'message_users'
        ? { doing: m.sending, failed: m.notSent }
        : { doing: m.loggingOut, failed: m.notLoggedOut };
    return workOr(work, said, words, () =>
      verbButtons({
        verb: m.logOut,
        verbLabel: m.logOutName(label),
        menuLabel: m.moreFor(label),
        refused: place.refusedTo('log_out') ?? (hasSession(row) ? undefined : m.noSession),
        run: () => void place.act('log_out', [row], context),
        menu: anchor => context.rowMenu(anchor, row),
      }),
    );
  });

const entries = [
  ['message_users', 'message', icons.mail],
  ['log_out', 'logOut', icons.person],
] as const;

const bulk = (place: UsersPlace): readonly BulkAction<UserRow, DeviceUsersMessages>[] =>
  entries.map(([work, word, icon]) => ({
    key: work,
    icon,
    label: m => m[word],
    disabled: () => place.refusedTo(work),
    // The dialog asks, and the rows show the rest.
    ask: async (context, _count, target) => {
      await place.actOn(work, 'ids' in target ? target.ids : [], context);
      return false;
    },
    expand: async () => [],
    run: () => Promise.resolve(undefined),
    done: () => '',
  }));

const columns = (place: UsersPlace): Definition['columns'] => [
  name('name', { width: 22, minWidth: 16, cell: who }),
  custom('state', {
    width: 15,
    minWidth: 13,
    grow: 0,
    card: 'secondary',
    cell: stateCell,
    exportValue: (row, { m }) => m.state[row.state],
  }),
  custom('since', {
    sortable: false,
    width: 27,
    minWidth: 18,
    card: 'secondary',
    cell: (row, context) =>
      sinceText(row, context) || html`<span class="faint">${context.m.since.none}</span>`,
    exportValue: sinceText,
  }),
  custom('lastActiveAt', {
    width: 22,
    minWidth: 18,
    cell: ({ lastActiveAt }, { m, format }) =>
      lastActiveAt
        ? html`<time datetime=${lastActiveAt}>${format.dateTime(lastActiveAt)}</time>`
        : html`<span class="faint">${m.never}</span>`,
    exportValue: ({ lastActiveAt }, { format }) => format.dateTime(lastActiveAt),
  }),
  number('sessionId', { sortable: false, optional: true }),
  custom('verb', {
    sortable: false,
    permanent: true,
    sticky: 'end',
    width: 14,
    minWidth: 13,
    grow: 0,
    card: 'trailing',
    cell: (row, context) => verbCell(row, context, place),
    exportValue: () => null,
  }),
];

/** Who uses a device, as a list [DVM-23, DVM-24]. */
export const usersView = (place: UsersPlace): Definition =>
  defineListView<UserRow, DeviceUsersMessages>({
    tab: 'device',
    layout: 'users',
    plain: true,
    record: 'device_user',
    messages: deviceUsersMessages,
    list: (hub, customerId, query, options) => place.page(hub, customerId, query, options),
    search: m => m.search,
    rowLabel: row => row.displayName || row.name,
    columns: columns(place),
    defaults: { sort: 'name' },
    bulkActions: bulk(place),
    rowActions: (row, context) => {
      const { m } = context;
      const busy = place.works.isBusy(row.id) ? m.busy : undefined;
      const nobody = hasSession(row) ? undefined : m.noSession;
      return entries.map(([work, word, icon]) => ({
        label: m[word],
        icon,
        disabled: place.refusedTo(work) ?? busy ?? nobody,
        run: () => void place.act(work, [row], context),
      }));
    },
    tools: (context, view, change) =>
      panelTools(
        { label: place.words.show, filters: [], view, change, format: context.format },
        place.refreshButton,
      ),
    banner: () => undefined,
    footnotes: () => ({ end: place.asOfNote }),
    cellStyles: [panelListStyles],
    empty: { icon: icons.people },
  });
