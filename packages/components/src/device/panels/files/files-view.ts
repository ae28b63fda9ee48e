import type { DeviceFile, RequestOptions } from '@customer-hub/sdk';
import type { ListQuery } from '@customer-hub/state/lists';
import { css, html, nothing } from 'lit';
import { columnKinds } from '../../../list-view/column-kinds.ts';
import {
  defineListView,
  type BulkAction,
  type BulkTarget,
  type ListContext,
  type ListDefinition,
} from '../../../list-view/definition.ts';
import { deviceFilesMessages } from '../../../messages/deviceFiles.ts';
import type { DeviceFilesMessages } from '../../../messages/en/deviceFiles.ts';
import * as icons from '../../../primitives/icons.ts';
import type { MenuEntry } from '../../../primitives/menu.ts';
import type { Row } from '../../device-list-panel.ts';
import { fileKind, parentOf, shownPath, type FileKind } from './paths.ts';

export type FileRow = Row<DeviceFile>;
export type FilesContext = ListContext<FileRow, DeviceFilesMessages>;

/** One folder of a device, and what can be done in it. */
export interface FolderPort {
  readonly deviceId: string;
  /** Empty: the drives. */
  readonly path: string;
  /** Why nothing can be changed here; undefined when it can. */
  refused(): string | undefined;
  list(query: ListQuery, options: RequestOptions): PromiseLike<{ readonly items: readonly FileRow[] }>;
  /** A row that was listed. */
  known(id: string): FileRow | undefined;
  open(path: string): void;
  upload(): void;
  newFolder(context: FilesContext): Promise<void>;
  rename(row: FileRow, context: FilesContext): Promise<void>;
  download(rows: readonly FileRow[]): void;
  copyPath(row: FileRow): void;
  /** Asks whether so many are to go for good, or into the bin. */
  ask(count: number, isForever: boolean, name: string): Promise<boolean>;
  /** Deletes; into the bin, unless for good. */
  remove(paths: readonly string[], isForever: boolean): Promise<void>;
  restore(paths: readonly string[]): Promise<void>;
  /** What the device said, in words. */
  explain(error: unknown): string;
  /** The tree of folders beside the list. */
  tree(): unknown;
}

const kindOf = ({ entry, name }: DeviceFile): FileKind => (entry === 'file' ? fileKind(name) : entry);

const kindIcons: Readonly<Partial<Record<FileKind, icons.Icon>>> = {
  drive: icons.server,
  folder: icons.folder,
  archive: icons.parcel,
  program: icons.apps,
  script: icons.prompt,
};

const styles = css`
  .fname {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    max-inline-size: 100%;
    min-inline-size: 0;
    vertical-align: bottom;
  }
  .fname > svg.i {
    color: var(--ch-text-2);
    flex: none;
  }
  .fname.hidden-file {
    color: var(--ch-text-2);
  }
  button.fname {
    border: 0;
    padding: 0;
    background: none;
    color: inherit;
    font: inherit;
  }
  button.fname:hover bdi {
    text-decoration: underline;
  }
  .fname .where {
    color: var(--ch-text-3);
    font-size: var(--ch-fs-sm);
  }
`;

const kinds = columnKinds<FileRow, DeviceFilesMessages>();

const nameCell = (port: FolderPort) => (row: FileRow, context: FilesContext) => {
  const { m } = context;
  const inside = parentOf(row.path);
  const where = inside.toLowerCase() === port.path.toLowerCase() ? '' : inside;
  const content = html`${icons.icon(kindIcons[kindOf(row)] ?? icons.file)}<bdi class="ellip"
      >${shownPath(row.name)}</bdi
    >${where ? html`<bdi class="where ellip">${shownPath(where)}</bdi>` : nothing}${
      row.hidden ? html`<span class="vh">${m.hidden}</span>` : nothing
    }`;
  const look = `fname${row.hidden ? ' hidden-file' : ''}`;
  return row.entry === 'file'
    ? html`<span class=${look}>${content}</span>`
    : html`<button type="button" class=${look} tabindex="-1" @click=${() => port.open(row.path)}>
        ${content}
      </button>`;
};

const columns = (port: FolderPort): ListDefinition<FileRow, DeviceFilesMessages>['columns'] => [
  kinds.name('name', { sortable: false, width: 44, cell: nameCell(port) }),
  kinds.custom('size', {
    width: 12,
    align: 'end',
    sortable: false,
    card: 'secondary',
    cell: ({ sizeBytes }, { format }) => (sizeBytes === null ? '' : format.bytes(sizeBytes)),
  }),
  kinds.custom('modifiedAt', {
    width: 22,
    sortable: false,
    card: 'secondary',
    cell: ({ modifiedAt }, { format }) =>
      modifiedAt ? html`<time datetime=${modifiedAt}>${format.dateTime(modifiedAt)}</time>` : '',
  }),
  kinds.custom('kind', { width: 14, sortable: false, cell: (row, { m }) => m.kinds[kindOf(row)] }),
  kinds.rowMenu({ sortable: false }),
];

