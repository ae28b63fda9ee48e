/** What built files import by name: modules that only a bundler, or Node, can find. */
import { globSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

export interface BareImport {
  /** Relative to the folder, with `/`. */
  file: string;
  module: string;
}

/** The JavaScript files below a folder, relative to it, with `/`. */
export const scriptsIn = (folder: string): string[] =>
  globSync('**/*.js', { cwd: folder })
    .map(file => file.split(path.sep).join('/'))
    .sort();

/** Imports of those files, static and dynamic, that name no file. A `require` counts as one. */
export async function bareImports(folder: string, files = scriptsIn(folder)): Promise<BareImport[]> {
  const found = new Map<string, BareImport>();
  await build({
    entryPoints: files.map(file => path.join(folder, file)),
    bundle: true,
    write: false,
    outdir: 'out',
    format: 'esm',
    logLevel: 'silent',
    plugins: [
      {
        name: 'imports',
        setup: ({ onResolve }) =>
          onResolve({ filter: /./ }, ({ kind, path: module, importer }) => {
            if (kind === 'entry-point') return undefined;
            const file = path.relative(folder, importer).split(path.sep).join('/');
            if (!/^\.{0,2}\//.test(module)) found.set(`${file} ${module}`, { file, module });
            return { path: module, external: true };
          }),
      },
    ],
  });
  return [...found.values()];
}
