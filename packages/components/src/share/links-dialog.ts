import { html, type LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { defineElement } from '../internal/define.ts';
import { openTask } from '../internal/open.ts';
import { sharingMessages } from '../messages/sharing.ts';
import { HubTaskDialog } from '../primitives/task-dialog.ts';
import { controls } from '../theme/controls.ts';
import { HubShareLinks } from './hub-share-links.ts';

/** Whose links: those of a customer, or those to one record. */
export interface WhoseLinks {
  readonly customerId: string;
  readonly target?: { readonly id: string; readonly name: string };
}

/** The list of links in a dialog. */
export class HubShareLinksDialog extends HubTaskDialog {
  static override bundles = [sharingMessages];
  static override styles = [HubTaskDialog.styles, controls];

  @property({ attribute: false }) whose!: WhoseLinks;

  constructor() {
    super();
    defineElement('hub-share-links', HubShareLinks);
  }

  protected override render(): TemplateResult {
    const t = this.t(sharingMessages);
    const { customerId, target } = this.whose;
    return html`<hub-dialog size="m" .heading=${target ? t.listOf(target.name) : t.list}>
      <hub-share-links .customerId=${customerId} .targetId=${target?.id}></hub-share-links>
      <span slot="footer" class="grow"></span>
      <button slot="footer" type="button" class="btn" @click=${() => this.dialog.requestClose('button')}>
        ${t.close}
      </button>
    </hub-dialog>`;
  }
}

export const openShareLinks = (host: LitElement, whose: WhoseLinks): Promise<void> =>
  openTask<void, HubShareLinksDialog>(host, 'hub-share-links-dialog', HubShareLinksDialog, { whose });
