import type { Password } from '@customer-hub/sdk';
import { css, html, nothing, type TemplateResult } from 'lit';
import { navigate } from '../../internal/events.ts';
import { columnKinds } from '../../list-view/column-kinds.ts';
import { toolStyles } from '../../list-view/tool.styles.ts';
import { defineListView, type ListQuery } from '../../list-view/definition.ts';
import { shareListAction } from '../../share/share-entries.ts';
import { passwordsMessages } from '../../messages/passwords.ts';
import type { PasswordsMessages } from '../../messages/en/passwords.ts';
import * as icons from '../../primitives/icons.ts';
import { key as keyIcon } from '../../primitives/icons/vault.ts';
import { loginAddress } from './address.ts';
import { ages } from './ages.ts';
import { menu, passwords } from './password-actions.ts';
import { revealsOf } from './reveals.ts';
import { copyUsername } from './secret-actions.ts';
import type { Context } from './secret-context.ts';
import { secretCellStyles } from './secret-cell.styles.ts';

const DAY_MS = 86_400_000;

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

const entryName = (row: Password, context: Context): TemplateResult => {
  const { m } = context;
  const lock = html`<span class="why" role="img" title=${m.needsReason} aria-label=${m.needsReason}
    >${icons.icon(icons.lock, 'xs')}</span
  >`;
  return html`<span class="line"
    ><button
      type="button"
      class="act open"
      tabindex="-1"
      title=${m.editNamed(row.name)}
      @click=${() => void passwords.edit(row, context)}>
      <span class="name ellip" dir="auto">${row.name}</span></button
    >${row.reasonRequired ? lock : nothing}<hub-shared-mark
      .customerId=${row.customerId}
      .targetId=${row.id}></hub-shared-mark
  ></span>`;
};

const username = ({ username: text }: Password, context: Context): TemplateResult | string =>
  text
    ? html`<span class="pair"
        ><bdi class="ellip" dir="auto">${text}</bdi
        ><button
          type="button"
          class="tool"
          tabindex="-1"
          aria-label=${context.m.copyUsernameNamed(text)}
          title=${context.m.copyUsername}
          @click=${() => void copyUsername(text, context)}>
          ${icons.icon(icons.copy)}
        </button></span
      >`
    : '';

const changed = (row: Password, { m, format }: Context): TemplateResult => {
  const days = Math.floor((Date.now() - Date.parse(row.lastChangedAt)) / DAY_MS);
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

const { custom, name, text, moment, reference, rowMenu } = columnKinds<Password, PasswordsMessages>();

/** The Passwords tab as data [PWD-01 .. PWD-14]. No cell, no filter and no export ever holds a secret. */
export const passwordsView = defineListView<Password, PasswordsMessages>({
  tab: 'passwords',
  record: 'password',
  scope: 'password:write',
  messages: passwordsMessages,
  list: (hub, customerId, query, options) =>
    hub.passwords.list(customerId ?? '', toListQuery(query), options),
  get: (hub, id, options) => hub.passwords.get(id, options),
  search: m => m.search,
  columns: [
    name('name', { width: 33, cell: entryName }),
    text('loginUrl', { width: 28, minWidth: 14, cell: login }),
    text('username', { width: 23, minWidth: 12, card: 'secondary', cell: username }),
    custom('password', {
      sortable: false,
      width: 25,
      grow: 8,
      minWidth: 24,
      card: 'secondary',
      cell: (row, context) => html`<hub-secret-cell .row=${row} .context=${context}></hub-secret-cell>`,
      exportField: null,
      exportValue: () => null,
    }),
    moment('lastChangedAt', { width: 14, minWidth: 12, cell: changed }),
    reference('device', 'device', { sortable: false, width: 14 }),
    moment('lastRevealedAt', { minWidth: 12, optional: true, none: m => m.neverShown }),
    custom('updatedBy', {
      sortable: false,
      width: 18,
      minWidth: 12,
      optional: true,
      cell: row => row.updatedBy?.name ?? '',
      exportField: 'updatedBy.name',
    }),
    text('notes', { sortable: false, width: 30, minWidth: 12, optional: true }),
    moment('createdAt', { minWidth: 12, optional: true }),
    rowMenu(),
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
  open: (row, context) => void passwords.edit(row, context),
  actions: [
    {
      ...passwords.addAction(m => m.add),
      disabled: ({ customerId, m }) => (customerId ? undefined : m.reasons.no_permission),
    },
    shareListAction(),
  ],
  rowActions: menu,
  bulkActions: [
    passwords.bulkRemove({
      done: (m, count, n) => m.removed(count, m.one, n),
      run: (target, { hub, session }, { options }) => {
        revealsOf(session).hide();
        return hub.passwords.bulk({ action: 'delete', ...target }, options);
      },
      undo: (ids, { hub }, { options }) => hub.passwords.bulk({ action: 'restore', ids: [...ids] }, options),
    }),
  ],
  prefetch: [() => import('./password-dialog.ts')],
  exports: 'passwords',
  restore: (hub, id) => hub.passwords.restore(id),
  banner: (context, view, change) =>
    html`<hub-password-age
      .customerId=${context.customerId}
      .view=${view}
      .change=${change}></hub-password-age>`,
  empty: { icon: keyIcon },
  cellStyles: [
    toolStyles,
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
        color: var(--ch-text-3);
        margin-inline-start: 8px;
      }
      .pair {
        display: flex;
        align-items: center;
        gap: 2px;
        min-inline-size: 0;
      }
      .unsafe {
        color: var(--ch-text-2);
      }
      .age {
        color: var(--ch-warning);
        margin-inline-start: 6px;
      }
      .age.older {
        color: var(--ch-danger);
      }
    `,
  ],
});
