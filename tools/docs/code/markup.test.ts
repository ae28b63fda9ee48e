import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DescribedElement } from '../../lib/element-manifest.ts';
import type { Block } from './blocks.ts';
import { readMarkup } from './markup.ts';

const elements: readonly DescribedElement[] = [
  {
    tagName: 'customer-hub',
    name: 'CustomerHub',
    members: [
      { kind: 'field', name: 'customerId', attribute: 'customer-id' },
      { kind: 'field', name: 'hiddenTabs' },
      { kind: 'field', name: 'shownTabs', readonly: true },
    ],
    events: [{ name: 'hub-navigate', type: { text: 'CustomEvent' } }],
    attributes: [{ name: 'customer-id' }],
  },
];
const block = (language: string, code: string): Block => ({
  language,
  words: [],
  file: 'guide.md',
  line: 10,
  code,
});
const problems = (language: string, code: string): readonly string[] =>
  readMarkup(block(language, code), elements).problems;

describe('markup of our texts', () => {
  it('may use what an element has, as each framework writes it', () => {
    for (const [language, code] of [
      [
        'html',
        '<customer-hub id="a" class="hub" customer-id="cus_7" data-x aria-label="b"><p slot="c"></p></customer-hub>',
      ],
      ['html', '<customer-hub #element [customerId]="id" (hub-navigate)="go($event)"></customer-hub>'],
      [
        'vue',
        '<template><customer-hub :ref="a" :customer-id="id" :hiddenTabs.prop="b" @hub-navigate="go" /></template>',
      ],
      [
        'svelte',
        '<customer-hub customer-id="cus_7" hiddenTabs={[]} onhub-navigate={() => {}}></customer-hub>',
      ],
      ['astro', '---\nconst { id } = Astro.params;\n---\n<customer-hub customer-id={id}></customer-hub>'],
    ] as const)
      assert.deepEqual(problems(language, code), [], `${language}: ${code}`);
  });

  it('is wrong where it uses what there is not', () => {
    for (const [language, code, told] of [
      ['html', '<hub-slips></hub-slips>', 'there is no element <hub-slips>'],
      [
        'html',
        '<customer-hub customerid="cus_7"></customer-hub>',
        '<customer-hub> has no attribute customerid',
      ],
      ['html', '<customer-hub [shownTabs]="x"></customer-hub>', '<customer-hub> has no property shownTabs'],
      ['vue', '<template><customer-hub @hub-slip="go" /></template>', '<customer-hub> has no event hub-slip'],
      [
        'vue',
        '<template><customer-hub :hiddenTabs="b" /></template>',
        '<customer-hub> has no attribute hiddenTabs',
      ],
      [
        'svelte',
        '<customer-hub onhub-slip={() => {}}></customer-hub>',
        '<customer-hub> has no event hub-slip',
      ],
      ['astro', '---\n---\n<hub-slips></hub-slips>', 'there is no element <hub-slips>'],
    ] as const)
      assert.deepEqual(problems(language, code), [`guide.md:10 ${told}`], `${language}: ${code}`);
    assert.match(problems('vue', '<template><p :a="("></p></template>')[0] ?? '', /^guide\.md:10 /);
    assert.match(problems('svelte', '<p>{#if}</p>')[0] ?? '', /^guide\.md:10 /);
  });

  it('gives its scripts, styles and data to those who hold them, at their lines', () => {
    const page =
      '<p></p>\n<script>\nrun();\n</script>\n<style>a { b: c }</style>\n<script type="importmap">{}</script>';
    const { parts } = readMarkup(block('html', page), elements);
    assert.deepEqual(
      parts.map(({ language, line, code }) => [language, line, code.trim()]),
      [
        ['js', 11, 'run();'],
        ['css', 14, 'a { b: c }'],
        ['json', 15, '{}'],
      ],
    );
    const [script] = readMarkup(
      block('vue', '<script setup lang="ts">\nconst a = 1;\n</script>'),
      elements,
    ).parts;
    assert.deepEqual([script?.language, script?.line, script?.code.trim()], ['ts', 10, 'const a = 1;']);
  });
});
