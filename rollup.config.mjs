/**
 * Bundles what tsc has emitted into each package's `build/`: ES modules for bundlers, and one build for a
 * plain <script> tag. The entries are those that package.json exports, so that nothing is listed twice.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { entriesOf } from './tools/lib/entries.mjs';
import { graph } from './tools/lib/graph.mjs';
import { minifyTemplates } from './tools/lib/minify-templates.mjs';

const packageOf = name => {
  const folder = path.join(import.meta.dirname, 'packages', name);
  return { folder, manifest: JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) };
};

/** No dependencies of what we publish: the few helpers of tslib, and the one store of nanostores, go into a chunk. */
const inlined = ['tslib', 'nanostores'];
const isExternal = id => !id.startsWith('.') && !path.isAbsolute(id) && !inlined.includes(id);

/** nanostores asks for the environment of Node, which a page without a bundler does not have. */
const production = {
  name: 'production',
  transform: (code, id) =>
    id.includes('/nanostores/')
      ? { code: code.replaceAll('process.env.NODE_ENV', '"production"'), map: { mappings: '' } }
      : null,
};

/** ES modules with dependencies left to the host's bundler, so that it holds one copy of Lit and of the SDK. */
function modules(name, plugins = [], manualChunks = undefined) {
  const { folder, manifest } = packageOf(name);
  return {
    input: entriesOf(folder, manifest),
    external: isExternal,
    output: {
      dir: path.join(folder, 'dist'),
      format: 'es',
      sourcemap: true,
      entryFileNames: '[name].js',
      chunkFileNames: 'chunks/[name].js',
      // Frameworks that render on a server send what has an effect to the browser alone only when it says so.
      banner: chunk => (chunk.name === 'react' ? "'use client';" : ''),
      // Bundlers warn about imports for nothing but their effect, of modules that say they have none.
      hoistTransitiveImports: false,
      ...(manualChunks ? { manualChunks, onlyExplicitManualChunks: true } : {}),
    },
    plugins: [resolve({ resolveOnly: inlined }), production, ...plugins],
    onwarn: refuse,
  };
}

/**
 * Everything for a page without a bundler: a small entry, the rest in chunks that are loaded when an element
 * needs them.
 */
function cdn() {
  const { folder } = packageOf('components');
  return {
    input: {
      hub: path.join(folder, 'build/src/cdn/hub.js'),
      embed: path.join(folder, 'build/src/embed/index.js'),
    },
    output: {
      dir: path.join(folder, 'dist/cdn'),
      format: 'es',
      sourcemap: true,
      entryFileNames: '[name].js',
      chunkFileNames: 'chunks/[name]-[hash].js',
      // Both entries have it: apart, it would cost each a request.
      manualChunks: id => (id.includes('/build/src/cdn/tags.js') ? 'sdk' : firstView(id)),
      onlyExplicitManualChunks: true,
    },
    plugins: [
      // Without `production` this is Lit's development build. `browser` takes the file that a package has for
      // browsers. A module of Node that is left all the same is an unresolved import, which is refused.
      resolve({ browser: true, preferBuiltins: false, exportConditions: ['production'] }),
      minifyTemplates(),
      terser({ module: true, ecma: 2022, compress: { passes: 2 } }),
      graph(path.join(folder, 'build/cdn-graph.json')),
    ],
    onwarn: refuse,
  };
}

/** The tab that stands open first, with the fields and words that only later views share with it. */
const overview =
  /components\/build\/(define\/hub-overview|src\/(tabs\/overview\/(hub-overview|overview-parts|overview\.styles)|messages\/(en\/)?(overview|notes|field)|form\/inline-field(\.styles)?))\.js$/;

/**
 * What every element stands on goes into one chunk: left to itself, Rollup makes a dozen of a few hundred
 * bytes, which compress badly and cost a request each. The SDK is one of its own, so that the entry, which is
 * never cached for long, stays small.
 */
function firstView(id) {
  if (/packages\/state\/dist\/(core|records|session|vendor|live\/(live|status))[/.]/.test(id)) return 'base';
  if (overview.test(id)) return 'overview';
  if (/packages\/state\/dist\/(values|edits\/(paths|types))\.js$/.test(id)) return 'base';
  // Both are asked for after the first view, one right after the other.
  if (/packages\/(state\/dist\/live\/|sdk\/dist\/chunks\/event-stream)/.test(id)) return 'live';
  if (/packages\/sdk\/dist\/(index|lean|chunks\/(?!drift|files|event-stream)[^/]+)\.js$/.test(id))
    return 'sdk';
  if (
    /node_modules\/(lit|lit-html|lit-element|@lit|tslib)\//.test(id) &&
    !/async-directive|directives\/(ref|until)|private-async/.test(id)
  )
    return 'base';
  if (
    /components\/build\/src\/(element\/(?!refuse)|internal\/(?!duplicate|tell-error|ticker|live-text|load-trouble|prefetch)|context\/|policy\/(features|less|policy-of))/.test(
      id,
    )
  )
    return 'base';
  if (/components\/build\/src\/customer\/(badges|details|fields)\.js$/.test(id)) return 'base';
  if (
    /components\/build\/src\/(theme\/(base|tokens|buttons|badges|switches)|messages\/(bundle|format|hub|customer|en\/hub|en\/customer|en\/tabNames)|primitives\/(icon|icons\/common|links|open-menu|lazy-state)|form\/(country-name|definition|paths|show|custom-fields))\.js$/.test(
      id,
    )
  )
    return 'base';
  return undefined;
}

/**
 * A warning of the bundler is a mistake of ours, except for entries of types alone and cycles inside of
 * dependencies.
 */
function refuse(warning) {
  if (warning.code === 'EMPTY_BUNDLE') return;
  if (warning.code === 'CIRCULAR_DEPENDENCY' && warning.ids?.every(id => id.includes('node_modules'))) return;
  throw new Error(`${warning.code ?? 'rollup'}: ${warning.message}`);
}

const built = name => existsSync(path.join(import.meta.dirname, 'packages', name, 'build'));
if (!['sdk', 'state', 'server', 'mock-server', 'conformance', 'components'].every(built))
  throw new Error('Nothing to bundle: run npm run build, which compiles first.');
if (globSync('packages/components/build/define/*.js').length === 0)
  throw new Error('No element is registered in packages/components/define.');

/** Modules stay apart, in the folders of the sources. */
function modulesApart(options, name) {
  return {
    ...options,
    output: {
      ...options.output,
      preserveModules: true,
      preserveModulesRoot: path.join(import.meta.dirname, 'packages', name, 'build'),
      entryFileNames: ({ name: module }) => `${module.replace(/^.*node_modules\//, 'vendor/')}.js`,
    },
  };
}

/**
 * A page loads of each room of the state what it uses, when it uses it. nanostores goes where npm packs it; a folder
 * `node_modules` it would leave out.
 */
const stateModules = () => modulesApart(modules('state'), 'state');

/** What stands on the server, such as the mock, imports single parts of it. */
function serverModules() {
  const { folder } = packageOf('server');
  const files = globSync('build/**/*.js', { cwd: folder }).filter(
    file => !/\.test\.js$|\/testing\//.test(file),
  );
  const input = Object.fromEntries(
    files.map(file => [file.slice('build/'.length, -3), path.join(folder, file)]),
  );
  return modulesApart({ ...modules('server'), input }, 'server');
}

export default [
  modules('sdk'),
  stateModules(),
  serverModules(),
  modules('mock-server'),
  modules('conformance'),
  modules('components', [minifyTemplates()], firstView),
  cdn(),
];
