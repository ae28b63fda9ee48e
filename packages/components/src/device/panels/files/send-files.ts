import type { HubState } from '@customer-hub/state/core';
import { deviceTransfers } from '@customer-hub/state/work';
import type { LitElement } from 'lit';
import type { DeviceFilesMessages } from '../../../messages/en/deviceFiles.ts';
import type { Format } from '../../../messages/format.ts';
import { contractBytes } from '../../../primitives/file-rules.ts';
import type { FileRow } from './files-view.ts';
import type { Folder } from './folder-port.ts';
import { freeName, joinPath, nameProblem, shownPath } from './paths.ts';
import { askSameName, type SameNameAnswer } from './same-name-dialog.ts';

interface Sending {
  readonly state: HubState;
  readonly folder: Folder;
  readonly files: readonly File[];
  readonly m: DeviceFilesMessages;
  readonly format: Format;
}

/** What lies in a folder under these names. Each is searched for by itself: the folder may be long. */
const present = async (folder: Folder, names: readonly string[]): Promise<ReadonlyMap<string, FileRow>> => {
  const found = new Map<string, FileRow>();
  for (let offset = 0; ; offset += 200) {
    const { items } = await folder.list({ limit: 200, offset }, {});
    for (const row of items) found.set(row.name.toLowerCase(), row);
    if (items.length < 200 || names.every(name => found.has(name.toLowerCase()))) return found;
  }
};

/**
 * Sends files into a folder of a device, after asking about those whose names are taken. What Windows would not
 * take is said and left out.
 */
export const sendFiles = async (
  host: LitElement,
  { state, folder, files, m, format }: Sending,
): Promise<void> => {
  const refuse = (name: string, why: string): void =>
    state.notices.show({ text: m.failed(shownPath(name), why), tone: 'failed' });
  const fine = files.filter(file => {
    const problem = nameProblem(file.name, folder.path);
    if (problem) refuse(file.name, m.names[problem]);
    else if (file.size > contractBytes) refuse(file.name, m.trouble.too_large);
    return !problem && file.size <= contractBytes;
  });
  if (fine.length === 0) return;
  let there: ReadonlyMap<string, FileRow>;
  try {
    there = await present(
      folder,
      fine.map(({ name }) => name),
    );
  } catch (error) {
    return refuse(shownPath(folder.path), folder.explain(error));
  }
  const taken = new Set([...there.keys()]);
  const inTheWay = (file: File): boolean => taken.has(file.name.toLowerCase());
  let forAll: SameNameAnswer | undefined;
  for (const [at, file] of fine.entries()) {
    let { name } = file;
    let overwrite = false;
    if (inTheWay(file)) {
      const row = there.get(name.toLowerCase());
      const answer =
        forAll ??
        (await askSameName(host, {
          name: shownPath(name),
          folder: shownPath(folder.path),
          sizes: m.same.sizes(format.bytes(row?.sizeBytes ?? 0), format.bytes(file.size)),
          canReplace: row === undefined || row.entry === 'file',
          others: fine.slice(at + 1).filter(inTheWay).length,
        }));
      // Left without an answer: nothing more is sent.
      if (!answer) return;
      if (answer.isForAll) forAll = answer;
      if (answer.what === 'skip') continue;
      if (answer.what === 'keep') name = freeName(name, taken);
      else overwrite = true;
    }
    taken.add(name.toLowerCase());
    deviceTransfers(state).upload(folder.deviceId, { file, path: joinPath(folder.path, name), overwrite });
  }
};
