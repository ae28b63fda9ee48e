import type { Password } from '@customer-hub/sdk';
import { html } from 'lit';
import { navigate, type HubNavigateDetail } from '../../internal/events.ts';
import { columnKinds } from '../../list-view/column-kinds.ts';
import { defineListView, type ListDefinition } from '../../list-view/definition.ts';
import type { PasswordsMessages } from '../../messages/en/passwords.ts';
import { passwordsMessages } from '../../messages/passwords.ts';
import { key } from '../../primitives/icons/vault.ts';
import { navigationLink } from '../../primitives/navigation-link.ts';
import { HubPageListPanel } from '../shared/list-panel.ts';
import { within } from '../shared/within.ts';

const { name, moment, reference } = columnKinds<Password, PasswordsMessages>();

/** Where it can be seen. */
const toTab = (
  { name: q }: Password,
  { customerId }: { readonly customerId: string | undefined },
): HubNavigateDetail => ({
  to: 'tab',
  tab: 'passwords',
  view: new URLSearchParams({ q }).toString(),
  ...(customerId ? { customerId } : {}),
});

/** Names alone: whoever wants to see one goes to the tab, where that is written down. */
const namesView = defineListView<Password, PasswordsMessages>({
  tab: 'passwords',
  record: 'password',
  messages: passwordsMessages,
  list: (hub, customerId, query, options) => hub.passwords.list(customerId ?? '', query, options),
  get: (hub, id, options) => hub.passwords.get(id, options),
  search: m => m.search,
  columns: [
    name('name', {
      width: 40,
      cell: (row, context) =>
        navigationLink(context, toTab(row, context), {
          className: 'name link',
          content: html`<bdi>${row.name}</bdi>`,
        }),
    }),
    reference('device', 'device', { sortable: false, width: 24 }),
    moment('lastChangedAt', { width: 16, minWidth: 12, card: 'secondary' }),
  ],
  defaults: { sort: 'name' },
  open: (row, context) => void navigate(context.host, toTab(row, context)),
  empty: { icon: key },
});

/** The passwords of the devices that a person uses. */
export class HubContactPasswords extends HubPageListPanel<Password, PasswordsMessages> {
  get #deviceIds(): readonly string[] {
    return this.recordOf('contact', this.recordId)?.value?.deviceIds ?? [];
  }

  protected override get key(): string {
    return this.#deviceIds.join();
  }

  protected override definitionFor(): ListDefinition<Password, PasswordsMessages> {
    return within(
      namesView,
      { deviceId: this.#deviceIds },
      (hub, customerId, query, options) => hub.passwords.list(customerId, query, options),
      { empty: { ...namesView.empty, text: () => this.words.noPassword } },
    );
  }
}
