import type { Contact, Contract, DeletedRecord } from '@customer-hub/sdk';
import { pageKey, type HubState, type PageCounts } from '@customer-hub/state/core';
import { html, nothing, type CSSResultGroup } from 'lit';
import { query } from 'lit/decorators.js';
import type { MessageBundle } from '../../messages/bundle.ts';
import type { RecordPagesMessages } from '../../messages/en/recordPages.ts';
import { recordPagesMessages } from '../../messages/recordPages.ts';
import { recordsMessages } from '../../messages/records.ts';
import * as icons from '../../primitives/icons.ts';
import type { MenuEntry } from '../../primitives/menu.ts';
import { openMenu } from '../../primitives/open-menu.ts';
import { pageStyles } from '../../record-page/page.styles.ts';
import { HubRecordPage, type PageWords } from '../../record-page/record-page.ts';
import { badges } from '../../theme/badges.ts';
import { base } from '../../theme/base.ts';
import { buttons } from '../../theme/buttons.ts';
import { tokens } from '../../theme/tokens.ts';
import { GoneRecord } from './gone-record.ts';
import { headStyles } from './head.styles.ts';

/** A page whose record is edited, deleted and brought back: of a contact or a contract. */
export abstract class HubEditablePage<T extends Contact | Contract, K extends string> extends HubRecordPage<
  T,
  K
> {
  static override bundles: readonly MessageBundle<object>[] = [recordPagesMessages, recordsMessages];
  static override styles: CSSResultGroup = [tokens, base, buttons, badges, pageStyles, headStyles];

  protected abstract override readonly kind: 'contact' | 'contract';

  @query('hub-menu') private menuElement!: HTMLElement;

  #gone = new GoneRecord(this);

  /** What is done with the record, as its list offers it. */
  protected abstract menuOf(record: T): Promise<readonly MenuEntry[]>;
  protected abstract restoreAt(session: HubState, id: string): Promise<unknown>;

  protected get words(): RecordPagesMessages {
    return this.t(recordPagesMessages);
  }

  protected override get pageWords(): PageWords {
    const { goneText } = this.words;
    return { ...this.words[this.kind], goneText };
  }

  protected override nameOf({ key }: { readonly key: string }): string {
    return (this.words.panels as Readonly<Record<string, string>>)[key] ?? key;
  }

  /** What a list in a panel shows is no place of the tab around the page. */
  protected override readonly listTold = (event: Event): void => event.stopPropagation();

  /** How many records belong to it; undefined before it is known. */
  protected get counts(): PageCounts | undefined {
    const { recordId, kind } = this;
    const customerId = this.#record?.customerId;
    if (!recordId || !customerId) return undefined;
    return this.recordOf(`${kind}_counts`, pageKey(customerId, recordId))?.value;
  }

  get #record(): T | undefined {
    const { recordId, session, known } = this;
    if (!recordId) return undefined;
    return (
      (session?.records.peek(this.kind, recordId) as T | undefined) ??
      (known?.id === recordId ? known : undefined)
    );
  }

  protected override gone(error: unknown): unknown {
    const { session, recordId } = this;
    const { states } = this;
    if (!session || !recordId || !states) return undefined;
    const into = states.views.stateOf(error).mergedInto;
    if (into)
      return states.views.merged(states.t, into, {
        link: { host: this, href: detail => this.href(detail) },
        detail: { to: this.kind, id: into.id, ...this.#owner },
        actions: this.wayOut,
      });
    const found = this.#gone.look(session, this.kind, recordId);
    if (!found) return super.gone(error);
    return states.views.stateView({
      icon: icons.ban,
      title: this.pageWords.gone,
      text: this.words.restorable(found.name, this.format.brief(found.restorableUntil)),
      actions: html`<button type="button" class="btn primary" @click=${() => void this.#restore(found)}>
          ${this.words.restore}</button
        >${this.wayOut ?? nothing}`,
    });
  }

  get #owner(): { customerId?: string } {
    const customerId = this.#record?.customerId;
    return customerId ? { customerId } : {};
  }

  async #restore(found: DeletedRecord): Promise<void> {
    const { session, recordId: id, kind } = this;
    const { name } = found;
    if (!session || !id) return;
    const words = this.t(recordsMessages);
    try {
      const { customerId } = found;
      await session.records.write(kind, { id, customerId: customerId ?? undefined, as: 'created' }, () =>
        this.restoreAt(session, id),
      );
      session.notices.show({ text: words.restored(name) });
    } catch (error) {
      const why = error instanceof Error ? `: ${error.message}` : '';
      session.notices.show({ text: `${words.failed(name)}${why}`, tone: 'failed' });
    }
    this.#gone.forget();
    await session.records.get(kind, id).load();
  }

  /** Opens the menu of the record at its button. */
  protected async openActions(record: T, anchor: HTMLElement): Promise<void> {
    await openMenu(this.menuElement, anchor, await this.menuOf(record));
  }
}
