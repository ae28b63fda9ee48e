import type { Password } from '@customer-hub/sdk';
import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { HubState } from '@customer-hub/state/core';
import type { PasswordsMessages } from '../../messages/en/passwords.ts';
import { passwordsView } from './passwords-view.ts';
import { defaultTimes, revealsOf } from './reveals.ts';
import { clipboardTime } from './secret-actions.ts';
import { HubPasswordAge } from './password-age.ts';
import { HubSecretCell } from './secret-cell.ts';
import { HubSharedMark } from '../../share/shared-mark.ts';
import { HubListTab } from '../../list-view/list-tab.ts';

/**
 * @summary The passwords of a customer: names, login addresses and usernames, and the secret of one entry at
 * a time to who asks for it.
 *
 * A secret comes by a call of its own that the server records, shows for a while with the seconds that are
 * left, and is gone from the page when the time is over, the page or its tab is out of sight, the element is
 * taken away, or Escape is pressed. Copied, it is taken out of the clipboard again as far as the browser
 * allows.
 *
 * @fires {CustomEvent<HubNavigateDetail>} hub-navigate - A login address (`external`) or a device is to be
 * opened. Cancelable; bubbles.
 * @fires {CustomEvent<{view: View}>} hub-view-change - Columns, order, filters or density changed; a plain
 * JSON value to store.
 */
export class HubPasswords extends HubListTab<Password, PasswordsMessages> {
  static override elements = {
    ...HubListTab.elements,
    'hub-password-age': HubPasswordAge,
    'hub-secret-cell': HubSecretCell,
    'hub-shared-mark': HubSharedMark,
  };
  protected override readonly definition = passwordsView;

  /** How long a password shows, in seconds, 1 to 120; never longer than the server allows. */
  @property({ type: Number, attribute: 'reveal-seconds' }) revealSeconds = defaultTimes.shownMs / 1000;

  /** After how many seconds a copied password is taken out of the clipboard, 1 to 300. */
  @property({ type: Number, attribute: 'clipboard-seconds' }) clipboardSeconds = clipboardTime.ms / 1000;

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

  protected override sessionChanged(session: HubState | undefined): void {
    if (this.isConnected) this.#follow(session);
  }

  /**
   * Of another client, or none: what shows was for the one before. An entry that somebody removes takes its
   * secret along.
   */
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
}

const within = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, Number.isFinite(value) ? value : 30));
