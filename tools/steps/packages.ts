/** What npm would publish: packed, then read as a stranger's bundler and compiler would. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { hostBundle } from '../lib/host-bundle.ts';
import { bareImports } from '../lib/imports.ts';
import { root, run, tool } from '../lib/run.ts';
import { fromChecks, type Check, type Step } from '../lib/step.ts';

const names = ['sdk', 'state', 'server', 'mock-server', 'conformance', 'components'];
const folder = path.join(root, '.cache', 'packed');

export const packages: Step = {
  name: 'packages',
  about: "what npm would publish, as a stranger's bundler reads it",
  needs: ['build'],
  async run() {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const packed = await pack();
    const checks: Check[] = [];
    for (const name of names) checks.push(...(await checksOf(name, packed.get(name))));
    checks.push(await hostCheck());
    return fromChecks(checks);
  },
};

/** Files of the first view in a host that bundles with esbuild, which splits where code is shared. */
const MOST_FIRST_FILES = 12;

async function hostCheck(): Promise<Check> {
  const { warnings, firstFiles } = await hostBundle(
    path.join(root, 'packages/components/dist/define/customer-hub.js'),
  );
  const many =
    firstFiles > MOST_FIRST_FILES
      ? [`${firstFiles} files before the first view, not ${MOST_FIRST_FILES}`]
      : [];
  return {
    name: "components: a host's bundler has nothing to warn of, and the first view is few files [H-19]",
    problem: [...warnings, ...many].join('\n') || undefined,
  };
}

/** The files of a package, and the archive that npm makes of them. */
interface Packed {
  archive: string;
  files: string[];
}

async function checksOf(name: string, packed: Packed | undefined): Promise<Check[]> {
  if (!packed) return [{ name: `${name}: npm pack`, problem: 'npm packed no such package' }];
  const [lint, types, imports] = await Promise.all([
    publintOf(packed.archive),
    attwOf(packed.archive),
    importsOf(name),
  ]);
  const strays = packed.files.filter(file => /\.test\.|\.stories\.|tsbuildinfo/.test(file));
  return [
    { name: `${name}: publint`, problem: lint },
    { name: `${name}: types as a stranger resolves them`, problem: types },
    { name: `${name}: imports nothing but its dependencies [H-01]`, problem: imports },
    { name: `${name}: tests and private files stay out`, problem: strays.join('\n') || undefined },
  ];
}

/** All at once: npm takes longer to start than to pack. */
async function pack(): Promise<Map<string, Packed>> {
  const { code, stdout, output } = await run(
    process.platform === 'win32' ? 'npm.cmd' : 'npm',
    ['pack', '--json', '--pack-destination', folder, ...names.flatMap(name => ['-w', `packages/${name}`])],
    { cwd: root },
  );
  if (code !== 0) throw new Error(`npm pack\n${output}`);
  const answer = JSON.parse(stdout) as Record<
    string,
    { name: string; filename: string; files: { path: string }[] }
  >;
  return new Map(
    Object.values(answer).map(({ name, filename, files }) => [
      name.replace(/^.*\//, ''),
      { archive: path.join(folder, filename), files: files.map(file => file.path) },
    ]),
  );
}

async function publintOf(archive: string): Promise<string | undefined> {
  const { messages, pkg } = await publint({
    strict: true,
    pack: { tarball: new Uint8Array(readFileSync(archive)).buffer },
  });
  return (
    messages.map(message => formatMessage(message, pkg, { color: false }) ?? message.code).join('\n') ||
    undefined
  );
}

/** What is for Node, and so may import its modules. */
const forNode =
  /^conformance\/|^mock-server\/(cli|http|node)\.js$|^server\/(cli\.js$|index\.js$|node\/|sql\/)/;

/** A host's bundler for browsers has what the manifest names; modules of Node it has not. */
async function importsOf(name: string): Promise<string | undefined> {
  const pkgDir = path.join(root, 'packages', name);
  const manifest = JSON.parse(readFileSync(path.join(pkgDir, 'package.json'), 'utf8')) as Partial<
    Record<'dependencies' | 'peerDependencies', Record<string, string>>
  >;
  const dependencies = { ...manifest.dependencies, ...manifest.peerDependencies };
  const known = ({ file, module }: { file: string; module: string }): boolean =>
    (module.startsWith('node:') && forNode.test(`${name}/${file}`)) ||
    Object.keys(dependencies).some(
      dependency => module === dependency || module.startsWith(`${dependency}/`),
    );
  const strange = (await bareImports(path.join(pkgDir, 'dist'))).filter(found => !known(found));
  return strange.map(({ file, module }) => `${file} imports ${module}`).join('\n') || undefined;
}

/** Our packages are ES modules only; entries that are data have no types. */
async function attwOf(tarball: string): Promise<string | undefined> {
  const data = ['./openapi.json', './custom-elements.json'];
  const { code, output } = await tool('@arethetypeswrong/cli/dist/index.js', [
    tarball,
    '--profile',
    'esm-only',
    '--no-color',
    '--no-emoji',
    '--exclude-entrypoints',
    ...data,
  ]);
  return code === 0 ? undefined : output;
}
