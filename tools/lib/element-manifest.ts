// What the public elements offer, read from their sources and the comments in them, without writing a file: the
// same description as `custom-elements.json`, of the elements and their bases alone.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { analyze } from './analyze.mjs';
import { root } from './run.ts';

interface Inheritable {
  /** The base class that brings it. */
  readonly inheritedFrom?: { readonly name: string };
}
export interface DescribedProperty extends Inheritable {
  readonly name: string;
  readonly kind: 'field' | 'method';
  readonly readonly?: boolean;
  readonly attribute?: string;
  readonly type?: { readonly text: string };
  /** Of a method. */
  readonly return?: { readonly type?: { readonly text: string } };
  readonly parameters?: readonly {
    readonly name: string;
    readonly optional?: boolean;
    readonly default?: string;
    readonly type?: { readonly text: string };
  }[];
  /** As the source says it. */
  readonly default?: string;
  readonly description?: string;
}
export interface DescribedEvent extends Inheritable {
  readonly name: string;
  readonly type: { readonly text: string };
  readonly description?: string;
}
/** A slot, a part or a custom property of CSS. */
export interface DescribedName {
  readonly name: string;
  readonly description?: string;
}
export interface DescribedElement {
  readonly tagName: string;
  readonly name: string;
  readonly summary?: string;
  readonly members: readonly DescribedProperty[];
  readonly events: readonly DescribedEvent[];
  readonly attributes?: readonly DescribedName[];
  readonly slots?: readonly DescribedName[];
  readonly cssParts?: readonly DescribedName[];
  readonly cssProperties?: readonly DescribedName[];
}

/** The class that a class extends, and the file that it comes from, if that is one of ours. */
function baseOf(name: string, file: string, source: string): { name: string; file: string } | undefined {
  const start = source.search(new RegExp(`\\bclass ${name}\\b`));
  let head = source.slice(start, source.indexOf('{\n', start));
  // What stands between angle brackets extends something, too.
  while (/<[^<>]*>/.test(head)) head = head.replace(/<[^<>]*>/g, '');
  const base = /\bextends (\w+)/.exec(head)?.[1];
  if (!base) return undefined;
  if (source.includes(`class ${base}`)) return baseOf(base, file, source);
  const from = new RegExp(`import \\{[^}]*\\b${base}\\b[^}]*\\} from '(\\.[^']+)'`).exec(source)?.[1];
  return from === undefined ? undefined : { name: base, file: path.join(path.dirname(file), from) };
}

/**
 * @param elements Modules of the elements, relative to the root, by the names of their classes. @param defines Texts of
 * the modules that register them, by their paths: they need not be written yet.
 */
export function describeElements(
  elements: ReadonlyMap<string, string>,
  defines: ReadonlyMap<string, string>,
): readonly DescribedElement[] {
  const sources = new Map<string, string>();
  for (const [element, module] of elements) {
    let at: { name: string; file: string } | undefined = { name: element, file: module };
    while (at && !sources.has(at.file)) {
      const source = readFileSync(path.join(root, at.file), 'utf8');
      sources.set(at.file, source);
      at = baseOf(at.name, at.file, source);
    }
  }
  return analyze(new Map([...sources, ...defines]))
    .modules.flatMap(({ declarations }) => declarations as DescribedElement[])
    .sort((a, b) => a.tagName.localeCompare(b.tagName));
}
