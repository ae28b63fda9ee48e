/** What npm would publish: packed, then read as a stranger's bundler and compiler would. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { bareImports } from '../lib/imports.ts';
import { root, run, tool } from '../lib/run.ts';
import { fromChecks, type Check, type Step } from '../lib/step.ts';

const names = ['sdk', 'state', 'mock-server', 'components'];
const folder = path.join(root, '.cache', 'packed');

export const packages: Step = {
  name: 'packages',
  about: "what npm would publish, as a stranger's bundler reads it",
  needs: ['build'],
  async run() {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const checks: Check[] = [];
    for (const name of names) checks.push(...(await checksOf(name)));
    return fromChecks(checks);
  },
};

async function checksOf(name: string): Promise<Check[]> {
  const packed = await pack(name);
  if (!packed.file) return [{ name: `${name}: npm pack`, problem: packed.output }];
  const [lint, types, imports] = await Promise.all([publintOf(name), attwOf(packed.file), importsOf(name)]);
  return [
    { name: `${name}: publint`, problem: lint },
    { name: `${name}: types as a stranger resolves them`, problem: types },
    { name: `${name}: imports nothing but its dependencies [H-01]`, problem: imports },
    { name: `${name}: tests and private files stay out`, problem: packed.strays.join('\n') || undefined },
  ];
}

async function pack(name: string) {
  const { code, stdout, output } = await run(
    process.platform === 'win32' ? 'npm.cmd' : 'npm',
    ['pack', '--json', '--pack-destination', folder],
    { cwd: path.join(root, 'packages', name) },
  );
  if (code !== 0) return { file: undefined, output, strays: [] };
  const [packed] = Object.values(
    JSON.parse(stdout) as Record<string, { filename: string; files: { path: string }[] }>,
  );
  const strays =
    packed?.files.map(file => file.path).filter(file => /\.test\.|\.stories\.|tsbuildinfo/.test(file)) ?? [];
  return { file: packed && path.join(folder, packed.filename), output, strays };
}

async function publintOf(name: string): Promise<string | undefined> {
  const pkgDir = path.join(root, 'packages', name);
  const manifest = JSON.parse(readFileSync(path.join(pkgDir, 'package.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  const { messages } = await publint({ pkgDir, strict: true, pack: 'npm' });
  return (
    messages.map(message => formatMessage(message, manifest, { color: false }) ?? message.code).join('\n') ||
    undefined
  );
}

/** Entries that are for Node, and so may import its modules. */
const forNode = new Set(['mock-server/cli.js', 'mock-server/http.js', 'mock-server/node.js']);

/** A host's bundler for browsers has what the manifest names; modules of Node it has not. */
async function importsOf(name: string): Promise<string | undefined> {
  const pkgDir = path.join(root, 'packages', name);
  const { dependencies = {} } = JSON.parse(readFileSync(path.join(pkgDir, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>;
  };
  const known = ({ file, module }: { file: string; module: string }): boolean =>
    (module.startsWith('node:') && forNode.has(`${name}/${file}`)) ||
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
