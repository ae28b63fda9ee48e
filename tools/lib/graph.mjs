/** A rollup plugin: writes which chunk imports which, and how many bytes travel for it, for the size budgets. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * @param {string} file where the graph goes, as JSON: `{ [chunk]: { gzip, imports, lazy, modules } }`.
 * @returns {import('rollup').Plugin}
 */
export const graph = file => ({
  name: 'graph',
  writeBundle(_options, bundle) {
    const chunks = Object.values(bundle)
      .filter(output => output.type === 'chunk')
      .map(chunk => [
        chunk.fileName,
        {
          gzip: gzipSync(chunk.code, { level: 9 }).length,
          imports: chunk.imports,
          lazy: chunk.dynamicImports,
          modules: Object.fromEntries(
            Object.entries(chunk.modules).map(([id, { renderedLength }]) => [
              path.relative(process.cwd(), id),
              renderedLength,
            ]),
          ),
        },
      ]);
    writeFileSync(file, JSON.stringify(Object.fromEntries(chunks), undefined, 2));
  },
});
