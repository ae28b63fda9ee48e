/** What the documentation consists of, in its order. A page is a Markdown file of the repository. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../lib/run.ts';

export interface Page {
  /** From the root of the repository, `docs/guide/events.md`. */
  readonly file: string;
  /** From the root of the site, `guide/events.html`. */
  readonly url: string;
  readonly section: string;
  /** Its first heading. */
  readonly title: string;
  /** As it is written, without comments. */
  readonly text: string;
}

const files = (pattern: string): string[] =>
  globSync(pattern, { cwd: root })
    .map(file => file.replaceAll('\\', '/'))
    .sort((a, b) => Number(b.endsWith('README.md')) - Number(a.endsWith('README.md')) || a.localeCompare(b));

const inFolder = (folder: string, names: string): string[] =>
  names.split(' ').map(name => `${folder}/${name}.md`);

const sections: Readonly<Record<string, readonly string[]>> = {
  'Customer Hub': ['docs/README.md'],
  'Start in 5 minutes': inFolder(
    'docs/start',
    'plain-page react vue svelte angular solid preact next nuxt astro',
  ),
  Guides: inFolder(
    'docs/guide',
    'embedding events theming doors overlays deep-links telemetry errors content-security-policy ' +
      'server-rendering own-backend sdk versions',
  ),
  Elements: files('docs/elements/*.md'),
  SDK: files('docs/sdk/*.md'),
  Packages: inFolder('packages', 'components sdk state server mock-server conformance').map(file =>
    file.replace('.md', '/README.md'),
  ),
  Project: ['CONTRIBUTING.md', 'packages/components/CHANGELOG.md', 'packages/sdk/CHANGELOG.md'],
};

/** `docs/sdk/README.md` is `sdk/index.html`; `packages/sdk/README.md` is `packages/sdk.html`. */
export const urlOf = (file: string): string =>
  file
    .replace(/^docs\//, '')
    .replace(/^(packages\/[\w-]+)\/README\.md$/, '$1.md')
    .replace(/README\.md$/, 'index.md')
    .replace(/\.md$/, '.html')
    .toLowerCase();

/** Comments are for those who edit the file. */
const withoutComments = (text: string): string => text.replace(/^<!--[^]*?-->\n*/gm, '');

/** @throws when a file is missing, or has no heading. */
export function readPages(): readonly Page[] {
  return Object.entries(sections).flatMap(([section, names]) =>
    names.map(file => {
      const text = withoutComments(readFileSync(path.join(root, file), 'utf8'));
      const title = /^# (.+)$/m.exec(text)?.[1]?.replaceAll('`', '');
      if (title === undefined) throw new Error(`${file} has no first heading.`);
      return { file, url: urlOf(file), section, title: told(file, title), text };
    }),
  );
}

/** Changes of several packages stand side by side. */
const told = (file: string, title: string): string =>
  file.endsWith('CHANGELOG.md')
    ? `Changes of ${title.replace(/^.*\//, '')}`
    : file === 'docs/sdk/device-tools.md'
      ? `${title}, tools`
      : title;
