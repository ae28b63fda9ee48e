/** Declarations of a compiled package by the names it exports: read from its `.d.ts` files alone, without a checker. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** A name of a module: declared here, or taken from elsewhere. */
interface Module {
  readonly file: string;
  /** Overloads and merged interfaces are several. */
  readonly declared: ReadonlyMap<string, readonly ts.Node[]>;
  readonly imported: ReadonlyMap<string, { readonly from: string; readonly name: string }>;
  /** By exported name. `from` is another module, or this one. */
  readonly exported: ReadonlyMap<string, { readonly from: string | undefined; readonly name: string }>;
  readonly stars: readonly string[];
}

/** Where a name is declared; `file` is undefined for what another package exports. */
export interface Declared {
  readonly file: string | undefined;
  /** What it is called there. */
  readonly name: string;
  readonly nodes: readonly ts.Node[];
}

const read = new Map<string, Module>();
const isOwn = (from: string): boolean => from.startsWith('.');
const fileOf = (from: string, at: string): string =>
  path.join(path.dirname(at), from.replace(/\.(?:js|ts)$/, '.d.ts'));
const textOf = (node: ts.Node | undefined): string => (node && ts.isStringLiteral(node) ? node.text : '');
const hasExport = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) &&
  !!ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

const namesOf = (node: ts.Statement): string[] => {
  if (ts.isVariableStatement(node)) return node.declarationList.declarations.map(one => one.name.getText());
  const { name } = node as { readonly name?: ts.Node };
  return name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? [name.text] : [];
};

export function readModule(file: string): Module {
  const known = read.get(file);
  if (known) return known;
  const tree = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const declared = new Map<string, ts.Node[]>(),
    imported = new Map<string, { from: string; name: string }>(),
    exported = new Map<string, { from: string | undefined; name: string }>(),
    stars: string[] = [];
  for (const node of tree.statements) {
    if (ts.isImportDeclaration(node)) {
      const bindings = node.importClause?.namedBindings;
      if (bindings && ts.isNamedImports(bindings))
        for (const { name, propertyName } of bindings.elements)
          imported.set(name.text, { from: textOf(node.moduleSpecifier), name: (propertyName ?? name).text });
    } else if (ts.isExportDeclaration(node)) {
      const from = node.moduleSpecifier && textOf(node.moduleSpecifier);
      if (!node.exportClause) stars.push(from ?? '');
      else if (ts.isNamedExports(node.exportClause))
        for (const { name, propertyName } of node.exportClause.elements)
          exported.set(name.text, { from, name: (propertyName ?? name).text });
      else exported.set(node.exportClause.name.text, { from, name: '*' });
    } else
      for (const name of namesOf(node)) {
        declared.set(name, [...(declared.get(name) ?? []), node]);
        if (hasExport(node)) exported.set(name, { from: undefined, name });
      }
  }
  const module = { file, declared, imported, exported, stars };
  read.set(file, module);
  return module;
}

/** What a name means within a module, wherever it was taken from. Undefined: nothing of ours. */
export function resolve(file: string, name: string): Declared | undefined {
  const module = readModule(file),
    nodes = module.declared.get(name);
  if (nodes) return { file, name, nodes };
  const taken = module.imported.get(name);
  if (!taken) return undefined;
  if (!isOwn(taken.from)) return { file: undefined, name: `${taken.from}#${taken.name}`, nodes: [] };
  return exportsOf(fileOf(taken.from, file)).get(taken.name);
}

/** What a module exports, by name. */
export function exportsOf(file: string): ReadonlyMap<string, Declared> {
  const module = readModule(file),
    found = new Map<string, Declared>();
  for (const star of module.stars)
    if (isOwn(star)) for (const [name, what] of exportsOf(fileOf(star, file))) found.set(name, what);
  for (const [name, { from, name: inner }] of module.exported) {
    const what =
      from === undefined
        ? resolve(file, inner)
        : isOwn(from)
          ? exportsOf(fileOf(from, file)).get(inner)
          : { file: undefined, name: `${from}#${inner}`, nodes: [] };
    if (what) found.set(name, what);
  }
  return found;
}

/** Names that a declaration mentions. */
export function mentioned(node: ts.Node): string[] {
  const names: string[] = [];
  const visit = (inner: ts.Node): void => {
    if (ts.isIdentifier(inner)) names.push(inner.text);
    ts.forEachChild(inner, visit);
  };
  visit(node);
  return names;
}
