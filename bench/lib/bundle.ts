/** A page of a bench, bundled from the sources. */
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { serve, type Listening } from '../../tools/lib/static-server.ts';

/** Vaadin's counting of who uses it has no place in a measurement. */
const noStatistics: Plugin = {
  name: 'no-statistics',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^@vaadin\/vaadin-usage-statistics/ }, ({ path: name }) => ({
      path: name,
      namespace: 'nothing',
    }));
    onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({
      contents: 'export const usageStatistics = () => undefined;',
    }));
  },
};

/** Serves an empty page that runs a script. @param entry from the folder of the benches */
export async function bundledPage(entry: string): Promise<Listening> {
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, '..', entry)],
    bundle: true,
    write: false,
    format: 'esm',
    minify: true,
    target: 'es2022',
    conditions: ['hub-source', 'production', 'browser'],
    tsconfig: path.join(import.meta.dirname, '../../tsconfig.base.json'),
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [noStatistics],
  });
  const script = outputFiles[0]!.contents;
  return serve(
    ({ pathname }) =>
      Promise.resolve(
        pathname === '/page.js'
          ? { body: Buffer.from(script), type: 'text/javascript' }
          : {
              body: '<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title><script type="module" src="/page.js"></script></html>',
              type: 'text/html',
            },
      ),
    0,
  );
}
