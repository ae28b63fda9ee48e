import type { Password } from '@customer-hub/sdk';
import { css, html, nothing, type TemplateResult } from 'lit';
import { navigate } from '../../internal/events.ts';
import { defineListView, type ListQuery } from '../../list-view/definition.ts';
import { passwordsMessages } from '../../messages/passwords.ts';
import type { PasswordsMessages } from '../../messages/en/passwords.ts';
import * as icons from '../../primitives/icons.ts';
import { key as keyIcon } from '../../primitives/icons/vault.ts';
import { loginAddress } from './address.ts';
import { ages } from './ages.ts';
import * as actions from './password-actions.ts';
import { copyUsername, type Context } from './secret-actions.ts';
import { secretCellStyles } from './secret-cell.styles.ts';

const dayMs = 86_400_000;

/** Several ages mean the least of them; the contract takes one. */
export const toListQuery = ({ notRotatedForDays, ...query }: ListQuery): ListQuery =>
  Array.isArray(notRotatedForDays) && notRotatedForDays.length > 0
    ? { ...query, notRotatedForDays: Math.min(...notRotatedForDays.map(Number)) }
    : query;

const login = (row: Password, { m, host }: Context): TemplateResult | string => {
  const address = loginAddress(row.loginUrl);
  if (!address)
    return row.loginUrl ? html`<span class="unsafe" title=${m.unsafeAddress}>${row.loginUrl}</span>` : '';
  const { href, text } = address;
  return html`<a
    class="link"
    dir="ltr"
    href=${href}
    target="_blank"
    rel="noopener noreferrer"
    referrerpolicy="no-referrer"
    tabindex="-1"
    aria-label=${m.openNamed(text)}
    @click=${(event: Event) => {
      if (!navigate(host, { to: 'external', href })) event.preventDefault();
    }}
    >${text}</a
  >`;
};

const username = (row: Password, context: Context): TemplateResult | string =>
  row.username
    ? html`<span class="pair"
        ><bdi class="ellip" dir="auto">${row.username}</bdi
        ><button
          type="button"
          class="tool"
          tabindex="-1"
          aria-label=${context.m.copyUsernameNamed(row.username)}
          title=${context.m.copyUsername}
          @click=${() => void copyUsername(row.username!, context)}>
          ${icons.icon(icons.copy)}
        </button></span
      >`
    : '';

const changed = (row: Password, { m, format }: Context): TemplateResult => {
  const days = Math.floor((Date.now() - Date.parse(row.lastChangedAt)) / dayMs);
  const old = ages.findLast(age => days >= age && age >= 180);
  const time = html`<time
    datetime=${row.lastChangedAt}
    title=${`${format.dateTime(row.lastChangedAt)}${row.updatedBy ? `, ${row.updatedBy.name}` : ''}`}
    >${format.date(row.lastChangedAt)}</time
  >`;
  return old
    ? html`<span class="line"
        >${time}<span class=${`age ${old >= 365 ? 'older' : ''}`} title=${m.old(m.days(days))}
          >${icons.icon(icons.clock, 'xs')}<span class="vh">${m.old(m.days(days))}</span></span
        ></span
      >`
    : time;
};

const day = (iso: string | null, { format }: Context): TemplateResult | string =>
  iso ? html`<time datetime=${iso} title=${format.dateTime(iso)}>${format.date(iso)}</time>` : '';

