/** Writes `custom-elements.json` and, from it, what editors read to complete tags and attributes. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { DescribedElement } from './element-manifest.ts';
import { root, tool, type Finished } from './run.ts';

interface Described {
  name: string;
  description?: string;
}
interface Typed extends Described {
  type?: { text: string };
}
interface Member extends Typed {
  kind: string;
}
interface ElementDeclaration extends Described {
  tagName: string;
  summary?: string;
  attributes?: (Typed & { default?: string })[];
  members?: Member[];
  events?: Typed[];
  slots?: Described[];
  cssParts?: Described[];
  cssProperties?: Described[];
}
interface Manifest {
  modules: { declarations: ElementDeclaration[] }[];
}

const folder = path.join(root, 'packages', 'components');

let described: Promise<Finished> | undefined;

/** For the steps of one run: what the first of them wrote serves all. */
export const describeOnce = (): Promise<Finished> => (described ??= writeManifest());

/** The elements, as `custom-elements.json` describes them once it is written. @throws when it cannot be. */
export async function describedElements(): Promise<readonly DescribedElement[]> {
  const { code, output } = await describeOnce();
  if (code !== 0) throw new Error(output);
  const { modules } = JSON.parse(readFileSync(path.join(folder, 'custom-elements.json'), 'utf8')) as {
    readonly modules: readonly { readonly declarations: readonly DescribedElement[] }[];
  };
  return modules.flatMap(({ declarations }) => declarations);
}

export async function writeManifest(): Promise<Finished> {
  const finished = await tool('@custom-elements-manifest/analyzer/cem.js', [
    'analyze',
    '--config',
    'custom-elements-manifest.config.mjs',
  ]);
  if (finished.code !== 0) return finished;
  const manifest = JSON.parse(readFileSync(path.join(folder, 'custom-elements.json'), 'utf8')) as Manifest;
  const elements = manifest.modules.flatMap(module => module.declarations);
  if (elements.length === 0)
    return { ...finished, code: 1, output: 'custom-elements.json describes no element.' };
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    version: string;
  };
  mkdirSync(path.join(folder, 'dist'), { recursive: true });
  write('dist/vscode.html-custom-data.json', htmlCustomData(elements));
  write('dist/web-types.json', webTypes(elements, version));
  return finished;
}

const write = (file: string, value: unknown) =>
  writeFileSync(path.join(folder, file), JSON.stringify(value, undefined, 2) + '\n');

const text = (item: Described & { summary?: string }) => item.description ?? item.summary ?? '';

/** The closed values of a union of literals, `'light' | 'dark'`. */
const literals = (type = '') => [...type.matchAll(/'([^']+)'/g)].map(match => ({ name: match[1] ?? '' }));

/** https://github.com/microsoft/vscode-custom-data */
export function htmlCustomData(elements: readonly ElementDeclaration[]) {
  return {
    version: 1.1,
    tags: elements.map(element => ({
      name: element.tagName,
      description: text(element),
      attributes: (element.attributes ?? []).map(attribute => ({
        name: attribute.name,
        description: text(attribute),
        values: literals(attribute.type?.text),
      })),
    })),
  };
}

/** https://github.com/JetBrains/web-types */
export function webTypes(elements: readonly ElementDeclaration[], version: string) {
  const named = (items: readonly Typed[] = []) =>
    items.map(item => ({
      name: item.name,
      description: text(item),
      ...(item.type ? { value: { type: item.type.text } } : {}),
    }));
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name: '@customer-hub/components',
    version,
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: elements.map(element => ({
          name: element.tagName,
          description: text(element),
          attributes: named(element.attributes),
          slots: named(element.slots),
          js: {
            properties: named(element.members?.filter(member => member.kind === 'field')),
            events: named(element.events),
          },
          css: { parts: named(element.cssParts), properties: named(element.cssProperties) },
        })),
      },
    },
  };
}