/** Deletes what is selected; each with its own result, as the list wants it. */
const bulkRemove = (port: FolderPort, isForever: boolean): BulkAction<FileRow, DeviceFilesMessages> => ({
  key: isForever ? 'delete_forever' : 'delete',
  label: m => (isForever ? m.removeForever : m.remove),
  icon: icons.trash,
  danger: true,
  disabled: ({ m }) => port.refused() ?? (port.path === '' ? m.noDrive : undefined),
  ask: (_context, count) => port.ask(count, isForever, ''),
  expand: async () => (await port.list({ limit: 200 }, {})).items.map(({ id }) => id),
  run: async target => {
    const ids = idsOf(target);
    const failed = await port.remove(ids, isForever).then(
      () => undefined,
      (error: unknown) => ({ title: port.explain(error) }),
    );
    return {
      results: ids.map(id =>
        failed
          ? {
              id,
              status: 'failed' as const,
              problem: { type: 'about:blank', status: 409, code: 'failed', title: failed.title },
            }
          : { id, status: 'done' as const },
      ),
    };
  },
  reason: (_m, { problem }) => problem?.title,
  done: (m, count, n) => (isForever ? m.removedForever(count, n) : m.removed(count, m.one, n)),
  ...(isForever ? {} : { undo: async (ids: readonly string[]) => port.restore(ids) }),
});

/** Gets the files among what is selected. */
const bulkDownload = (port: FolderPort): BulkAction<FileRow, DeviceFilesMessages> => ({
  key: 'download',
  label: m => m.download,
  icon: icons.download,
  disabled: () => port.refused(),
  expand: async () => (await port.list({ limit: 200 }, {})).items.map(({ id }) => id),
  run: async target => {
    const chosen = idsOf(target).flatMap(id => port.known(id) ?? []);
    port.download(chosen.filter(({ entry }) => entry === 'file'));
    return {
      results: chosen.map(({ id, entry }) =>
        entry === 'file'
          ? { id, status: 'done' as const }
          : {
              id,
              status: 'skipped' as const,
              problem: { type: 'about:blank', status: 409, code: 'folder', title: '' },
            },
      ),
    };
  },
  reason: m => m.onlyFiles,
  done: (m, count, n) => `${m.download}: ${m.count(count, n)}`,
});

const idsOf = (target: BulkTarget): string[] => ('ids' in target ? target.ids : []);

const rowEntries = (port: FolderPort, row: FileRow, context: FilesContext): readonly MenuEntry[] => {
  const { m } = context;
  const refused = port.refused() ?? (row.entry === 'drive' ? m.noDrive : undefined);
  const off = refused ? { disabled: refused } : {};
  return [
    row.entry === 'file'
      ? { label: m.download, icon: icons.download, ...off, run: () => port.download([row]) }
      : { label: m.go, icon: icons.folder, run: () => port.open(row.path) },
    { label: m.copyPath, icon: icons.copy, run: () => port.copyPath(row) },
    { label: m.rename, icon: icons.edit, ...off, run: () => void port.rename(row, context) },
    'separator',
    {
      label: m.remove,
      icon: icons.trash,
      danger: true,
      ...off,
      run: () => void removeOne(port, row, context, false),
    },
    { label: m.removeForever, danger: true, ...off, run: () => void removeOne(port, row, context, true) },
  ];
};

const removeOne = async (
  port: FolderPort,
  row: FileRow,
  { m, session, words, name }: FilesContext,
  isForever: boolean,
): Promise<void> => {
  if (!(await port.ask(1, isForever, name(row)))) return;
  const tell = (error: unknown): void =>
    session.notices.show({ text: m.failed(name(row), port.explain(error)), tone: 'failed' });
  try {
    await port.remove([row.path], isForever);
    const back = {
      label: words.undo,
      run: (): void =>
        void port.restore([row.path]).then(() => session.notices.show({ text: m.restored }), tell),
    };
    session.notices.show({
      text: isForever ? m.removedForever(1, '1') : m.removed(1, name(row), '1'),
      actions: isForever ? [] : [back],
    });
  } catch (error) {
    tell(error);
  }
};

/** The files and folders in one folder of a device; a search goes through what lies below it, too [DVM-28]. */
export const filesView = (port: FolderPort): ListDefinition<FileRow, DeviceFilesMessages> =>
  defineListView<FileRow, DeviceFilesMessages>({
    tab: 'device',
    layout: 'files',
    plain: true,
    record: 'deviceFile',
    messages: deviceFilesMessages,
    search: m => m.search,
    rowLabel: ({ name }) => shownPath(name),
    list: (_hub, _customerId, query, options) => port.list(query, options),
    columns: columns(port),
    actions: [
      {
        key: 'upload',
        label: m => m.upload,
        icon: icons.upload,
        disabled: ({ m }) => port.refused() ?? (port.path === '' ? m.chooseFolder : undefined),
        run: () => port.upload(),
      },
      {
        key: 'folder',
        label: m => m.newFolder,
        icon: icons.folder,
        disabled: ({ m }) => port.refused() ?? (port.path === '' ? m.chooseFolder : undefined),
        run: context => port.newFolder(context),
      },
    ],
    rowActions: (row, context) => rowEntries(port, row, context),
    bulkActions: [bulkDownload(port), bulkRemove(port, false), bulkRemove(port, true)],
    open: (row, context) => {
      if (row.entry === 'file') context.rowMenu(context.host, row);
      else port.open(row.path);
    },
    aside: { label: m => m.tree, content: () => port.tree() },
    empty: { icon: icons.folder },
    cellStyles: [styles],
  });
