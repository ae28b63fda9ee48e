/** Every block of code of our texts, held against what it is about. */
import { transform } from 'esbuild';
import { parseDocument } from 'yaml';
import { tokens } from '../../../packages/components/src/theme/tokens.ts';
import type { DescribedElement } from '../../lib/element-manifest.ts';
import { strictPolicy } from '../../lib/policy.mjs';
import { themeTokens } from '../../tokens/theme.ts';
import { placeOf, type Block } from './blocks.ts';
import { commandProblems } from './commands.ts';
import { readMarkup } from './markup.ts';
import { typeProblems } from './types.ts';

type Check = (block: Block, elements: readonly DescribedElement[]) => string[] | Promise<string[]>;

/** Kinds of text that are code of nobody. */
const spoken = new Set(['ts', 'tsx', 'js', 'jsx', 'html', 'vue', 'svelte', 'astro', 'text']);

const tried = (block: Block, work: () => unknown): string[] => {
  try {
    work();
    return [];
  } catch (error) {
    return [`${placeOf(block)} ${error instanceof Error ? error.message : String(error)}`];
  }
};

/** Custom properties that a page sets beyond the theme: measures of lists and of what lies over the hub. */
const measures = ['--hub-list-height', '--hub-layer-inset-block-start', '--hub-layer-inset-block-end'];

async function styleProblems(block: Block, elements: readonly DescribedElement[]): Promise<string[]> {
  const { warnings } = await transform(block.code, { loader: 'css', logLevel: 'silent' });
  const known = new Set([...themeTokens(tokens.cssText).map(({ property }) => property), ...measures]);
  const named = (pattern: RegExp): string[] => [...new Set(block.code.match(pattern))];
  return [
    ...warnings.map(({ text }) => text),
    ...named(/--hub-[\w-]+/g)
      .filter(name => !known.has(name))
      .map(name => `there is no custom property ${name}`),
    ...named(/(?<![\w.#-])(?:hub-[\w-]+|customer-hub)(?![\w-])/g)
      .filter(tag => !elements.some(({ tagName }) => tagName === tag))
      .map(tag => `there is no element <${tag}>`),
  ].map(problem => `${placeOf(block)} ${problem}`);
}

/** A policy that we recommend is the one we are held to, but for the server that is asked. */
function policyProblems(block: Block): string[] {
  const directives = (text: string): Map<string, string> =>
    new Map(
      text
        .split(';')
        .map(part => part.trim().split(/\s+/))
        .map(([name = '', ...values]) => [name, values.join(' ')]),
    );
  const ours = directives(strictPolicy());
  const given = directives(block.code.replace(/^Content-Security-Policy:/, ''));
  return [...given]
    .filter(([name, value]) => name !== 'connect-src' && ours.get(name) !== value)
    .map(([name, value]) => `${placeOf(block)} the hub is tested with another ${name} than ${value}`);
}

const checks: Readonly<Record<string, Check>> = {
  css: styleProblems,
  json: block => tried(block, () => JSON.parse(block.code.replaceAll('…', ''))),
  yaml: block => tried(block, () => parseDocument(block.code, { strict: true }).toJS()),
  sh: commandProblems,
  http: policyProblems,
};

/** What is wrong, one line each, with its place. @param elements as their sources describe them. */
export async function codeProblems(
  blocks: readonly Block[],
  elements: readonly DescribedElement[],
): Promise<string[]> {
  const markup = blocks.map(block => readMarkup(block, elements));
  const all = [...blocks, ...markup.flatMap(({ parts }) => parts)];
  const unknown = all
    .filter(({ language }) => !spoken.has(language) && !Object.hasOwn(checks, language))
    .map(
      block => `${placeOf(block)} a block of code says its language: ${Object.keys(checks).join(', ')}, ...`,
    );
  const checked = await Promise.all(
    all.map(async block => (await checks[block.language]?.(block, elements)) ?? []),
  );
  return [
    ...unknown,
    ...markup.flatMap(({ problems }) => problems),
    ...checked.flat(),
    ...(await typeProblems(all)),
  ];
}
