import type { DeviceFile, Hub, RequestOptions } from '@customer-hub/sdk';
import type { HubState } from '@customer-hub/state/core';
import type { ListQuery } from '@customer-hub/state/lists';
import { deviceTransfers, RefusedByDeviceError } from '@customer-hub/state/work';
import type { LitElement } from 'lit';
import { lazily } from '../../../internal/lazily.ts';
import type { DeviceFilesMessages } from '../../../messages/en/deviceFiles.ts';
import type { Format } from '../../../messages/format.ts';
import { copyText } from '../../../primitives/copy-text.ts';
import { saveFile } from '../../../primitives/save-file.ts';
import { safeFileName } from '../../../primitives/file-name.ts';
import { runOn } from '../shared/run-job.ts';
import type { FileRow, FilesContext, FolderPort } from './files-view.ts';
import { joinPath, nameProblem, parentOf, shownPath } from './paths.ts';

/** What the panel hands to the folder that it shows. */
export interface FolderHost {
  readonly host: LitElement;
  readonly state: HubState;
  readonly m: () => DeviceFilesMessages;
  readonly format: () => Format;
  refused(): string | undefined;
  open(path: string): void;
  pick(): void;
  tree(): unknown;
  /** What lies in these folders has changed. */
  changed(folders: readonly string[]): void;
  copied(done: boolean): void;
}

/** What an error says in words; the device's own words where it has some. */
export const explain = (error: unknown, m: DeviceFilesMessages): string => {
  const { code = '' } = error as { readonly code?: string };
  const known: Readonly<Record<string, string>> = m.trouble;
  if (error instanceof RefusedByDeviceError) return known[code] ?? (shownPath(error.message) || m.notDone);
  return known[code] ?? (error instanceof Error ? error.message : m.notDone);
};

type Page = Awaited<ReturnType<Hub['devices']['files']>>;

/** What can be done in one folder of a device: all of it as jobs, which the board of jobs follows. */
export class Folder implements FolderPort {
  readonly deviceId: string;
  readonly path: string;
  /** When the device last told what lies here. */
  asOf: string | null | undefined;

  #at: FolderHost;
  #known = new Map<string, FileRow>();

  constructor(at: FolderHost, deviceId: string, path: string) {
    this.#at = at;
    this.deviceId = deviceId;
    this.path = path;
  }

  refused = (): string | undefined => this.#at.refused();
  open = (path: string): void => this.#at.open(path);
  upload = (): void => this.#at.pick();
  tree = (): unknown => this.#at.tree();
  known = (id: string): FileRow | undefined => this.#known.get(id);
  explain = (error: unknown): string => explain(error, this.#at.m());

  async list(
    { sort: _none, ...query }: ListQuery,
    options: RequestOptions,
  ): Promise<Page & { items: FileRow[] }> {
    const page = await this.#at.state.hub.devices.files(
      this.deviceId,
      this.path ? { ...query, path: this.path } : query,
      options,
    );
    this.asOf = page.asOf;
    const items = page.items.map((file: DeviceFile): FileRow => ({ ...file, id: file.path }));
    for (const row of items) this.#known.set(row.id, row);
    return { ...page, items };
  }

  async newFolder({ m, host }: FilesContext): Promise<void> {
    const { askText } = await lazily(() => import('../shared/ask-text.ts'));
    const name = await askText(host, {
      title: m.newFolder,
      label: m.newFolderLabel,
      action: m.create,
      check: text => this.#nameProblem(text),
      run: text => this.#do({ type: 'folder_create', params: { path: joinPath(this.path, text) } }),
    });
    if (name === undefined) return;
    this.#at.state.notices.show({ text: m.folderCreated(shownPath(name)) });
    this.#at.changed([this.path]);
  }

  async rename(row: FileRow, { m, host, name }: FilesContext): Promise<void> {
    const { askText } = await lazily(() => import('../shared/ask-text.ts'));
    const newName = await askText(host, {
      title: m.renameTitle(name(row)),
      label: m.newName,
      value: row.name,
      action: m.rename,
      check: text => (text === row.name ? undefined : this.#nameProblem(text)),
      run: async text => {
        if (text !== row.name)
          await this.#do({ type: 'file_rename', params: { path: row.path, newName: text } });
      },
    });
    if (newName === undefined || newName === row.name) return;
    this.#at.state.notices.show({ text: m.renamed(name(row), shownPath(newName)) });
    this.#at.changed([parentOf(row.path)]);
  }

  download(rows: readonly FileRow[]): void {
    const transfers = deviceTransfers(this.#at.state);
    for (const { path, name, sizeBytes } of rows)
      transfers.download(this.deviceId, {
        path,
        name: shownPath(name),
        size: sizeBytes,
        save: bytes => saveFile(bytes, safeFileName(name)),
      });
  }

  copyPath({ path }: FileRow): void {
    void copyText(path).then(
      () => this.#at.copied(true),
      () => this.#at.copied(false),
    );
  }

  async ask(count: number, isForever: boolean, name: string): Promise<boolean> {
    const m = this.#at.m();
    const n = this.#at.format().number(count);
    if (isForever) {
      const { askText } = await lazily(() => import('../shared/ask-text.ts'));
      const answer = await askText(this.#at.host, {
        title: m.forever.title(count, n),
        text: m.forever.text,
        label: m.forever.label(n),
        expected: n,
        action: m.removeForever,
        danger: true,
      });
      return answer !== undefined;
    }
    const { confirm } = await lazily(() => import('../../../primitives/confirm.ts'));
    return confirm(this.#at.host, {
      title: m.bin.title(count, name, n),
      text: m.bin.text,
      action: m.remove,
      danger: true,
    });
  }

  async remove(paths: readonly string[], isForever: boolean): Promise<void> {
    await this.#do({ type: 'file_delete', params: { paths: [...paths], permanently: isForever } });
    this.#at.changed(paths.map(parentOf));
  }

  async restore(paths: readonly string[]): Promise<void> {
    await this.#do({ type: 'file_restore', params: { paths: [...paths] } });
    this.#at.changed(paths.map(parentOf));
  }

  /** @throws an error whose message is in the reader's words. */
  async #do(work: Parameters<typeof runOn>[2]): Promise<void> {
    try {
      await runOn(this.#at.state, this.deviceId, work);
    } catch (error) {
      throw new Error(this.explain(error), { cause: error });
    }
  }

  #nameProblem(name: string): string | undefined {
    const { names } = this.#at.m();
    const problem = nameProblem(name, this.path);
    if (problem) return names[problem];
    const isTaken = [...this.#known.values()].some(
      row => row.name.toLowerCase() === name.toLowerCase() && parentOf(row.path) === this.path,
    );
    return isTaken ? names.taken : undefined;
  }
}