/** The Passwords tab as data [PWD-01 .. PWD-14]. No cell, no filter and no export ever holds a secret. */
export const passwordsView = defineListView<Password, PasswordsMessages>({
  tab: 'passwords',
  record: 'password',
  messages: passwordsMessages,
  subject: m => m.title,
  counted: (m, count, format) => m.count(count, format.number(count)),
  list: (hub, customerId, query, options) => hub.passwords.list(customerId!, toListQuery(query), options),
  get: (hub, id, options) => hub.passwords.get(id, options),
  search: m => m.search,
  rowLabel: row => row.name,
  columns: [
    {
      key: 'name',
      label: m => m.columns.name,
      permanent: true,
      sticky: 'start',
      sortable: true,
      width: 29,
      minWidth: 14,
      card: 'primary',
      exportValue: row => row.name,
      cell: (row, context) =>
        html`<span class="line"
          ><button
            type="button"
            class="act open"
            tabindex="-1"
            title=${context.m.editNamed(row.name)}
            @click=${() => void actions.edit(row, context)}>
            <span class="name ellip" dir="auto">${row.name}</span></button
          >${
            row.reasonRequired
              ? html`<span
                  class="why"
                  role="img"
                  title=${context.m.needsReason}
                  aria-label=${context.m.needsReason}
                  >${icons.icon(icons.lock, 'xs')}</span
                >`
              : nothing
          }</span
        >`,
    },
    { key: 'loginUrl', label: m => m.columns.loginUrl, sortable: true, width: 27, minWidth: 14, cell: login },
    {
      key: 'username',
      label: m => m.columns.username,
      sortable: true,
      width: 22,
      minWidth: 12,
      card: 'secondary',
      cell: username,
    },
    {
      key: 'password',
      label: m => m.columns.password,
      width: 40,
      minWidth: 24,
      card: 'secondary',
      cell: (row, context) => html`<hub-secret-cell .row=${row} .context=${context}></hub-secret-cell>`,
      exportValue: () => null,
    },
    {
      key: 'lastChangedAt',
      label: m => m.columns.lastChangedAt,
      sortable: true,
      width: 16,
      minWidth: 12,
      cell: changed,
    },
    {
      key: 'device',
      label: m => m.columns.device,
      width: 16,
      minWidth: 12,
      cell: ({ device }, { host, customerId }) =>
        device
          ? html`<button
              type="button"
              class="act"
              tabindex="-1"
              @click=${() => navigate(host, { to: 'device', id: device.id, ...(customerId ? { customerId } : {}) })}>
              ${device.name}
            </button>`
          : '',
    },
    {
      key: 'lastRevealedAt',
      label: m => m.columns.lastRevealedAt,
      sortable: true,
      width: 15,
      minWidth: 12,
      optional: true,
      cell: (row, context) =>
        day(row.lastRevealedAt, context) || html`<span class="faint">${context.m.neverShown}</span>`,
    },
    {
      key: 'updatedBy',
      label: m => m.columns.updatedBy,
      width: 18,
      minWidth: 12,
      optional: true,
      cell: row => row.updatedBy?.name ?? '',
    },
    {
      key: 'notes',
      label: m => m.columns.notes,
      width: 30,
      minWidth: 12,
      optional: true,
      cell: row => row.notes ?? '',
    },
    {
      key: 'createdAt',
      label: m => m.columns.createdAt,
      sortable: true,
      width: 15,
      minWidth: 12,
      optional: true,
      cell: (row, context) => day(row.createdAt, context),
    },
    {
      key: 'actions',
      label: () => '',
      permanent: true,
      sticky: 'end',
      width: 7,
      minWidth: 4,
      card: 'trailing',
      exportValue: () => null,
      cell: (row, context) =>
        html`<button
          type="button"
          class="act"
          tabindex="-1"
          aria-haspopup="menu"
          aria-label=${context.m.actions(row.name)}
          @click=${(event: Event) => context.rowMenu(event.currentTarget as HTMLElement, row)}>
          ${icons.icon(icons.more)}
        </button>`,
    },
  ],
  facets: [
    {
      key: 'notRotatedForDays',
      label: m => m.filters.age,
      options: ages.map(age => ({ value: String(age), label: m => m.days(age) })),
    },
  ],
  flags: [{ key: 'reasonRequired', label: m => m.filters.reason }],
  defaults: { sort: 'name' },
  open: (row, context) => void actions.edit(row, context),
  actions: [
    {
      key: 'add',
      label: m => m.add,
      icon: icons.plus,
      disabled: ({ customerId, m }) => (customerId ? undefined : m.reasons.no_permission),
      run: context => actions.add(context),
    },
  ],
  rowActions: (row, context) => actions.menu(row, context),
  bulkActions: [
    {
      key: 'remove',
      label: m => m.remove,
      icon: icons.trash,
      danger: true,
      done: (m, count) => m.removed(count, m.one, String(count)),
      reason: (m, { problem }) => m.reasons[problem?.code as keyof PasswordsMessages['reasons']],
      ask: (context, count) => actions.askRemove(context, count),
      run: actions.removeEach,
      undo: (ids, { hub }) => Promise.all(ids.map(id => hub.passwords.restore(id))),
    },
  ],
  prefetch: [() => import('./password-dialog.ts')],
  exports: 'passwords',
  exportField: key =>
    key === 'password' || key === 'actions'
      ? null
      : key === 'device' || key === 'updatedBy'
        ? `${key}.name`
        : key,
  banner: (context, view, change) =>
    html`<hub-password-age
      .customerId=${context.customerId}
      .view=${view}
      .change=${change}></hub-password-age>`,
  empty: { icon: keyIcon, title: m => m.emptyTitle, text: m => m.emptyText },
  cellStyles: [
    secretCellStyles,
    css`
      /* Text and sign in the order of the interface, whatever the text is written in. */
      .line {
        unicode-bidi: isolate;
        display: flex;
        align-items: center;
        min-inline-size: 0;
      }
      .open {
        max-inline-size: 100%;
        min-inline-size: 0;
      }
      .why {
        color: var(--text-3);
        margin-inline-start: 8px;
      }
      .pair {
        display: flex;
        align-items: center;
        gap: 2px;
        min-inline-size: 0;
      }
      .unsafe {
        color: var(--text-2);
      }
      .age {
        color: var(--warning);
        margin-inline-start: 6px;
      }
      .age.older {
        color: var(--danger);
      }
    `,
  ],
});
