/** Elements as they are written in pages and templates: each of ours exists, and takes what is written on it. */
import { Parser } from 'htmlparser2';
import { parse as parseSvelte, compile as compileSvelte } from 'svelte/compiler';
import { compileTemplate, parse as parseVue } from 'vue/compiler-sfc';
import type { DescribedElement } from '../../lib/element-manifest.ts';
import { partOf, placeOf, type Block } from './blocks.ts';

/** Something written on an element: as an attribute, as a property, or as a listener. */
interface Written {
  readonly kind: 'attribute' | 'property' | 'event' | 'other';
  readonly name: string;
}
interface Tag {
  readonly name: string;
  readonly written: readonly Written[];
}

export interface Markup {
  readonly problems: readonly string[];
  /** Scripts, styles and data within: code of their own. */
  readonly parts: readonly Block[];
}

/** Of every element of a page. */
const everywhere = /^(?:id|class|slot|dir|lang|hidden|title|ref|key|data-.+|aria-.+)$/;

function faultsOf({ name, written }: Tag, elements: readonly DescribedElement[]): string[] {
  if (!/^(?:hub-|customer-hub$)/.test(name)) return [];
  const element = elements.find(({ tagName }) => tagName === name);
  if (!element) return [`there is no element <${name}>`];
  const { attributes = [], events, members } = element;
  const known: Readonly<Record<Written['kind'], readonly { readonly name: string }[]>> = {
    attribute: attributes,
    property: members.filter(({ kind, readonly }) => kind === 'field' && !readonly),
    event: events,
    other: [],
  };
  return written
    .filter(({ kind, name: item }) => kind !== 'other' && !everywhere.test(item))
    .filter(({ kind, name: item }) => !known[kind].some(one => one.name === item))
    .map(({ kind, name: item }) => `<${name}> has no ${kind} ${item}`);
}

const plain = (name: string): Written => {
  const [, bound] = /^(?:\.|\[)([\w]+)\]?$/.exec(name) ?? [];
  if (bound !== undefined) return { kind: 'property', name: bound };
  const [, event] = /^[@(]([\w-]+)\)?$/.exec(name) ?? [];
  if (event !== undefined) return { kind: 'event', name: event };
  return { kind: name.startsWith('#') ? 'other' : 'attribute', name };
};

/** What is no code of ours to hold: a map of imports is data. */
const languageOf = (tag: string, type: string): string =>
  tag === 'style' ? 'css' : /json|importmap/.test(type) ? 'json' : 'js';

function readHtml(block: Block): { tags: Tag[]; parts: Block[] } {
  const tags: Tag[] = [];
  const parts: Block[] = [];
  let open: { tag: string; type: string; at: number } | undefined;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        tags.push({ name, written: Object.keys(attributes).map(plain) });
        if (name === 'script' || name === 'style')
          open = { tag: name, type: attributes.type ?? '', at: parser.endIndex + 1 };
      },
      ontext(text) {
        if (open && text.trim() !== '')
          parts.push(partOf(block, languageOf(open.tag, open.type), text, open.at));
      },
      onclosetag() {
        open = undefined;
      },
    },
    { lowerCaseAttributeNames: false },
  );
  parser.end(block.code);
  return { tags, parts };
}

interface Node {
  readonly type: unknown;
  readonly name?: unknown;
  readonly tag?: unknown;
  readonly [key: string]: unknown;
}
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;

/** Every node of a tree, whatever it calls its branches. */
function nodesOf(value: unknown, seen = new Set<unknown>()): Node[] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  return [...(isNode(value) ? [value] : []), ...Object.values(value).flatMap(inner => nodesOf(inner, seen))];
}

/** A directive of Vue, `:hiddenTabs.prop`, `@hub-navigate`, or an attribute. */
function vueProp(prop: Node): Written {
  if (prop.type !== 7) return { kind: 'attribute', name: String(prop.name) };
  const { name, arg, modifiers } = prop as {
    name?: unknown;
    arg?: { content?: unknown };
    modifiers?: unknown;
  };
  const target = String(arg?.content ?? '');
  if (name === 'on') return { kind: 'event', name: target };
  if (name !== 'bind') return { kind: 'other', name: target };
  const isProperty = JSON.stringify((modifiers as { content?: string }[]).map(one => one.content)).includes(
    'prop',
  );
  return { kind: isProperty ? 'property' : 'attribute', name: target };
}

function readVue(block: Block): { tags: Tag[]; parts: Block[]; problems: string[] } {
  const { descriptor, errors } = parseVue(block.code, { filename: 'block.vue' });
  const { template, scriptSetup } = descriptor;
  const compiled =
    template &&
    compileTemplate({
      source: template.content,
      filename: 'block.vue',
      id: 'block',
      compilerOptions: { isCustomElement: tag => tag.includes('-') },
    });
  const tags = nodesOf(template?.ast)
    .filter(node => node.type === 1 && typeof node.tag === 'string')
    .map(node => ({ name: String(node.tag), written: (node.props as Node[]).map(vueProp) }));
  const problems = [...errors, ...(compiled?.errors ?? [])].map(error => String(error));
  const parts = scriptSetup ? [partOf(block, 'ts', scriptSetup.content, scriptSetup.loc.start.offset)] : [];
  return { tags, parts, problems };
}

function readSvelte(block: Block): { tags: Tag[]; parts: Block[]; problems: string[] } {
  try {
    compileSvelte(block.code, { filename: 'block.svelte', generate: 'client' });
  } catch (error) {
    return { tags: [], parts: [], problems: [String(error)] };
  }
  const tree = parseSvelte(block.code, { modern: true });
  const tags = nodesOf(tree.fragment)
    .filter(node => node.type === 'RegularElement')
    .map(node => ({
      name: String(node.name),
      written: (node.attributes as Node[])
        .filter(attribute => attribute.type === 'Attribute')
        .map(({ name }): Written => {
          const text = String(name);
          if (text.startsWith('on')) return { kind: 'event', name: text.slice(2) };
          return { kind: /[A-Z]/.test(text) ? 'property' : 'attribute', name: text };
        }),
    }));
  const [, before = '', script = ''] = /^([^]*?<script[^>]*>)([^]*?)<\/script>/.exec(block.code) ?? [];
  return { tags, parts: [partOf(block, 'ts', script, before.length)], problems: [] };
}

/** Between its lines of dashes a page of Astro is TypeScript, and HTML after it. */
function readAstro(block: Block): { tags: Tag[]; parts: Block[] } {
  const [head = '', script = ''] = /^---\n([^]*?)---\n/.exec(block.code) ?? [];
  const page = partOf(block, 'html', block.code.slice(head.length), head.length);
  const { tags, parts } = readHtml(page);
  // Its scripts are TypeScript, too.
  const typed = parts.map(part => (part.language === 'js' ? { ...part, language: 'ts' } : part));
  return { tags, parts: [partOf(block, 'ts', script, 4), ...typed] };
}

const readers: Readonly<
  Record<string, (block: Block) => { tags: Tag[]; parts: Block[]; problems?: string[] }>
> = { html: readHtml, vue: readVue, svelte: readSvelte, astro: readAstro };

/** Of a block in a language of pages; of any other nothing. */
export function readMarkup(block: Block, elements: readonly DescribedElement[]): Markup {
  const reader = readers[block.language];
  if (!reader) return { problems: [], parts: [] };
  const { tags, parts, problems = [] } = reader(block);
  const faults = tags.flatMap(tag => faultsOf(tag, elements));
  return { problems: [...problems, ...faults].map(text => `${placeOf(block)} ${text}`), parts };
}
