/** Size budgets, over what the build has written. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build as bundle } from 'esbuild';
import { bytes, chunkOf, closure, heaviest, kilobytes, type Graph } from '../lib/budget.ts';
import { root } from '../lib/run.ts';
import { fromChecks, type Step } from '../lib/step.ts';

const KB = 1024;
/**
 * Bytes, gzip, with one in a hundred to spare: what is measured differs by a few bytes from one build to the next. A
 * page that shows nothing but one tab loads `devicesPage` at most.
 */
const budgets = {
  // 8 KB of it are ky, which the lean client does without.
  sdk: 16.8 * KB,
  sdkLean: 8.6 * KB,
  checks: 15.5 * KB,
  schemas: 24 * KB,
  firstView: 51.2 * KB,
  // What a page has loaded when nobody has touched it: the first view, what fills its places, live changes.
  settled: 60.9 * KB,
  // With the first view 84 KB at most: what all lists share, bulk actions and dialogs apart.
  contacts: 49.4 * KB,
  devicesPage: 95.4 * KB,
  // The list of jobs, with what starts and follows them; one job with its output comes when it is opened.
  jobs: 17.3 * KB,
  // What Ctrl+K loads beyond the settled first view, with its words.
  palette: 19.2 * KB,
  // The page that opens shared links; the client comes with its first question.
  sharedItem: 37.5 * KB,
};

/** What a tab loads when it is opened beyond what tabs share, and so what the next tab costs. */
const TAB_BUDGET = 15 * KB;
const tabs = globSync('hub-*.ts', { cwd: path.join(root, 'packages/components/define') })
  .map(file => file.replace(/^hub-|\.ts$/g, ''))
  .filter(tab => !['customers', 'overview', 'shared-item'].includes(tab))
  .sort();

export const sizes: Step = {
  name: 'sizes',
  about: 'size budgets of the build',
  needs: ['build'],
  async run() {
    const measured: Record<string, Measured> = { ...(await sdkSizes()), ...hubSizes() } satisfies Sizes;
    const told = Object.entries(measured)
      .map(([name, { size }]) => `${name} ${kilobytes(size)}`)
      .join(', ');
    return fromChecks(
      Object.entries(measured).map(([name, { size, files = [] }]) => {
        const budget = budgets[name as keyof typeof budgets] ?? TAB_BUDGET;
        const heavy = files
          .map(([file, characters]) => `${String(characters).padStart(7)} ${file}`)
          .join('\n');
        return {
          name: `${name} fits its budget`,
          problem: size <= budget ? undefined : `${kilobytes(size)}, budget ${kilobytes(budget)}\n${heavy}`,
        };
      }),
      told,
    );
  },
};

interface Measured {
  /** Bytes, gzip. */
  size: number;
  /** The heaviest source files, in characters before minification. */
  files?: [string, number][];
}
type Sizes = Record<keyof typeof budgets, Measured>;

/**
 * What a host's bundler makes of the SDK with all resources; the schemas stay apart because they are imported lazily.
 */
async function sdkSizes() {
  const dist = path.join(root, 'packages/sdk/dist');
  const measure = async (entry: string) => {
    const { outputFiles, metafile } = await bundle({
      stdin: { contents: `export * from './${entry}'`, resolveDir: dist },
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'es2022',
      platform: 'browser',
      write: false,
      splitting: true,
      outdir: 'out',
      absWorkingDir: dist,
      metafile: true,
      legalComments: 'none',
      logLevel: 'error',
    });
    // What a page loads before the first call: the entry and all that it imports, but not what it imports later.
    const needed = new Set<string>();
    const visit = (file: string): void => {
      if (needed.has(file)) return;
      needed.add(file);
      for (const { path: target, kind } of metafile.outputs[file]?.imports ?? [])
        if (kind === 'import-statement') visit(target);
    };
    visit('out/stdin.js');
    return outputFiles
      .filter(file => needed.has(path.relative(dist, file.path)))
      .reduce((sum, file) => sum + gzipSync(file.contents, { level: 9 }).length, 0);
  };
  return {
    sdk: { size: await measure('index.js') },
    sdkLean: { size: await measure('lean.js') },
    checks: { size: await measure('checks.js') },
    schemas: { size: await measure('schemas/index.js') },
  };
}

/** Overview is the first view of the hub; Contacts is counted by what it adds, every tab also by what is its own. */
function hubSizes() {
  const graph = JSON.parse(
    readFileSync(path.join(root, 'packages/components/build/cdn-graph.json'), 'utf8'),
  ) as Graph;
  const measured = (chunks: Iterable<string>): Measured => ({
    size: bytes(graph, chunks),
    files: heaviest(graph, chunks, 25),
  });
  const without = (chunks: Iterable<string>, ...others: Set<string>[]): string[] =>
    [...chunks].filter(chunk => others.every(other => !other.has(chunk)));
  const first = closure(graph, [
    'hub.js',
    chunkOf(graph, 'define/customer-hub.js'),
    chunkOf(graph, 'define/hub-overview.js'),
  ]);
  const settled = closure(graph, [
    ...first,
    ...['tabs/overview/health.js', 'tabs/notes/note-list.js', 'live/engine.js', 'event-stream.js'].map(
      module => chunkOf(graph, module),
    ),
  ]);
  const opened = new Map(
    tabs.map(tab => [tab, closure(graph, ['hub.js', chunkOf(graph, `define/hub-${tab}.js`)])]),
  );
  const own = (tab: string): string[] =>
    without(
      opened.get(tab)!,
      first,
      ...[...opened].filter(([other]) => other !== tab).map(([, chunks]) => chunks),
    );
  return {
    firstView: measured(first),
    settled: measured(settled),
    contacts: measured(without(opened.get('contacts')!, first)),
    devicesPage: measured(opened.get('devices')!),
    jobs: measured(own('jobs')),
    palette: measured(
      without(
        closure(graph, [chunkOf(graph, 'palette/open-palette.js'), chunkOf(graph, 'hub/palette-source.js')]),
        settled,
      ),
    ),
    sharedItem: measured(closure(graph, [chunkOf(graph, 'define/hub-shared-item.js')])),
    ...Object.fromEntries(
      tabs.filter(tab => tab !== 'jobs').map(tab => [`${tab} alone`, measured(own(tab))]),
    ),
  };
}
