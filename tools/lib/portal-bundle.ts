/** The portal bundled from its sources, once or again whenever one of them changes. */
import { watch } from 'node:fs';
import path from 'node:path';
import { build, context, type BuildOptions, type BuildResult, type OutputFile } from 'esbuild';
import { root } from './run.ts';

export const portal = path.join(root, 'examples', 'portal');

/**
 * Where the bundle would lie. It stays in memory: two servers at once, of two processes, would write over what the
 * other one reads.
 */
const output = path.join(root, '.cache', 'portal');

const options = {
  outdir: output,
  entryNames: '[name]',
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  sourcemap: true,
  conditions: ['hub-source', 'production', 'browser'],
  logLevel: 'silent',
  write: false,
} satisfies BuildOptions;

/** The page of the portal, and the one that opens shared links: each is a page of its own. */
const entries = ['main.ts', 'shared.ts'].map(file => path.join(portal, file));

/** By the path that a page asks for, such as `/main.js`. */
export type Bundle = ReadonlyMap<string, OutputFile>;

export interface Bundler {
  /** What the sources are bundled to now. Rejects with esbuild's message when they cannot be. */
  latest(): Promise<Bundle>;
  close(): Promise<void>;
}

const bundled = ({ outputFiles }: BuildResult<typeof options>): Bundle =>
  new Map(outputFiles.map(file => [`/${path.relative(output, file.path).replaceAll(path.sep, '/')}`, file]));

/** The bundle of this process, for all servers that need no other. */
let built: Promise<Bundle> | undefined;

/** Bundled at the first use and never again, for tests. */
export const bundleOnce = (): Bundler => ({
  latest: () => (built ??= build({ ...options, entryPoints: entries, minify: true }).then(bundled)),
  close: () => Promise.resolve(),
});

/** Milliseconds in which an editor is done with the files that it saves together. */
const settleMs = 20;

/** Bundles at once, and again as soon as a source changes: a reload finds it done, or waits only for the rest. */
export async function bundleChanges(
  entryPoints = entries,
  folders = [portal, path.join(root, 'packages')],
): Promise<Bundler> {
  const bundler = await context({ ...options, entryPoints });
  let bundle: Promise<Bundle>;
  const rebuild = (after: Promise<unknown>): void => {
    bundle = after.then(() => bundler.rebuild()).then(bundled);
    // Told to the page that asks for it.
    bundle.catch(() => undefined);
  };
  rebuild(Promise.resolve());
  let settling: NodeJS.Timeout | undefined;
  const changed = (_event: string, file: string | null): void => {
    if (!file || !isSource(file) || settling) return;
    const settled = new Promise<void>(resolve => {
      settling = setTimeout(() => {
        settling = undefined;
        resolve();
      }, settleMs);
    });
    rebuild(Promise.allSettled([bundle, settled]));
  };
  const watchers = folders.map(folder => watch(folder, { recursive: true }, changed));
  return {
    latest: () => bundle,
    async close() {
      for (const watcher of watchers) watcher.close();
      clearTimeout(settling);
      await bundler.dispose();
    },
  };
}

const made = new Set(['node_modules', 'dist', 'build', 'test']);
const isSource = (file: string): boolean =>
  /\.(?:ts|json|css)$/.test(file) &&
  !file.includes('.test.') &&
  !file.split(path.sep).some(folder => made.has(folder));
