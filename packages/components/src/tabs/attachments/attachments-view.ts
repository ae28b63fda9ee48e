import type { Attachment } from '@customer-hub/sdk';
import { css, html, type TemplateResult } from 'lit';
import { defineListView, type ListContext, type ListDefinition } from '../../list-view/definition.ts';
import { attachmentsMessages } from '../../messages/attachments.ts';
import type { AttachmentsMessages } from '../../messages/en/attachments.ts';
import * as icons from '../../primitives/icons.ts';
import { eye, grid, image, textFile } from '../../primitives/icons/vault.ts';
import * as actions from './attachment-actions.ts';
import { shownName } from './file-name.ts';

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

const name = (row: Attachment, context: Context): TemplateResult => {
  const shown = shownName(row.fileName);
  const can = kindOf(row) !== 'none';
  return html`<button
    type="button"
    class="act open"
    tabindex="-1"
    title=${can ? context.m.previewNamed(shown) : context.m.downloadNamed(shown)}
    @click=${() => void (can ? actions.preview(row, context) : actions.download(row, context))}>
    <span class=${`kind ${kindOf(row)}`}>${icons.icon(shapes[kindOf(row)])}</span
    ><span class="name ellip" dir="auto">${shown}</span>
  </button>`;
};

const tools = (row: Attachment, context: Context): TemplateResult => {
  const { m } = context;
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
      @click=${() => (can ? void actions.preview(row, context) : undefined)}>
      ${icons.icon(eye)}</button
    ><button
      type="button"
      class="tool"
      tabindex="-1"
      aria-label=${m.downloadNamed(shown)}
      title=${m.download}
      @click=${() => void actions.download(row, context)}>
      ${icons.icon(icons.download)}</button
    ><button
      type="button"
      class="act"
      tabindex="-1"
      aria-haspopup="menu"
      aria-label=${m.actions(shown)}
      @click=${(event: Event) => context.rowMenu(event.currentTarget as HTMLElement, row)}>
      ${icons.icon(icons.more)}
    </button></span
  >`;
};

/** The Attachments tab as data [ATT-01 .. ATT-09]. @param pick Lets the person choose files. */
export const attachmentsView = (pick: () => void): ListDefinition<Attachment, AttachmentsMessages> =>
  defineListView<Attachment, AttachmentsMessages>({
    tab: 'attachments',
    record: 'attachment',
    messages: attachmentsMessages,
    subject: m => m.title,
    counted: (m, count, format) => m.count(count, format.number(count)),
    list: (hub, customerId, query, options) => hub.attachments.list(customerId!, query, options),
    get: (hub, id, options) => hub.attachments.get(id, options),
    search: m => m.search,
    rowLabel: row => shownName(row.fileName),
    columns: [
      {
        key: 'fileName',
        label: m => m.columns.fileName,
        permanent: true,
        sticky: 'start',
        sortable: true,
        width: 48,
        minWidth: 18,
        card: 'primary',
        cell: name,
        exportValue: row => row.fileName,
      },
      {
        key: 'preview',
        label: m => m.columns.kind,
        width: 15,
        minWidth: 10,
        cell: (row, { m }) => m.kinds[kindOf(row)],
      },
      {
        key: 'size',
        label: m => m.columns.size,
        sortable: true,
        align: 'end',
        width: 12,
        minWidth: 9,
        card: 'secondary',
        cell: (row, { format }) => format.bytes(row.size),
        exportValue: row => row.size,
      },
      {
        key: 'createdAt',
        label: m => m.columns.createdAt,
        sortable: true,
        width: 16,
        minWidth: 12,
        card: 'secondary',
        exportValue: (row, { format }) => format.date(row.createdAt),
        cell: (row, { format }) =>
          html`<time datetime=${row.createdAt} title=${format.dateTime(row.createdAt)}
            >${format.date(row.createdAt)}</time
          >`,
      },
      {
        key: 'uploadedBy',
        label: m => m.columns.uploadedBy,
        width: 24,
        minWidth: 12,
        cell: row => row.uploadedBy?.name ?? '',
      },
      {
        key: 'mediaType',
        label: m => m.columns.mediaType,
        sortable: true,
        width: 24,
        minWidth: 12,
        optional: true,
        cell: row => html`<bdi dir="ltr">${row.mediaType}</bdi>`,
        exportValue: row => row.mediaType,
      },
      {
        key: 'sha256',
        label: m => m.columns.sha256,
        width: 30,
        minWidth: 12,
        optional: true,
        cell: row => html`<bdi dir="ltr" class="mono">${row.sha256}</bdi>`,
        exportValue: row => row.sha256,
      },
      {
        key: 'actions',
        label: () => '',
        permanent: true,
        sticky: 'end',
        width: 13,
        minWidth: 12,
        card: 'trailing',
        cell: tools,
        exportValue: () => null,
      },
    ],
    facets: [
      {
        key: 'preview',
        label: m => m.filters.preview,
        options: kinds.map(kind => ({ value: kind, label: m => m.kinds[kind] })),
      },
    ],
    fields: [
      { key: 'createdAt', label: m => m.columns.createdAt, type: 'date' },
      { key: 'uploadedBy.name', label: m => m.columns.uploadedBy, type: 'text' },
      { key: 'mediaType', label: m => m.columns.mediaType, type: 'text' },
    ],
    defaults: { sort: '-createdAt' },
    open: (row, context) =>
      void (kindOf(row) === 'none' ? actions.download(row, context) : actions.preview(row, context)),
    actions: [{ key: 'add', label: m => m.add, icon: icons.upload, run: pick }],
    rowActions: (row, context) => actions.menu(row, context),
    bulkActions: [
      {
        key: 'delete',
        label: m => m.remove,
        icon: icons.trash,
        danger: true,
        done: (m, count) => m.removed(count, m.one, String(count)),
        reason: (m, { problem }) => m.reasons[problem?.code as keyof AttachmentsMessages['reasons']],
        ask: (context, count) => actions.askRemove(context, count),
        run: actions.removeEach,
        undo: (ids, { hub }) => Promise.all(ids.map(id => hub.attachments.restore(id))),
      },
    ],
    prefetch: [() => import('./upload-tray.ts')],
    exports: 'attachments',
    exportField: key => (key === 'actions' ? null : key === 'uploadedBy' ? 'uploadedBy.name' : key),
    empty: { icon: icons.file, title: m => m.emptyTitle, text: m => m.emptyText },
    cellStyles: [
      css`
        .open {
          max-inline-size: 100%;
          min-inline-size: 0;
          gap: 7px;
        }
        .kind {
          display: inline-grid;
          color: var(--text-3);
          flex: none;
        }
        .kind.image {
          color: var(--success);
        }
        .kind.pdf {
          color: var(--danger);
        }
        .kind.csv {
          color: var(--info);
        }
        .tools {
          display: inline-flex;
          align-items: center;
          gap: 2px;
        }
        .tools > .act {
          margin-inline: 0;
        }
        .tool {
          display: inline-grid;
          place-items: center;
          inline-size: 24px;
          block-size: 24px;
          padding: 0;
          border: 0;
          border-radius: var(--r-sm);
          background: none;
          color: var(--text-2);
        }
        .tool:hover {
          background: var(--pressed);
          color: var(--text);
        }
        .tool[aria-disabled='true'] {
          opacity: 0.4;
        }
        .mono {
          font-family: var(--font-mono);
        }
        /* Offered where one points; always there for fingers and for the keyboard. */
        @media (hover: hover) {
          .tr:not(:hover) .c:not(:focus, :focus-within) .tool {
            opacity: 0;
          }
        }
      `,
    ],
  });
