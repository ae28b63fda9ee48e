import { globSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ListDefinition } from '../definition.ts';

export type AnyList = ListDefinition<{ readonly id: string }, object>;

/** The folder of all sources of the elements. */
export const sources = fileURLToPath(new URL('../..', import.meta.url));

const modules = await Promise.all(
  globSync('{tabs/*,directory}/*-view.ts', { cwd: sources })
    .filter(file => /^(?:directory\/|tabs\/(?<tab>[^/]+)\/\k<tab>-view)/.test(file.split(path.sep).join('/')))
    .sort()
    .map(file => import(pathToFileURL(path.join(sources, file)).href) as Promise<Record<string, unknown>>),
);
const isList = (value: unknown): value is AnyList =>
  typeof value === 'object' && value !== null && 'columns' in value && 'tab' in value;

/** Every list of the product: what `tabs/assets/assets-view.ts` and its like export, some made for one element. */
export const allLists: readonly AnyList[] = modules
  .flatMap(module => Object.entries(module))
  .flatMap(([name, value]) => (/View$/.test(name) && typeof value === 'function' ? value({}) : value))
  .filter(isList);
