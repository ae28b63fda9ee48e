/** Commands as our texts give them: the scripts, the programs and the options that they name exist. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../lib/run.ts';
import { placeOf, type Block } from './blocks.ts';

const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  scripts: Readonly<Record<string, string>>;
};

/** Where the options of a program of ours stand. */
const programs: Readonly<Record<string, string>> = {
  'customer-hub-server': 'packages/server/src/node/arguments.ts',
  'customer-hub-mock': 'packages/mock-server/src/cli.ts',
  'customer-hub-conformance': 'packages/conformance/src/cli/arguments.ts',
};
const scriptSources: Readonly<Record<string, string>> = {
  server: programs['customer-hub-server'] ?? '',
  mock: programs['customer-hub-mock'] ?? '',
  conformance: programs['customer-hub-conformance'] ?? '',
  start: 'tools/start.ts',
  docs: 'tools/docs.ts',
  test: 'tools/lib/wanted.ts',
};

/** Programs of others that our texts use. */
const others = new Set(['wait-on', 'openssl', 'curl', 'git', 'cd', 'node']);
const ofNpm = new Set(['ci', 'install', 'start', 'test', 'pack', 'publish']);

function unknownOptions(source: string | undefined, words: readonly string[]): string[] {
  if (!source) return [];
  const text = readFileSync(path.join(root, source), 'utf8');
  return words
    .filter(word => word.startsWith('--') && word !== '--' && word !== '--help')
    .map(word => word.slice(2).split('=')[0] ?? '')
    .filter(name => !new RegExp(`^\\s*'?${name}'?: \\{ type: `, 'm').test(text))
    .map(name => `there is no option --${name} in ${source}`);
}

function faultOf(command: string): string[] {
  const [program = '', ...words] = command.trim().split(/\s+/);
  if (program === 'npm') {
    const [verb = ''] = words,
      script = verb === 'run' ? (words[1] ?? '') : verb;
    if (verb === 'run' && !Object.hasOwn(scripts, script)) return [`there is no script ${script}`];
    if (verb !== 'run' && !ofNpm.has(verb)) return [`npm ${verb} is not known here`];
    return unknownOptions(scriptSources[script], words);
  }
  const [called = ''] = program === 'npx' ? words : [program];
  if (Object.hasOwn(programs, called)) return unknownOptions(programs[called], words);
  if (program === 'npx' && existsSync(path.join(root, 'node_modules/.bin', called))) return [];
  return others.has(called) ? [] : [`${called} is not known here`];
}

/** A `#` begins a comment, unless it is within quotes; `&`, `|` and `;` begin another command. */
const commandsOf = (line: string): string[] =>
  line
    .replace(/(^|\s)#.*$/, '')
    .replace(/"[^"]*"/g, '""')
    .split(/&&?|\|\|?|;/)
    .filter(command => command.trim() !== '');

export const commandProblems = (block: Block): string[] =>
  block.code
    .replace(/\\\n/g, '  ')
    .split('\n')
    .flatMap((line, index) =>
      commandsOf(line)
        .flatMap(faultOf)
        .map(fault => `${placeOf(block, index)} ${fault}`),
    );
