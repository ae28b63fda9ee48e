import type { RegistryChange, RegistryEntry } from '@customer-hub/sdk';
import type { HubState } from '@customer-hub/state/core';
import { RefusedByDeviceError } from '@customer-hub/state/work';
import type { LitElement } from 'lit';
import { lazily } from '../../../internal/lazily.ts';
import type { DeviceRegistryMessages } from '../../../messages/en/deviceRegistry.ts';
import { saveFile } from '../../../primitives/save-file.ts';
import { safeFileName } from '../../../primitives/file-name.ts';
import { shownPath, stepsOf } from '../files/paths.ts';
import { runOn, type DeviceWork } from '../shared/run-job.ts';
import type { ValueType } from './registry-values.ts';

interface Place {
  readonly host: LitElement;
  readonly state: HubState;
  readonly deviceId: string;
  readonly m: DeviceRegistryMessages;
  /** Something is different now on the device. @param keys Keys below which something came or went. */
  changed(keys: readonly string[]): Promise<void>;
}

/** Names of values as they are shown: the one without a name is the default of its key. */
export const valueName = (name: string, m: DeviceRegistryMessages): string =>
  name === '' ? m.defaultName : shownPath(name);

const leaf = (path: string): string => stepsOf(path).at(-1)?.name ?? path;
const around = (path: string): string => stepsOf(path).at(-2)?.path ?? '';

/** What an error says in words. */
export const explain = (error: unknown, m: DeviceRegistryMessages): string => {
  const { code = '' } = error as { readonly code?: string };
  const known: Readonly<Record<string, string>> = m.trouble;
  if (known[code]) return known[code];
  if (error instanceof RefusedByDeviceError) return shownPath(error.message) || m.notDone;
  return error instanceof Error ? error.message : m.notDone;
};

/** Has the device change its registry, and says how that ended. @returns whether it was done */
const write = async (
  { state, deviceId, m, changed }: Place,
  work: DeviceWork,
  {
    name,
    done,
    keys = [],
  }: { readonly name: string; readonly done: string; readonly keys?: readonly string[] },
): Promise<boolean> => {
  try {
    await runOn(state, deviceId, work);
  } catch (error) {
    state.notices.show({ text: m.failed(name, explain(error, m)), tone: 'failed' });
    return false;
  }
  await changed(keys);
  state.notices.show({ text: done });
  return true;
};

/** Stores a value. */
export const saveValue = (
  at: Place,
  { path, name }: Pick<RegistryEntry, 'path' | 'name'>,
  content: { readonly valueType: ValueType; readonly value: string },
  isNew: boolean,
): Promise<boolean> => {
  const shown = valueName(name, at.m);
  return write(
    at,
    { type: isNew ? 'registry_create' : 'registry_update', params: { path, name, ...content } },
    { name: shown, done: isNew ? at.m.created(shown) : at.m.saved(shown) },
  );
};

/** Deletes a value after a question: it can be taken back. */
export const removeValue = async (at: Place, { path, name }: RegistryEntry): Promise<void> => {
  const { m, host } = at;
  const shown = valueName(name, m);
  const { confirm } = await lazily(() => import('../../../primitives/confirm.ts'));
  const isMeant = await confirm(host, {
    title: m.deleteValue(shown),
    text: m.deleteValueText,
    action: m.remove,
    danger: true,
  });
  if (isMeant)
    await write(
      at,
      { type: 'registry_delete', params: { path, name } },
      { name: shown, done: m.deleted(shown) },
    );
};

/** Deletes a key with all below it, once its name is typed. */
export const removeKey = async (at: Place, path: string): Promise<boolean> => {
  const { m, host } = at;
  const name = leaf(path);
  const shown = shownPath(name);
  const { askText } = await lazily(() => import('../shared/ask-text.ts'));
  const answer = await askText(host, {
    title: m.deleteKeyTitle(shown),
    text: m.deleteKeyText,
    label: m.typeName(shown),
    expected: shown,
    action: m.deleteKey,
    danger: true,
  });
  return (
    answer !== undefined &&
    write(
      at,
      { type: 'registry_delete', params: { path } },
      { name: shown, done: m.deleted(shown), keys: [around(path)] },
    )
  );
};

/** Makes a key below another. */
export const addKey = async (at: Place, parent: string): Promise<string | undefined> => {
  const { m, host, state, deviceId } = at;
  const { askText } = await lazily(() => import('../shared/ask-text.ts'));
  const name = await askText(host, {
    title: m.newKey,
    text: shownPath(parent),
    label: m.keyName,
    action: m.create,
    check: text => (text === '' || text.length > 255 || text.includes('\\') ? m.keyProblem : undefined),
    run: async text => {
      try {
        await runOn(state, deviceId, { type: 'registry_create', params: { path: `${parent}\\${text}` } });
      } catch (error) {
        throw new Error(explain(error, m), { cause: error });
      }
    },
  });
  if (name === undefined) return undefined;
  await at.changed([parent]);
  state.notices.show({ text: m.created(shownPath(name)) });
  return `${parent}\\${name}`;
};

/** Saves a key with all below it as a .reg file. */
export const exportKey = async ({ state, deviceId, m }: Place, path: string): Promise<void> => {
  const name = leaf(path);
  try {
    const file = await state.hub.devices.exportRegistry(deviceId, path);
    const bytes = new Blob([await file.blob()], { type: 'application/octet-stream' });
    saveFile(bytes, safeFileName(`${name}.reg`));
    state.notices.show({ text: m.exported(shownPath(name)) });
  } catch (error) {
    state.notices.show({ text: m.failed(shownPath(name), explain(error, m)), tone: 'failed' });
  }
};

/** Puts back what was there before a change. */
export const takeBack = async (at: Place, { id, name, path }: RegistryChange): Promise<void> => {
  const { state, deviceId, m } = at;
  const shown = name === null ? shownPath(leaf(path)) : valueName(name, m);
  try {
    await state.hub.devices.undoRegistryChange(deviceId, id);
    state.notices.show({ text: `${m.changes.takenBack}: ${shown}` });
  } catch (error) {
    state.notices.show({ text: m.failed(shown, explain(error, m)), tone: 'failed' });
  }
  await at.changed(name === null ? [around(path)] : []);
};
