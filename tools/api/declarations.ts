/** What a package exports as one text: every declaration that a user of it can reach, in the order of names. */
import path from 'node:path';
import ts from 'typescript';
import { exportsOf, mentioned, resolve, type Declared } from './modules.ts';

export interface Entry {
  /** `.`, `./embed`. */
  readonly name: string;
  readonly file: string;
}

export interface ApiOptions {
  /** What is told of elsewhere, by the file that declares it, from the folder of the build. */
  readonly elsewhere?: RegExp;
}

const printer = ts.createPrinter({ removeComments: true, newLine: ts.NewLineKind.LineFeed });

/** What a class keeps to itself is nothing to build on. */
const isPrivate = (node: ts.ClassElement): boolean =>
  (node.name !== undefined && ts.isPrivateIdentifier(node.name)) ||
  (ts.canHaveModifiers(node) &&
    !!ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword));

const withoutPrivate: ts.TransformerFactory<ts.Node> = context => root => {
  const visit = (node: ts.Node): ts.Node | undefined =>
    ts.isClassElement(node) && isPrivate(node) ? undefined : ts.visitEachChild(node, visit, context);
  return ts.visitNode(root, visit) ?? root;
};

function print(node: ts.Node): string {
  const [shown = node] = ts.transform(node, [withoutPrivate]).transformed;
  return printer
    .printNode(ts.EmitHint.Unspecified, shown, node.getSourceFile())
    .replace(/import\("[^"]+"\)\./g, '')
    .replace(/^export (?:declare )?|^declare /, '')
    .replace(/^ +/gm, indent => indent.slice(0, indent.length / 2));
}

const keyOf = ({ file, name }: Declared): string => `${file ?? ''}#${name}`;

/** Beyond what is exported: what the declarations mention, and what that mentions. */
function reached(first: readonly Declared[], isTold: (what: Declared) => boolean): Declared[] {
  const found = new Map(first.map(what => [keyOf(what), what]));
  const waiting = [...first];
  for (let what = waiting.shift(); what; what = waiting.shift()) {
    const { file } = what;
    if (file === undefined || isTold(what)) continue;
    for (const name of new Set(what.nodes.flatMap(mentioned))) {
      const other = resolve(file, name);
      if (!other?.file || found.has(keyOf(other))) continue;
      found.set(keyOf(other), other);
      waiting.push(other);
    }
  }
  return [...found.values()].filter(what => what.file !== undefined && !isTold(what));
}

/** @param folder of the compiled package. */
export function apiText(folder: string, entries: readonly Entry[], { elsewhere }: ApiOptions = {}): string {
  const isTold = ({ file }: Declared): boolean =>
    file !== undefined && !!elsewhere?.test(path.relative(folder, file).replaceAll(path.sep, '/'));
  const exported = entries.map(({ name, file }) => ({ name, found: exportsOf(path.join(folder, file)) }));
  const lists = exported.map(({ name, found }) => {
    const lines = [...found].map(([as, what]) => {
      const taken = what.file === undefined ? ` from ${what.name.replace(/#.*$/, '')}` : '';
      return `- ${as}${taken}`;
    });
    return `## \`${name}\`\n\n${lines.sort().join('\n')}\n`;
  });
  const declarations = reached(
    exported.flatMap(({ found }) => [...found.values()]),
    isTold,
  )
    .flatMap(({ nodes }) => [...new Set(nodes.map(print))].map(text => text.trim()))
    .sort((a, b) => nameIn(a).localeCompare(nameIn(b), 'en') || a.localeCompare(b, 'en'));
  const code = [...new Set(declarations)].join('\n\n');
  return `${lists.join('\n')}\n## Declarations\n\n\`\`\`ts api\n${code}\n\`\`\`\n`;
}

const nameIn = (text: string): string => /^(?:abstract )?\w+ (\w+)/.exec(text)?.[1] ?? text;
