import { css, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { View } from '@customer-hub/sdk';
import { withFacet } from '@customer-hub/state/lists';
import { lazily } from '../internal/lazily.ts';
import { HubPart } from '../internal/part.ts';
import { foldersMessages } from '../messages/folders.ts';
import { currentTargetOf } from '../primitives/dom.ts';
import { chevronDown, folder as folderIcon, icon } from '../primitives/icons.ts';
import { openMenu } from '../primitives/open-menu.ts';
import { tip } from '../primitives/tooltip.ts';
import { buttons } from '../theme/buttons.ts';
import type { FolderList } from './folder-place.ts';

/**
 * @summary The folders menu of a list [DEV-27]: which folder shows, the tree beside the table, new, renamed and
 * removed folders.
 */
export class HubFolderButton extends HubPart {
  static override styles: CSSResultGroup = [
    HubPart.styles,
    buttons,
    css`
      :host {
        display: inline-flex;
        min-inline-size: 0;
      }
      .btn {
        max-inline-size: 200px;
        min-inline-size: 0;
      }
      .caret {
        display: inline-flex;
      }
      @container hub (max-width: 760px) {
        .btn > :is(.ellip, .caret) {
          display: none;
        }
        .btn {
          inline-size: var(--ch-control);
          padding: 0;
        }
      }
      @container hub (max-width: 560px) {
        .btn {
          --ch-control: 32px;
        }
      }
    `,
  ];
  protected static override bundles = [foldersMessages];
  static override shadowRootOptions: ShadowRootInit = { ...HubPart.shadowRootOptions, delegatesFocus: true };

  @property({ attribute: false }) customerId?: string;
  @property({ attribute: false }) list!: FolderList;
  @property({ attribute: false }) view!: View;
  @property({ attribute: false }) change!: (view: View) => void;
  @query('hub-menu') private menu!: HTMLElement;

  #opened = false;

  protected override willUpdate(): void {
    const chosen = this.view.facets.folderId ?? [];
    // Asked for once somebody wants to know.
    const needed = this.#opened || chosen.length > 0;
    const folders = this.recordOf('folders', (needed && this.customerId) || undefined)?.value;
    if (!folders) return;
    const { labels } = this.list;
    const t = this.t(foldersMessages);
    let known = labels.size;
    labels.set('folderId:none', t.none);
    for (const { id, name } of folders) {
      if (labels.get(`folderId:${id}`) !== name) known = -1;
      labels.set(`folderId:${id}`, name);
    }
    // Its chips say the names as well.
    if (known !== labels.size && chosen.length > 0) queueMicrotask(() => this.list.requestUpdate());
  }

  protected override render(): TemplateResult {
    const t = this.t(foldersMessages);
    const chosen = this.view.facets.folderId ?? [];
    const [first] = chosen;
    const name =
      first === undefined
        ? t.all
        : chosen.length > 1
          ? t.several(chosen.length, this.format.number(chosen.length))
          : first === 'none'
            ? t.none
            : (this.list.labels.get(`folderId:${first}`) ?? '…');
    return html` <button
        type="button"
        class=${`btn${first === undefined ? '' : ' on'}`}
        aria-haspopup="menu"
        aria-label=${first === undefined ? name : t.inside(name)}
        ${tip(name)}
        @click=${this.#open}>
        ${icon(folderIcon)}<span class="ellip" dir="auto">${name}</span
        ><span class="caret">${icon(chevronDown, 'xs')}</span>
      </button>
      <hub-menu></hub-menu>`;
  }

  #open = async (event: Event): Promise<void> => {
    const anchor = currentTargetOf(event);
    const { session, customerId, list, view, change } = this;
    if (!session || !customerId) return;
    this.#opened = true;
    this.requestUpdate();
    const { folderMenu } = await lazily(() => import('./folder-menu.ts'));
    await openMenu(
      this.menu,
      anchor,
      await folderMenu({
        place: { host: this, session, customerId, format: this.format },
        list,
        t: this.t(foldersMessages),
        chosen: view.facets.folderId ?? [],
        choose: id => change(withFacet(this.view, 'folderId', id === undefined ? [] : [id])),
      }),
    );
  };
}
