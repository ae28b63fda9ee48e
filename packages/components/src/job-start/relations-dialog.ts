import type { Customer, Job } from '@customer-hub/sdk';
import { html, type LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { HubFormDialog, type FieldGroup } from '../form/form-dialog.ts';
import { pathName } from '../internal/folder-path.ts';
import { defineElement } from '../internal/define.ts';
import { openTask } from '../internal/open.ts';
import { jobConfirmMessages } from '../messages/jobConfirm.ts';
import { jobStartMessages } from '../messages/jobStart.ts';
import type { LoadChoices } from '../primitives/choices.ts';
import { HubCombobox } from '../primitives/combobox.ts';
import { Previews } from './previews.ts';
import { Sender } from './sender.ts';
import { ownZone } from './start-time.ts';
import { jobTargets, type Started, type WorkRequest } from './work.ts';

/** Stands for no folder in the choice of folders. */
const NONE = 'none';

/** Moves devices to another customer, to another folder, or both at once. */
export class HubRelations extends HubFormDialog<Job> {
  static override bundles = [...HubFormDialog.bundles, jobConfirmMessages, jobStartMessages];

  @property({ attribute: false }) request!: WorkRequest;
  @state() private folders: readonly { value: string; label: string }[] = [];
  @state() private total: number | undefined;
  #customer: Customer | undefined;
  #foldersOf = '';
  #previewId = '';
  #sender!: Sender;

  protected override get heading(): string {
    const { count = 1 } = this.request;
    const n = this.total ?? count;
    return this.t(jobConfirmMessages).relations.title(n, this.format.number(n));
  }

  protected override get subtitle(): string {
    return this.request.name ?? '';
  }

  protected override get size(): 's' {
    return 's';
  }

  protected override get submitLabel(): string {
    return this.t(jobConfirmMessages).relations.move;
  }

  /** Where they are already is no move. */
  protected override get canSubmit(): boolean {
    const folder = this.text('folderId');
    return this.#target !== (this.request.customerId ?? '') || folder !== '';
  }

  get #target(): string {
    return this.text('customerId');
  }

  protected override async prepare(): Promise<void> {
    const { customerId, target } = this.request;
    const { hub, records } = this.session;
    this.#sender = new Sender(this.session);
    const fixed = new Previews(hub.jobs, jobTargets(target)).of('edit_relations');
    this.#customer = customerId
      ? await records.read('customer', customerId).catch(() => undefined)
      : undefined;
    const preview = await fixed;
    this.#previewId = preview.id;
    this.total = preview.total;
    this.model.start(undefined, { customerId: customerId ?? '' });
    await this.#readFolders();
  }

  protected override willUpdate(): void {
    if (this.#sender && this.#target !== this.#foldersOf) void this.#readFolders();
  }

  async #readFolders(): Promise<void> {
    const id = this.#target;
    this.#foldersOf = id;
    const found = id ? await this.session.records.read('folders', id).catch(() => []) : [];
    if (this.#foldersOf !== id) return;
    const { none } = this.t(jobConfirmMessages).relations;
    this.folders = [
      { value: NONE, label: none },
      ...found.map(folder => ({ value: folder.id, label: pathName(folder) })),
    ];
    // A folder of the customer before is none of this one.
    if (this.text('folderId') && !this.folders.some(({ value }) => value === this.text('folderId')))
      this.fill('folderId', '');
  }

  protected override groups(): readonly FieldGroup[] {
    const t = this.t(jobConfirmMessages).relations;
    const load: LoadChoices = async (q, signal) => {
      const query = { ...(q ? { q } : {}), sort: 'name', limit: 50 };
      const { items } = await this.session.hub.customers.list(query, { signal });
      return items.map(({ id, name, number }) => ({ value: id, label: name, hint: number }));
    };
    const customer = this.#customer;
    return [
      {
        fields: [
          {
            key: 'customerId',
            label: t.customer,
            type: 'customer',
            required: true,
            wide: true,
            load,
            chosen: customer && { value: customer.id, label: customer.name },
          },
          {
            key: 'folderId',
            label: t.folder,
            type: 'select',
            wide: true,
            options: this.folders,
            emptyLabel: this.#target === this.request.customerId ? t.sameFolder : t.noFolder,
          },
        ],
        after: this.#after(),
      },
    ];
  }

  #after(): TemplateResult {
    return html`<p class="aside">${this.t(jobConfirmMessages).relations.text}</p>`;
  }

  protected override async store(): Promise<void> {
    const t = this.t(jobStartMessages);
    const folder = this.text('folderId');
    const customerId = this.#target;
    const isOther = customerId !== this.request.customerId;
    const { job, earlier } = await this.#sender.send({
      work: 'edit_relations',
      previewId: this.#previewId,
      params: {
        ...(isOther ? { customerId } : {}),
        ...(folder || isOther ? { folderId: folder === NONE || folder === '' ? null : folder } : {}),
      },
      zone: ownZone(this.format),
      wait: '1440',
    });
    this.result = job;
    const { name, count = 1 } = this.request;
    const n = this.total ?? count;
    const whom = name && n === 1 ? name : t.devices(n, this.format.number(n));
    this.session.notices.show({ text: earlier ? t.earlier : t.started(t.work.edit_relations, whom) });
  }
}

/** @returns the job that moves them; undefined when the dialog was left. */
export const openRelations = (host: LitElement, request: WorkRequest): Promise<Started> => {
  defineElement('hub-combobox', HubCombobox);
  return openTask<Started, HubRelations>(host, 'hub-relations', HubRelations, { request });
};
