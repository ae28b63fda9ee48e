import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runInNewContext } from 'node:vm';
import { transformSync } from 'esbuild';
import { codeOf, shownBy } from './element-code.ts';
import { describedIn, elementControls, timeZones, type Manifest } from './element-controls.ts';
import { chosenTokens, hostTokens, theme, tokenControls } from './token-controls.ts';

const manifest: Manifest = {
  modules: [
    {
      declarations: [
        {
          tagName: 'hub-things',
          cssParts: [{ name: 'hub', description: 'The whole frame.' }],
          events: [{ name: 'hub-navigate', description: 'Leads elsewhere.' }, { name: 'type' }],
          members: [
            { kind: 'field', name: 'hub', type: { text: 'Hub | undefined' } },
            {
              kind: 'field',
              name: 'customerId',
              attribute: 'customer-id',
              type: { text: 'string | undefined' },
            },
            { kind: 'field', name: 'shortcuts', type: { text: "'on' | 'off'" }, default: "'on'" },
            { kind: 'field', name: 'locale', attribute: 'locale', type: { text: 'string | undefined' } },
            { kind: 'field', name: 'timeZone', attribute: 'time-zone', type: { text: 'string | undefined' } },
            { kind: 'field', name: 'closable', type: { text: 'boolean' }, default: 'false' },
            { kind: 'field', name: 'seconds', default: '30' },
            { kind: 'field', name: 'mood', type: { text: "'calm' | 'busy'" } },
            { kind: 'field', name: 'view', type: { text: 'View | undefined' } },
            { kind: 'method', name: 'open', parameters: [{ name: 'tab' }] },
          ],
        },
      ],
    },
  ],
};
const controls = elementControls(describedIn(manifest, 'hub-things')!);
const shown = (args: object, language?: string) =>
  shownBy(manifest, 'hub-things', args as Record<string, unknown>, language)!;

describe('the controls of an element [D-03]', () => {
  it('are of the kind of the property', () => {
    const kinds = Object.fromEntries(
      Object.entries(controls).map(([key, { control }]) => [key, (control as { type?: string }).type]),
    );
    assert.deepEqual(
      [kinds['customerId'], kinds['shortcuts'], kinds['locale'], kinds['closable'], kinds['seconds']],
      ['text', 'boolean', 'select', 'boolean', 'number'],
    );
    assert.deepEqual([kinds['mood'], kinds['view'], kinds['hub']], ['select', 'object', undefined]);
    assert.equal(kinds['--hub-accent'], 'color');
  });

  it('name each property once, and hide none behind a part of the same name', () => {
    const names = Object.entries(controls)
      .filter(([, { table }]) => (table as { category: string }).category === 'properties')
      .map(([, { name }]) => name);
    assert.deepEqual(names, [...new Set(names)]);
    assert.ok(names.includes('hub'));
    assert.equal(controls['CSS parts: hub']?.name, 'hub');
    assert.equal(controls['methods: open(tab)']?.name, 'open(tab)');
    assert.equal(controls['events: type'], undefined);
  });

  it('have values that an address can hold [D-02]', () => {
    // What Storybook takes from an address; anything else it drops.
    const kept = /^[\w\s-]*$/;
    for (const [key, { type, options = [] }] of Object.entries(controls)) {
      if (type) assert.match(key, kept);
      if (type?.name === 'enum') for (const option of options) assert.match(option, kept);
    }
    assert.ok(Object.keys(timeZones).every(name => kept.test(name)));
  });

  it('set every token of the theme that a host sets', () => {
    assert.deepEqual(
      Object.keys(tokenControls),
      theme.flatMap(({ property }) => (property ? [property] : [])),
    );
    const set = chosenTokens({ '--hub-radius': 14, '--hub-accent': '#0a7', '--hub-duration': 80, other: 1 });
    assert.deepEqual(set, { '--hub-accent': '#0a7', '--hub-radius': '14px', '--hub-duration': '80ms' });
    const [font] = hostTokens.filter(({ kind }) => kind === 'fontFamily');
    assert.match(chosenTokens({ [font!.property]: 'Serif' })[font!.property]!, /^Georgia/);
  });
});

describe('the code of a story [D-01]', () => {
  const args = {
    customerId: "o'cus",
    timeZone: 'Berlin',
    shortcuts: false,
    closable: false,
    view: { q: 'a "b" & c', density: undefined, 'odd-key': [1, true] },
    onNavigate: () => undefined,
    '--hub-accent': '#0a7',
    elsewhere: 'x',
  };

  it('tells what the controls say and is no default', () => {
    assert.deepEqual(shown(args, 'de'), {
      tag: 'hub-things',
      properties: {
        locale: 'de',
        customerId: "o'cus",
        timeZone: 'Europe/Berlin',
        shortcuts: 'off',
        view: args.view,
      },
      events: ['hub-navigate'],
      css: { '--hub-accent': '#0a7' },
    });
    assert.deepEqual(shown({ shortcuts: true, customerId: '' }).properties, {});
    assert.equal(shownBy(manifest, 'hub-other', {}), undefined);
  });

  it('is whole in plain JS: it makes the element with what it is given', () => {
    const code = codeOf('js', shown(args));
    assert.match(code, /import \{ createHub \} from '@customer-hub\/sdk';/);
    assert.match(code, /import '@customer-hub\/components\/define\/hub-things\.js';/);
    const element = {
      style: { setProperty: (name: string, value: string) => set.push([name, value]) },
      addEventListener: (name: string) => heard.push(name),
    };
    const set: unknown[] = [];
    const heard: string[] = [];
    const appended: unknown[] = [];
    const page = {
      createElement: (tag: string) => Object.assign(element, { tag }),
      body: { append: (one: unknown) => appended.push(one) },
    };
    const body = code.replaceAll(/^import .*$/gm, '');
    runInNewContext(body, { document: page, createHub: (options: object) => options });
    assert.deepEqual(appended, [element]);
    // As text: what another realm made is never quite the same.
    assert.deepEqual(JSON.parse(JSON.stringify(element)), {
      style: {},
      tag: 'hub-things',
      hub: { baseUrl: 'http://127.0.0.1:4010/v1' },
      customerId: "o'cus",
      timeZone: 'Europe/Berlin',
      shortcuts: 'off',
      view: { q: 'a "b" & c', 'odd-key': [1, true] },
    });
    assert.deepEqual([set, heard], [[['--hub-accent', '#0a7']], ['hub-navigate']]);
  });

  it('is JSX for React', () => {
    const code = codeOf('react', shown(args));
    const { code: compiled } = transformSync(code, { loader: 'jsx', format: 'esm' });
    assert.match(compiled, /React\.createElement\(\s*"hub-things"/);
    assert.match(compiled, /customerId: "o'cus"/);
    assert.match(compiled, /"onhub-navigate": \(event\) =>/);
    assert.match(compiled, /style: \{ "--hub-accent": "#0a7" \}/);
  });

  it('is one component for Vue, whose attributes no quote breaks out of', () => {
    const code = codeOf('vue', shown(args));
    const [, script = ''] = /<script setup>([^]*)<\/script>/.exec(code) ?? [];
    transformSync(script, { format: 'esm' });
    const [, template = ''] = /<template>([^]*)<\/template>/.exec(code) ?? [];
    const attributes = [...template.matchAll(/\s([:@]?[\w.-]+)="([^"]*)"/g)].map(([, name]) => name);
    assert.deepEqual(attributes, [
      ':hub.prop',
      ':customerId.prop',
      ':timeZone.prop',
      ':shortcuts.prop',
      ':view.prop',
      'style',
      '@hub-navigate',
    ]);
  });
});
