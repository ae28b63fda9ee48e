import { html, nothing, type CSSResultGroup, type LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { openTask } from '../../../internal/open.ts';
import { deviceFilesMessages } from '../../../messages/deviceFiles.ts';
import { isChecked } from '../../../primitives/dom.ts';
import { HubTaskDialog } from '../../../primitives/task-dialog.ts';
import { controls } from '../../../theme/controls.ts';

export interface SameNameAnswer {
  readonly what: 'keep' | 'replace' | 'skip';
  readonly isForAll: boolean;
}

interface SameName {
  readonly name: string;
  readonly folder: string;
  readonly sizes: string;
  readonly canReplace: boolean;
  /** Further files whose names are taken. */
  readonly others: number;
}

class HubSameName extends HubTaskDialog<SameNameAnswer | undefined> {
  static override bundles = [deviceFilesMessages];
  static override styles: CSSResultGroup = [HubTaskDialog.styles, controls];

  @property({ attribute: false }) file!: SameName;
  @state() private isForAll = false;

  protected override render(): TemplateResult {
    const { same } = this.t(deviceFilesMessages);
    const { name, folder, sizes, canReplace, others } = this.file;
    return html`<hub-dialog size="s" kind="alertdialog" .heading=${same.title(name)}>
      <p class="muted">${same.text(folder)} ${sizes}</p>
      ${
        others > 0
          ? html`<label
              ><input
                type="checkbox"
                class="chk"
                .checked=${this.isForAll}
                @change=${(event: Event) => (this.isForAll = isChecked(event))} />
              ${same.all(this.format.number(others))}</label
            >`
          : nothing
      }
      <button slot="footer" type="button" class="btn" @click=${() => this.#answer('skip')}>
        ${same.skip}
      </button>
      <span slot="footer" class="grow"></span>
      ${
        canReplace
          ? html`<button
              slot="footer"
              type="button"
              class="btn danger"
              @click=${() => this.#answer('replace')}>
              ${same.replace}
            </button>`
          : nothing
      }
      <button
        slot="footer"
        type="button"
        class="btn primary"
        ?autofocus=${true}
        @click=${() => this.#answer('keep')}>
        ${same.keep}
      </button>
    </hub-dialog>`;
  }

  #answer(what: SameNameAnswer['what']): void {
    this.result = { what, isForAll: this.isForAll };
    this.dialog.close();
  }
}

/** @returns what is to become of a file whose name is taken; undefined when the question was left. */
export const askSameName = (host: LitElement, file: SameName): Promise<SameNameAnswer | undefined> =>
  openTask<SameNameAnswer | undefined, HubSameName>(host, 'hub-same-name', HubSameName, { file });
