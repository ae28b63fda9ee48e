import type { Attachment } from '@customer-hub/sdk';
import { html, type TemplateResult } from 'lit';
import { columnKinds } from '../../list-view/column-kinds.ts';
import type { FilterField } from '../../list-view/filter-definition.ts';
import { toolStyles } from '../../list-view/tool.styles.ts';
import {
  defineListView,
  optionsOf,
  type ListContext,
  type ListDefinition,
} from '../../list-view/definition.ts';
import { attachmentsMessages } from '../../messages/attachments.ts';
import { shareListAction } from '../../share/share-entries.ts';
import type { AttachmentsMessages } from '../../messages/en/attachments.ts';
import * as icons from '../../primitives/icons.ts';
import { eye, grid, image, textFile } from '../../primitives/icons/vault.ts';
import { attachments, download, menu, preview } from './attachment-actions.ts';
import { attachmentCells } from './attachment-cells.ts';
import { shownName } from '../../primitives/file-name.ts';

type Context = ListContext<Attachment, AttachmentsMessages>;

const kinds = ['image', 'text', 'csv', 'pdf', 'none'] as const;
const shapes: Readonly<Record<(typeof kinds)[number], icons.Icon>> = {
  image,
  text: textFile,
  csv: grid,
  pdf: icons.note,
  none: icons.file,
};
const kindOf = ({ preview }: Attachment): (typeof kinds)[number] =>
  kinds.includes(preview) ? preview : 'none';

const fileName = (row: Attachment, context: Context): TemplateResult => {
  const shown = shownName(row.fileName);
  const can = kindOf(row) !== 'none';
  return html`<button
      type="button"
      class="act open"
      tabindex="-1"
      title=${can ? context.m.previewNamed(shown) : context.m.downloadNamed(shown)}
      @click=${() => void (can ? preview(row, context) : download(row, context))}>
      <span class=${`kind ${kindOf(row)}`}>${icons.icon(shapes[kindOf(row)])}</span
      ><span class="name ellip" dir="auto">${shown}</span></button
    ><hub-shared-mark .customerId=${row.customerId} .targetId=${row.id}></hub-shared-mark>`;
};

const tools = (row: Attachment, context: Context): TemplateResult => {
  const { m, words } = context;
  const shown = shownName(row.fileName);
  const can = kindOf(row) !== 'none';
  return html`<span class="tools"
    ><button
      type="button"
      class="tool"
      tabindex="-1"
      aria-label=${m.previewNamed(shown)}
      title=${can ? m.preview : m.noPreview}
      aria-disabled=${can ? 'false' : 'true'}
      @click=${() => (can ? void preview(row, context) : undefined)}>
      ${icons.icon(eye)}</button
    ><button
      type="button"
      class="tool"
      tabindex="-1"
      aria-label=${m.downloadNamed(shown)}
      title=${m.download}
      @click=${() => void download(row, context)}>
      ${icons.icon(icons.download)}</button
    ><button
      type="button"
      class="act"
      tabindex="-1"
      aria-haspopup="menu"
      aria-label=${words.menu(shown)}
      @click=${(event: Event) => {
        if (event.currentTarget instanceof HTMLElement) context.rowMenu(event.currentTarget, row);
      }}>
      ${icons.icon(icons.more)}
    </button></span
  >`;
};

const { custom, name, number, text, moment, rowMenu } = columnKinds<Attachment, AttachmentsMessages>();

const fields: readonly FilterField<AttachmentsMessages>[] = [
  { key: 'createdAt', label: m => m.columns.createdAt, type: 'date' },
  { key: 'uploadedBy.name', label: m => m.columns.uploadedBy, type: 'text' },
  { key: 'mediaType', label: m => m.columns.mediaType, type: 'text' },
];

const removing = attachments.bulkRemove({
  done: (m, count, n) => m.removed(count, m.one, n),
  run: (target, { hub }, { options }) => hub.attachments.bulk({ action: 'delete', ...target }, options),
  undo: (ids, { hub }, { options }) => hub.attachments.bulk({ action: 'restore', ids: [...ids] }, options),
});

/**
 * The Attachments tab as data [ATT-01 .. ATT-09].
 * @param pick Lets the person choose files.
 * @param about How files get here, and which are taken.
 */
export const attachmentsView = (
  pick: () => void,
  about: (context: Context) => string,
): ListDefinition<Attachment, AttachmentsMessages> =>
  defineListView<Attachment, AttachmentsMessages>({
    tab: 'attachments',
    record: 'attachment',
    scope: 'attachment:write',
    messages: attachmentsMessages,
    list: (hub, customerId, query, options) => hub.attachments.list(customerId ?? '', query, options),
    get: (hub, id, options) => hub.attachments.get(id, options),
    search: m => m.search,
    rowLabel: row => shownName(row.fileName),
    columns: [
      name('fileName', { width: 48, minWidth: 18, cell: fileName }),
      custom('preview', { sortable: false, width: 15, cell: (row, { m }) => m.kinds[kindOf(row)] }),
      number('size', { minWidth: 9, card: 'secondary', cell: (row, { format }) => format.bytes(row.size) }),
      moment('createdAt', { width: 16, minWidth: 12, card: 'secondary' }),
      custom('uploadedBy', {
        sortable: false,
        width: 24,
        minWidth: 12,
        cell: row => row.uploadedBy?.name ?? '',
        exportField: 'uploadedBy.name',
      }),
      text('mediaType', {
        width: 24,
        minWidth: 12,
        optional: true,
        cell: row => html`<bdi dir="ltr">${row.mediaType}</bdi>`,
      }),
      text('sha256', {
        sortable: false,
        width: 30,
        minWidth: 12,
        optional: true,
        cell: row => html`<bdi dir="ltr" class="mono">${row.sha256}</bdi>`,
      }),
      rowMenu({ width: 13, minWidth: 12, isSlim: false, cell: tools }),
    ],
    facets: [{ key: 'preview', label: m => m.filters.preview, options: optionsOf(kinds, m => m.kinds) }],
    fields,
    defaults: { sort: '-createdAt' },
    open: (row, context) => void (kindOf(row) === 'none' ? download(row, context) : preview(row, context)),
    actions: [{ key: 'add', label: m => m.add, icon: icons.upload, run: pick }, shareListAction()],
    rowActions: menu,
    bulkActions: [removing],
    prefetch: [() => import('./upload-tray.ts')],
    exports: 'attachments',
    footnotes: (_source, context) => ({ beside: about(context) }),
    restore: (hub, id) => hub.attachments.restore(id),
    empty: { icon: icons.file },
    cellStyles: [toolStyles, attachmentCells],
  });
