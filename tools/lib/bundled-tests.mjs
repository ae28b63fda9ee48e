/**
 * Bundles the browser tests once for all of their pages. A page for each file that loads some 400 modules one by one
 * costs 2 s of CPU before its first test, more than many a file needs for its tests; from the bundle it loads some 50
 * files, most of which the page before has compiled.
 */
import path from 'node:path';
import { build } from 'esbuild';

/**
 * A plugin of the test runner that serves its test files from the bundle.
 * @param {string} root of the project.
 * @param {readonly string[]} files relative to the root.
 */
export function bundledTests(root, files) {
  /** @type {Map<string, string>} */
  const served = new Map();
  const add = async names => {
    for (const [name, text] of await bundleOf(root, names)) served.set(name, text);
  };
  let all;
  return {
    name: 'bundled-tests',
    async serve(context) {
      const isTest = context.path.endsWith('.browser.test.ts');
      if (!isTest && !context.path.startsWith(chunks)) return undefined;
      const name = isTest ? context.path.replace(/\.ts$/, '.js') : context.path;
      try {
        // A file that cannot be bundled fails alone.
        await (all ??= add(files)).catch(() => isTest && add([context.path.slice(1)]));
      } catch (error) {
        return { body: `throw new Error(${JSON.stringify(error.message)})`, type: 'js' };
      }
      const body = served.get(name);
      if (body === undefined) return undefined;
      // Chunks are named by what is in them, and what has not to be asked for again is not compiled again either.
      return { body, type: 'js', headers: isTest ? {} : { 'cache-control': 'max-age=3600, immutable' } };
    },
  };
}

const chunks = '/__bundled/';

async function bundleOf(root, files) {
  const { outputFiles } = await build({
    entryPoints: files.map(file => path.join(root, file)),
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    // It keeps legacy decorators and plain field semantics, without which Lit's accessors are shadowed.
    tsconfig: path.join(root, 'tsconfig.base.json'),
    conditions: ['hub-source', 'development', 'browser'],
    // nanostores asks for the environment of Node.
    define: { 'process.env.NODE_ENV': '"production"' },
    // Tests import for the effect alone what hosts import by name.
    ignoreAnnotations: true,
    external: ['/__web-dev-server__*', '/__web-test-runner__*'],
    outbase: root,
    outdir: root,
    chunkNames: `${chunks.slice(1)}[name]-[hash]`,
    // Of a failure the runner shows the place in the source.
    sourcemap: 'inline',
    sourcesContent: false,
    write: false,
    logLevel: 'silent',
  });
  return new Map(
    outputFiles.map(file => [`/${path.relative(root, file.path).split(path.sep).join('/')}`, file.text]),
  );
}
