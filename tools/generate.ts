// Everything that follows from the contract (the bundle, the types, the table of operations, the zod/mini schemas)
// and from the elements and their theme. `npm run generate` writes them, `npm run generate -- --check` fails when the
// committed files are stale.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateElements } from './generate-elements.ts';
import { schemaSources } from './generate-schemas.ts';
import { tokensSource } from './generate-tokens.ts';
import {
  header,
  operationsSource,
  withEveryAnswer,
  withEveryHeader,
  type Contract,
} from './generate-sources.ts';
import { resourceSources } from './generate-docs.ts';
import { resourcePages } from './generate-pages.ts';
import { publicContract } from './generate-text.ts';
import { typesSource } from './generate-types.ts';
import { zodSource } from './generate-zod.ts';
import { compileContract } from '../packages/server/generate.ts';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const sdk = path.join(root, 'packages/sdk');
const redocly = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@redocly/cli/package.json')),
  'bin/cli.js',
);

const runRedocly = (...args: string[]): void => {
  const { status, stderr } = spawnSync(process.execPath, [redocly, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      REDOCLY_TELEMETRY: 'off',
      NO_UPDATE_NOTIFIER: '1',
      REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
    },
  });
  if (status !== 0) throw new Error(`redocly ${args[0]} failed:\n${stderr}`);
};

/** The resources as they stand, whose comments follow from the contract. */
function resourceFiles(): Map<string, string> {
  const names = readdirSync(path.join(sdk, 'src/resources')).filter(
    name => name !== 'index.ts' && !name.endsWith('.test.ts'),
  );
  return new Map(
    names.map(name => [`src/resources/${name}`, readFileSync(path.join(sdk, 'src/resources', name), 'utf8')]),
  );
}

/** What a request says its client is. */
function versionSource(): string {
  const { version } = JSON.parse(readFileSync(path.join(sdk, 'package.json'), 'utf8')) as { version: string };
  return `${header}/** Of this package. */\nexport const version = '${version}';\n`;
}

/** Bundles the contract and derives every generated file, keyed by its path below `packages/sdk`. */
export async function generate(): Promise<Map<string, string>> {
  const scratch = mkdtempSync(path.join(tmpdir(), 'hub-generate-'));
  try {
    const bundle = path.join(scratch, 'openapi.json');
    runRedocly('bundle', path.join(sdk, 'contract/openapi.yaml'), '--output', bundle);
    const bundled = JSON.parse(readFileSync(bundle, 'utf8')) as Contract,
      { 'x-every-answer': headers } = bundled;
    const contract = publicContract(withEveryAnswer(bundled));
    const zod = await zodSource(contract, path.join(scratch, 'zod'));
    const tabs = contract.components.schemas.HubTab?.enum;
    if (!Array.isArray(tabs)) throw new Error('The contract has no HubTab that lists the tabs.');
    const elements = await generateElements(tabs.map(String));
    const resources = resourceSources(contract, resourceFiles());
    return new Map<string, string>([
      ['openapi.json', `${JSON.stringify(withEveryHeader(contract, headers), null, 1)}\n`],
      ['src/generated/types.ts', await typesSource(contract)],
      ['src/generated/version.ts', versionSource()],
      ...resources,
      ...resourcePages(contract, resources),
      ['src/generated/operations.ts', operationsSource(contract)],
      ...schemaSources(contract, zod),
      ['../server/src/generated/contract.ts', compileContract(JSON.stringify(contract))],
      ['../components/tokens.json', tokensSource()],
      ...[...elements].map(([name, text]) => [path.posix.join('../components', name), text] as const),
    ]);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Writes the static API reference page, one HTML file. Part of the build, never committed. */
export function buildReference(output: string): void {
  mkdirSync(path.dirname(output), { recursive: true });
  runRedocly(
    'build-docs',
    path.join(sdk, 'openapi.json'),
    '--output',
    output,
    '--inlineBundle',
    '--title',
    'Customer Hub API',
  );
}

/** Names of committed generated files that differ from what the contract says now. */
export function staleFiles(files: Map<string, string>): string[] {
  const stale = [...files]
    .filter(
      ([name, text]) =>
        !existsSync(path.join(sdk, name)) || readFileSync(path.join(sdk, name), 'utf8') !== text,
    )
    .map(([name]) => name);
  const orphans = [
    'src/generated',
    'src/schemas',
    '../components/define',
    '../components/src/generated',
    '../../docs/sdk',
    '../../docs/elements',
  ]
    .flatMap(folder =>
      existsSync(path.join(sdk, folder))
        ? readdirSync(path.join(sdk, folder)).map(name => `${folder}/${name}`)
        : [],
    )
    .filter(name => !files.has(name) && !name.endsWith('.test.ts') && !name.endsWith('/examples'));
  return [...stale, ...orphans];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--reference')) {
    buildReference(path.join(sdk, 'dist/reference.html'));
  } else {
    const files = await generate();
    const stale = staleFiles(files);
    if (process.argv.includes('--check')) {
      for (const name of stale) console.error(`stale: packages/sdk/${name}`);
      if (stale.length > 0) console.error('Run `npm run generate` and commit the result.');
      process.exitCode = stale.length > 0 ? 1 : 0;
    } else {
      for (const [name, text] of files) {
        mkdirSync(path.dirname(path.join(sdk, name)), { recursive: true });
        if (stale.includes(name)) writeFileSync(path.join(sdk, name), text);
      }
      console.log(`${stale.length} of ${files.size} generated files changed`);
    }
  }
}
