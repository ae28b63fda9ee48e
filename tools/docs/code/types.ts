/** Blocks of TypeScript, strictly, and of JavaScript, as pages are written, held against the types of the packages. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, tool } from '../../lib/run.ts';
import { placeOf, type Block } from './blocks.ts';

const folder = path.join(root, '.cache', 'docs-code');

/** What stands before the first line of a block, on that line, so that lines stay as they are. */
const pragmas: Readonly<Record<string, string>> = {
  solid: '/** @jsxImportSource solid-js */ ',
  preact: '/** @jsxImportSource preact */ ',
};

/** Pages without a bundler import by addresses of their own server. */
const served: Readonly<Record<string, string>> = {
  '/hub/hub.js': 'packages/components/src/cdn/hub.ts',
  '/hub/embed.js': 'packages/components/src/embed/index.ts',
};

/** `hub.notes.get(noteId: string): HubPromise<Note>` is no code yet: the method has to be one of that type. */
function signature(code: string): string {
  const [, method = '', given = '', returned = ''] = /^([\w.]+)\(([^]*)\): ([^]+)$/.exec(code.trim()) ?? [];
  const types = new Set(`${given} ${returned}`.match(/\b[A-Z]\w+/g));
  const ambient = new Set(['Promise', 'Pick', 'Omit', 'AsyncGenerator', 'Blob', 'File', 'ReadonlyArray']);
  const named = [...types].filter(name => !ambient.has(name)).join(', ');
  return (
    `import type { ${named} } from '@customer-hub/sdk';` +
    `export const said = function (${given}): ${returned} { throw new Error(); };` +
    `export const is: typeof said = ${method};`
  );
}

function moduleOf({ code, words, file }: Block): string {
  const pragma = pragmas[words[0] ?? ''] ?? '';
  const served_ = code.replace(/'(\/hub\/\w+\.js)'/g, (whole, address: string) => {
    const source = served[address];
    return source ? `'${path.posix.relative('.cache/docs-code/lax', source)}'` : whole;
  });
  const text = words[0] === 'signature' ? signature(code) : served_;
  // A page of Next imports the component beside it, which is another block of the same text.
  const beside = file.endsWith('next.md') ? text.replace("from './hub'", "from './next-hub'") : text;
  return `${pragma}${beside}\nexport {};\n`;
}

const settings = (lax: boolean): object => ({
  extends: '../../../tsconfig.base.json',
  compilerOptions: {
    composite: false,
    noEmit: true,
    strict: !lax,
    allowJs: true,
    checkJs: true,
    noUncheckedIndexedAccess: false,
    isolatedModules: false,
    rewriteRelativeImportExtensions: false,
    jsx: 'react-jsx',
    types: ['node'],
  },
  include: ['*', '../../../tools/docs/code/own.d.ts', ...(lax ? [] : ['../../../examples/compat'])],
  references: ['sdk', 'state', 'server', 'mock-server', 'conformance', 'components'].map(name => ({
    path: `../../../packages/${name}`,
  })),
});

/** The file of a block: what it is called says where it comes from. */
const nameOf = ({ file, line, language, code }: Block): string =>
  file.endsWith('next.md') && code.includes('hub.tsx')
    ? 'next-hub.tsx'
    : `${file.replaceAll(/\W/g, '-')}-${line}.${language}`;

async function compile(name: string, blocks: readonly Block[]): Promise<string[]> {
  const place = path.join(folder, name);
  mkdirSync(place, { recursive: true });
  writeFileSync(path.join(place, 'tsconfig.json'), JSON.stringify(settings(name === 'lax')));
  const byFile = new Map(blocks.map(block => [nameOf(block), block]));
  for (const [file, block] of byFile) writeFileSync(path.join(place, file), moduleOf(block));
  const { code, output } = await tool('typescript-native/bin/tsc', ['-p', place, '--pretty', 'false']);
  if (code === 0) return [];
  // What is told further of a problem is indented.
  const told = output.split('\n').filter(line => /^\S/.test(line));
  return told.map(line => {
    const [, file = '', row = '1', message = ''] = /([^\\/]+)\((\d+),\d+\): (.*)$/.exec(line) ?? [];
    const block = byFile.get(file);
    return block ? `${placeOf(block, Number(row) - 1)} ${message}` : line;
  });
}

/** Code that is wrong: a check that does not notice it checks nothing. */
const wrong: readonly Block[] = [
  { language: 'ts', words: [], code: "await hub.customers.get('cus_7', 'slip');" },
  { language: 'ts', words: ['signature'], code: 'hub.notes.get(noteId: number): HubPromise<Note>' },
  { language: 'tsx', words: ['solid'], code: '<hub-notes prop:customerId={1} />;' },
  { language: 'js', words: [], code: "document.querySelector('customer-hub').slip();" },
].map((block, number) => ({ ...block, file: `wrong-${number}`, line: 1 }));

/**
 * What the compiler says, one line each, at the line of the text. The packages have to be compiled already.
 * @throws when it does not notice code that is wrong.
 */
export async function typeProblems(blocks: readonly Block[]): Promise<string[]> {
  rmSync(folder, { recursive: true, force: true });
  const spoken = (...languages: string[]): Block[] =>
    [...blocks, ...wrong].filter(({ language }) => languages.includes(language));
  const [strict, lax] = await Promise.all([
    compile('strict', spoken('ts', 'tsx')),
    compile('lax', spoken('js', 'jsx')),
  ]);
  const told = [...strict, ...lax];
  const missed = wrong.filter(({ file }) => !told.some(line => line.startsWith(`${file}:1 `)));
  if (missed.length > 0)
    throw new Error(
      `Wrong code was taken for right: ${missed.map(({ code }) => code).join(' ')}\n${told.join('\n')}`,
    );
  return told.filter(line => !line.startsWith('wrong-'));
}
