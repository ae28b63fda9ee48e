import type { Folder, FolderInput, FolderPatch } from '@customer-hub/sdk';
import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { conflictStyles } from '../form/conflict.ts';
import type { FieldDefinition } from '../form/definition.ts';
import { fieldStyles } from '../form/fields.ts';
import { FormModel } from '../form/form-model.ts';
import { formFields, formTrouble } from '../form/form-view.ts';
import { storeRecord } from '@customer-hub/state/edits';
import { openTask } from '../internal/open.ts';
import { foldersMessages } from '../messages/folders.ts';
import { formMessages } from '../messages/form.ts';
import { HubTaskDialog } from '../primitives/task-dialog.ts';
import { controls } from '../theme/controls.ts';
import type { FolderPlace } from './folder-place.ts';
import { pathName } from '../internal/folder-path.ts';
import { withInside } from './tree.ts';

export interface FolderDialogOptions {
  /** The folder to edit; without one, a new one is made. */
  readonly folder?: Folder;
  /** Where a new one goes. */
  readonly parentId?: string | null;
}

/** Adds, renames or moves a folder [DEV-30]. */
export class HubFolderDialog extends HubTaskDialog<Folder | undefined> {
  static override bundles = [foldersMessages, formMessages];
  static override styles: CSSResultGroup = [HubTaskDialog.styles, controls, fieldStyles, conflictStyles];

  @property({ attribute: false }) customerId = '';
  @property({ attribute: false }) options: FolderDialogOptions = {};

  #all: readonly Folder[] = [];
  #model = new FormModel(this, {
    fields: () => this.#fields(),
    session: () => this.session,
    locale: () => this.context.locale,
    save: async changes => {
      const { folders } = this.state.hub;
      const { customerId } = this;
      const { folder, parentId = null } = this.options;
      return storeRecord<Folder, FolderInput>(this.state, changes, {
        kind: 'folder',
        record: folder,
        customerId,
        input: { parentId, ...changes.patch } as FolderInput,
        create: async (input, key) => (this.result = await folders.create(customerId, input, key)),
        update: async (base, patch) => (this.result = await folders.update(base, patch as FolderPatch)),
      });
    },
  });

  protected override async prepare(): Promise<void> {
    this.#all = await this.state.records.read('folders', this.customerId).catch(() => []);
    const { folder, parentId = null } = this.options;
    this.#model.start(folder ?? { parentId });
  }

  #fields(): readonly FieldDefinition[] {
    const t = this.t(foldersMessages);
    const { folder } = this.options;
    const banned = folder ? withInside(this.#all, folder.id) : new Set<string>();
    return [
      { key: 'name', type: 'text', label: t.name, required: true, maxLength: 100 },
      {
        key: 'parentId',
        type: 'select',
        label: t.parent,
        options: this.#all
          .filter(({ id }) => !banned.has(id))
          .map(one => ({ value: one.id, label: pathName(one) })),
      },
    ];
  }

  protected override render(): TemplateResult {
    const t = this.t(foldersMessages);
    const form = this.t(formMessages);
    const model = this.#model;
    const view = {
      t: { ...form, choose: t.top, problems: { ...form.problems, ...t.problems } },
      format: this.format,
    };
    const { folder } = this.options;
    return html`<hub-dialog
      size="s"
      .heading=${folder ? t.editTitle : t.addTitle}
      ?dirty=${model.dirty}
      ?busy=${model.busy}>
      ${formFields(model, view, () => void this.#save())}${formTrouble(model, view)}
      <span slot="footer" class="grow"></span>
      <button
        slot="footer"
        type="button"
        class="btn"
        ?disabled=${model.busy}
        @click=${() => this.dialog.requestClose('button')}>
        ${t.cancel}
      </button>
      <button
        slot="footer"
        type="button"
        class="btn primary"
        ?disabled=${model.busy || (folder ? !model.dirty : false)}
        @click=${() => void this.#save()}>
        ${folder ? t.save : t.create}
      </button>
    </hub-dialog>`;
  }

  async #save(): Promise<void> {
    if (!(await this.#model.submit()) || !this.result) return;
    await this.updateComplete;
    this.dialog.close();
  }
}

/** @returns the folder as it is stored now, or undefined when the dialog was left. */
export const openFolder = (
  { host, customerId }: FolderPlace,
  options: FolderDialogOptions,
): Promise<Folder | undefined> =>
  openTask<Folder | undefined, HubFolderDialog>(host, 'hub-folder-dialog', HubFolderDialog, {
    customerId,
    options,
  });
