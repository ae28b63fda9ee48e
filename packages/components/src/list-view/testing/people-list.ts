import { css, html, type CSSResultGroup, type TemplateResult } from 'lit';
import type { Contact } from '@customer-hub/sdk';
import { property } from 'lit/decorators.js';
import { HubElement } from '../../element/hub-element.ts';
import { defineElement } from '../../internal/define.ts';
import { defineMessages } from '../../messages/bundle.ts';
import { confirm } from '../../primitives/confirm.ts';
import { people, plus } from '../../primitives/icons.ts';
import { HubMenu } from '../../primitives/menu.ts';
import { HubToasts } from '../../primitives/toasts.ts';
import { HubTable } from '../../table/table.ts';
import { defineListView, type ListDefinition } from '../definition.ts';
import { groupByFacet } from '../group-by-facet.ts';
import { HubListView } from '../list-view.ts';

const words = {
  subject: 'People',
  search: 'Name',
  add: 'New person',
  name: 'Name',
  email: 'Email',
  phone: 'Phone',
  status: 'Status',
  active: 'Active',
  deactivated: 'Deactivated',
  registration: 'Registration',
  emptyTitle: 'Nobody yet',
  emptyText: 'People of this customer.',
};
export type Words = typeof words;

/** What the actions of the list were asked to do. */
export const asked: string[] = [];

/** A list over the contract's contacts that uses every part of the definition; a tab of its own only for tests. */
export const peopleList = defineListView<Contact, Words>({
  tab: 'contacts',
  record: 'contact',
  messages: defineMessages('people', words, {}),
  subject: m => m.subject,
  counted: (_, count, format) => `${format.number(count)} people`,
  list: (hub, customerId, query, options) =>
    customerId ? hub.contacts.list(customerId, query, options) : hub.contacts.listAll(query, options),
  get: (hub, id, options) => hub.contacts.get(id, options),
  search: m => m.search,
  columns: [
    {
      key: 'displayName',
      label: m => m.name,
      permanent: true,
      sortable: true,
      width: 22,
      cell: row => html`<span class="name">${row.displayName}</span>`,
    },
    {
      key: 'email',
      label: m => m.email,
      sortable: true,
      width: 28,
      card: 'secondary',
      cell: row => row.email,
    },
    { key: 'phone', label: m => m.phone, width: 16, optional: true, cell: row => row.phone },
    { key: 'status', label: m => m.status, sortable: true, width: 12, cell: row => row.status },
    {
      key: 'actions',
      label: () => '…',
      exportField: null,
      permanent: true,
      sticky: 'end',
      width: 8,
      cell: (row, context) =>
        html`<button
          type="button"
          class="act"
          aria-label="Actions"
          @click=${(event: Event) => context.rowMenu(event.currentTarget as HTMLElement, row)}>
          …
        </button>`,
    },
  ],
  facets: [
    {
      key: 'status',
      label: m => m.status,
      options: [
        { value: 'active', label: m => m.active },
        { value: 'deactivated', label: m => m.deactivated },
      ],
    },
    { key: 'registration', label: m => m.registration },
  ],
  fields: [
    { key: 'displayName', label: m => m.name, type: 'text' },
    { key: 'createdAt', label: () => 'Created', type: 'date' },
  ],
  defaults: { sort: 'displayName' },
  rowLabel: row => row.displayName,
  actions: [
    { key: 'add', label: m => m.add, icon: plus, run: () => void asked.push('add') },
    { key: 'import', label: () => 'Import', run: () => void asked.push('import') },
  ],
  rowActions: (row, context) => [
    {
      label: `Rename ${row.displayName}`,
      run: () => void context.hub.contacts.update(row, { displayName: 'Renamed' }).then(context.changed),
    },
  ],
  bulkActions: [
    {
      key: 'deactivate',
      label: () => 'Deactivate',
      done: (_, count) => `${count} deactivated`,
      run: (target, context, { options }) =>
        context.hub.contacts.bulk({ action: 'deactivate', ...target }, options),
      undo: (ids, context) => context.hub.contacts.bulk({ action: 'activate', ids: [...ids] }),
    },
    {
      key: 'delete',
      label: () => 'Delete',
      danger: true,
      done: (_, count) => `${count} deleted`,
      ask: (context, count) =>
        confirm(context.host, { title: `Delete ${count}?`, action: 'Delete them', danger: true }),
      run: (target, context, { options }) =>
        context.hub.contacts.bulk({ action: 'delete', ...target }, options),
    },
  ],
  exports: 'contacts',
  empty: { icon: people, title: m => m.emptyTitle, text: m => m.emptyText },
});

const strip = css`
  .strip {
    block-size: 40px;
  }
`;

/** The same with everything that a tab may add around and between its rows. */
export const fullList = defineListView<Contact, Words>({
  ...peopleList,
  list: groupByFacet((hub, customerId, query, options) => peopleList.list(hub, customerId, query, options)),
  banner: (context, view, change) =>
    html`<div class="strip">
      ${view.facets.status ? 'Some' : 'All'} of ${context.customerId}
      <button type="button" @click=${() => change({ ...view, facets: { status: ['deactivated'] } })}>
        Only deactivated
      </button>
    </div>`,
  aside: {
    label: () => 'Initials',
    content: (_, view, change) =>
      html`<button type="button" @click=${() => change({ ...view, q: 'an' })}>With an</button>`,
  },
  detail: row => html`<p class="about">${row.displayName} writes to ${row.email}</p>`,
  groups: [
    {
      key: 'status',
      label: m => m.status,
      value: ({ key }, m) => (key === 'active' ? m.active : m.deactivated),
    },
  ],
  cellStyles: [strip],
});

/** A public element around the list, as a tab is. */
export class PeoplePage extends HubElement {
  static override styles: CSSResultGroup = [
    HubElement.styles,
    css`
      :host {
        display: flex;
        block-size: 600px;
      }
      div {
        container: hub / inline-size;
        display: flex;
        flex: 1;
        min-inline-size: 0;
      }
    `,
  ];

  @property({ attribute: false }) customerId?: string;
  @property({ attribute: false }) view?: unknown;
  /** Another list than that of people, for what only others have. */
  @property({ attribute: false }) definition: ListDefinition<never, never> =
    peopleList as unknown as ListDefinition<never, never>;

  get list(): HubListView<Contact, Words> {
    return this.renderRoot.querySelector('hub-list-view')!;
  }

  get toasts(): string {
    return this.renderRoot.querySelector('hub-toasts')?.shadowRoot?.textContent ?? '';
  }

  protected override render(): TemplateResult {
    return html`<div>
        <hub-list-view
          .definition=${this.definition}
          .customerId=${this.customerId}
          .view=${this.view}></hub-list-view>
      </div>
      <hub-toasts></hub-toasts>`;
  }
}

defineElement('hub-menu', HubMenu);
defineElement('hub-toasts', HubToasts);
defineElement('hub-table', HubTable);
defineElement('hub-list-view', HubListView);
defineElement('people-page', PeoplePage);
