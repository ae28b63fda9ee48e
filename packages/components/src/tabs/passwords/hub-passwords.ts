import type { Password, View } from '@customer-hub/sdk';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { HubState } from '@customer-hub/state/core';
import { HubElement } from '../../internal/hub-element.ts';
import type { HubListView } from '../../list-view/list-view.ts';
import { tabStyles } from '../../list-view/tab.styles.ts';
import type { PasswordsMessages } from '../../messages/en/passwords.ts';
import { passwordsMessages } from '../../messages/passwords.ts';
import { base } from '../../theme/base.ts';
import { tokens } from '../../theme/tokens.ts';
import { passwordsView } from './passwords-view.ts';
import { defaultTimes, revealsOf } from './reveals.ts';
import { clipboardTime } from './secret-actions.ts';
import { HubPasswordAge } from './password-age.ts';
import { HubSecretCell } from './secret-cell.ts';
import { HubListTab } from '../../list-view/list-tab.ts';

/**
 * @summary The passwords of a customer: names, login addresses and usernames, and the secret of one entry at a time to who asks for it [PWD].
 *
 * A secret comes by a call of its own that the server records, shows for a while with the seconds that are left, and is gone from the
 * page when the time is over, the page or its tab is out of sight, the element is taken away, or Escape is pressed. Copied, it is taken
 * out of the clipboard again as far as the browser allows.
 *
 * @fires {CustomEvent<HubNavigateDetail>} hub-navigate - A login address (`external`) or a device is to be opened. Cancelable; bubbles.
 * @fires {CustomEvent<{view: View}>} hub-view-change - Columns, order, filters or density changed; a plain JSON value to store.
 */
export class HubPasswords extends HubElement {
  static override bundles = [passwordsMessages];
  static override elements = { ...HubListTab.elements, 'hub-password-age': HubPasswordAge, 'hub-secret-cell': HubSecretCell };
  static override styles: CSSResultGroup = [tokens, base, tabStyles];

  /** Id of the customer. */
  @property({ attribute: 'customer-id' }) customerId?: string;

  /** A view to show: columns, filters, order, density. Default: the one stored for this user. */
  @property({ attribute: false }) view?: View;

  /** How long a password shows, in seconds, 1 to 120; never longer than the server allows. */
  @property({ type: Number, attribute: 'reveal-seconds' }) revealSeconds = defaultTimes.shownMs / 1000;

  /** After how many seconds a copied password is taken out of the clipboard, 1 to 300. */
  @property({ type: Number, attribute: 'clipboard-seconds' }) clipboardSeconds = clipboardTime.ms / 1000;

  @query('hub-list-view') private list?: HubListView<Password, PasswordsMessages>;
  #session: HubState | undefined;
  #leave?: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#follow(this.session);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#follow(undefined);
  }

  /** Begins a new entry [PWD-12]. */
  create(): void {
    void this.updateComplete.then(() => this.list?.runAction('add'));
  }

  protected override sessionChanged(session: HubState | undefined): void {
    if (this.isConnected) this.#follow(session);
  }

  /** Of another client, or none: what shows was for the one before. An entry that somebody removes takes its secret along. */
  #follow(session: HubState | undefined): void {
    this.#leave?.();
    this.#leave = undefined;
    if (this.#session) revealsOf(this.#session).hide();
    this.#session = session;
    if (!session) return;
    const reveals = revealsOf(session);
    this.#leave = session.changes.subscribe(({ type, id, kind }) => {
      if (type === 'password' && kind === 'deleted' && id && reveals.of(id)) reveals.hide();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { session } = this;
    if (changed.has('customerId') && session) revealsOf(session).hide();
    if (session)
      revealsOf(session).times = { ...defaultTimes, shownMs: within(this.revealSeconds, 1, 120) * 1000 };
    clipboardTime.ms = within(this.clipboardSeconds, 1, 300) * 1000;
  }

  protected override render(): TemplateResult | typeof nothing {
    this.recordOf('customer', this.customerId || undefined);
    if (!this.customerId) return nothing;
    return html`<div class="tab">
      <hub-list-view
        .definition=${passwordsView}
        .customerId=${this.customerId}
        .view=${this.view}></hub-list-view>
    </div>`;
  }
}

const within = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, Number.isFinite(value) ? value : 30));
