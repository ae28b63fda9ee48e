/** Every block of code of every text of the repository that people read. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import MarkdownIt from 'markdown-it';
import { root } from '../../lib/run.ts';
import { fenceOf, type Fence } from '../markdown.ts';

export interface Block extends Fence {
  /** From the root. */
  readonly file: string;
  /** Of its first line, from 1. */
  readonly line: number;
  readonly code: string;
}

const texts = [
  '*.md',
  'docs/**/*.md',
  'bench/*.md',
  'examples/*/*.md',
  'packages/*/README.md',
  'packages/*/src/**/README.md',
  'stories/start/*.mdx',
];

/** Paths of the texts from the root. */
export const textFiles = (): readonly string[] =>
  globSync(texts, { cwd: root })
    .map(file => file.replaceAll(path.sep, '/'))
    .filter(file => !file.includes('node_modules/'))
    .sort();

const parser = new MarkdownIt();

export const blocksIn = (file: string, text: string): readonly Block[] =>
  parser
    .parse(text, {})
    .flatMap(({ type, info, content, map }) =>
      type === 'fence' && map ? [{ ...fenceOf(info), file, line: map[0] + 2, code: content }] : [],
    );

export const readBlocks = (): readonly Block[] =>
  textFiles().flatMap(file => blocksIn(file, readFileSync(path.join(root, file), 'utf8')));

/** `docs/guide/events.md:12`, for a line of the block from 0. */
export const placeOf = ({ file, line }: Block, within = 0): string => `${file}:${line + within}`;

/** A part of a block that is code of another language, at its line: the script of a page, the styles of a component. */
export const partOf = (block: Block, language: string, code: string, at: number): Block => ({
  ...block,
  language,
  code,
  line: block.line + (block.code.slice(0, at).match(/\n/g)?.length ?? 0),
});
