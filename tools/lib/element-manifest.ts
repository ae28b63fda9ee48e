// What the public elements offer, read from their sources and the comments in them, without writing a file: the
// same description as `custom-elements.json`, of the elements and their bases alone.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { analyze } from './analyze.mjs';
import { root } from './run.ts';

export interface DescribedProperty {
  readonly name: string;
  readonly kind: 'field' | 'method';
  readonly readonly?: boolean;
  readonly attribute?: string;
  readonly type?: { readonly text: string };
  /** As the source says it. */
  readonly default?: string;
  readonly description?: string;
}
export interface DescribedEvent {
  readonly name: string;
  readonly type: { readonly text: string };
  readonly description?: string;
}
export interface DescribedElement {
  readonly tagName: string;
  readonly name: string;
  readonly summary?: string;
  readonly members: readonly DescribedProperty[];
  readonly events: readonly DescribedEvent[];
}

/** The file that a class of `file` extends a class of, if it is one of ours. */
function baseOf(file: string, source: string): string | undefined {
  const base = /\bclass \w+(?:<[^{]*?>)? extends (\w+)/.exec(source)?.[1];
  const from = base && new RegExp(`import \\{[^}]*\\b${base}\\b[^}]*\\} from '(\\.[^']+)'`).exec(source)?.[1];
  return from && path.join(path.dirname(file), from);
}

/**
 * @param elements Modules of the elements, relative to the root. @param defines Texts of the modules that register
 * them, by their paths: they need not be written yet.
 */
export function describeElements(
  elements: readonly string[],
  defines: ReadonlyMap<string, string>,
): readonly DescribedElement[] {
  const sources = new Map<string, string>();
  for (const element of elements)
    for (let file: string | undefined = element; file && !sources.has(file);) {
      const source = readFileSync(path.join(root, file), 'utf8');
      sources.set(file, source);
      file = baseOf(file, source);
    }
  return analyze(new Map([...sources, ...defines]))
    .modules.flatMap(({ declarations }) => declarations as DescribedElement[])
    .sort((a, b) => a.tagName.localeCompare(b.tagName));
}
