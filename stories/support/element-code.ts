/** The code that puts the element of a story into a page: whole, so that it runs where it is pasted. */
import { tokenControls, chosenTokens } from './token-controls.ts';
import { describedIn, elementControls, type ArgType, type Manifest } from './element-controls.ts';

export type Framework = 'js' | 'react' | 'vue';

/** As Storybook names the languages that it colours. */
export const languageOf: Readonly<Record<Framework, string>> = { js: 'js', react: 'jsx', vue: 'html' };

export interface Shown {
  /** `hub-contacts`. */
  readonly tag: string;
  /** What a host says of it, by the name of the property. */
  readonly properties: Readonly<Record<string, unknown>>;
  /** Names of its events that the story listens to. */
  readonly events: readonly string[];
  /** `{ '--hub-accent': '#0a7' }`. */
  readonly css: Readonly<Record<string, string>>;
}

const camel = (name: string): string =>
  name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** What a story shows, from the values of its controls. What says the same as the element's default is left out. */
export function shownBy(
  manifest: Manifest,
  tag: string,
  args: Readonly<Record<string, unknown>>,
  language = 'en',
): Shown | undefined {
  const described = describedIn(manifest, tag);
  if (!described) return undefined;
  const controls = elementControls(described);
  const given = { ...(language === 'en' ? {} : { locale: language }), ...args };
  const properties = Object.entries(given).flatMap(([name, value]): [string, unknown][] => {
    const control = controls[name];
    if (!control || name in tokenControls) return [];
    const mapped = mappedBy(control, value);
    return isSaid(control, mapped) ? [[name, mapped]] : [];
  });
  const events = (described.events ?? [])
    .map(({ name }) => name)
    .filter(name => typeof args[camel(name.replace(/^hub/, 'on'))] === 'function');
  return { tag, properties: Object.fromEntries(properties), events, css: chosenTokens(args) };
}

/** What the choice of a control stands for. */
export const mappedBy = ({ mapping }: ArgType, value: unknown): unknown => mapping?.[String(value)] ?? value;

function isSaid({ table }: ArgType, value: unknown): boolean {
  if (value === undefined || value === '' || typeof value === 'function') return false;
  if (value instanceof Object && Object.keys(value).length === 0) return false;
  const { summary } = (table as { defaultValue?: { summary?: string } }).defaultValue ?? {};
  return summary !== (typeof value === 'string' ? `'${value}'` : JSON.stringify(value));
}

/** As one writes it by hand. */
function literal(value: unknown): string {
  if (typeof value === 'string') return `'${value.replaceAll(/['\\]/g, '\\$&')}'`;
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (!(value instanceof Object)) return String(value);
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .map(([key, item]) => `${/^[a-z_]\w*$/i.test(key) ? key : literal(key)}: ${literal(item)}`);
  return `{ ${entries.join(', ')} }`;
}

const imports = (tag: string): string => `import { createHub } from '@customer-hub/sdk';
import '@customer-hub/components/define/${tag}.js';`;

/** The server that `npm run mock` starts, so that the code runs as it stands. */
const client = (): string => `// Yours: the address of your server, and what fetches a token from it.
const hub = createHub({ baseUrl: 'http://127.0.0.1:4010/v1', auth: () => 'staff' });`;

const handler = 'console.log(event.type, event.detail)';

function script({ tag, properties, events, css }: Shown): string {
  return `${imports(tag)}

${client()}
const element = document.createElement('${tag}');
element.hub = hub;
${[
  ...Object.entries(properties).map(([name, value]) => `element.${name} = ${literal(value)};\n`),
  ...Object.entries(css).map(
    ([name, value]) => `element.style.setProperty(${literal(name)}, ${literal(value)});\n`,
  ),
  ...events.map(name => `element.addEventListener('${name}', event => ${handler});\n`),
].join('')}document.body.append(element);`;
}

/** React 19 gives an element what it has properties for as properties. */
function react({ tag, properties, events, css }: Shown): string {
  const component = tag.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  const lines = [
    'hub={hub}',
    ...Object.entries(properties).map(([name, value]) =>
      typeof value === 'string' && !/["\\&]/.test(value)
        ? `${name}="${value}"`
        : `${name}={${literal(value)}}`,
    ),
    ...(Object.keys(css).length > 0 ? [`style={${literal(css)}}`] : []),
    ...events.map(name => `on${name}={event => ${handler}}`),
  ];
  return `${imports(tag)}

${client()}

// With React 19, which gives elements their properties.
export const ${component} = () => (
  <${tag}
    ${lines.join('\n    ')}
  />
);`;
}

function vue({ tag, properties, events, css }: Shown): string {
  const quoted = (value: unknown): string =>
    literal(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const styles = Object.entries(css).map(([name, value]) => `${name}: ${value}`);
  const lines = [
    ':hub.prop="hub"',
    ...Object.entries(properties).map(([name, value]) => `:${name}.prop="${quoted(value)}"`),
    ...(styles.length > 0 ? [`style="${styles.join('; ').replaceAll('"', '&quot;')}"`] : []),
    ...events.map(name => `@${name}="tell"`),
  ];
  return `<script setup>
${imports(tag)}

${client()}
${events.length > 0 ? `const tell = event => ${handler};\n` : ''}</script>

<!-- In vite.config.js: vue({ template: { compilerOptions: { isCustomElement: tag => tag.includes('-') } } }) -->
<template>
  <${tag}
    ${lines.join('\n    ')}
  ></${tag}>
</template>`;
}

/** For one who has nothing but a page and a bundler. */
export const codeOf = (framework: Framework, shown: Shown): string =>
  ({ js: script, react, vue })[framework](shown);
