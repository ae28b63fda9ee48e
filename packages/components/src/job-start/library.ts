import type { Hub, HubApp, Script, SoftwareBundle, SoftwarePackage } from '@customer-hub/sdk';
import type { JobStartMessages } from '../messages/en/jobStart.ts';
import type { Work } from './work.ts';

/** What an entry of a library stands for. */
export type Entry =
  | { readonly kind: 'script'; readonly script: Script }
  | { readonly kind: 'package'; readonly software: SoftwarePackage }
  | { readonly kind: 'bundle'; readonly bundle: SoftwareBundle }
  | { readonly kind: 'app'; readonly app: HubApp };

/** One thing that can be chosen. */
export interface LibraryItem {
  readonly id: string;
  readonly name: string;
  /** Second line. */
  readonly detail: string;
  /** Found by it too. */
  readonly keywords: string;
  /** Items with the same key run on the same devices. */
  readonly fit: string;
  /** What of the job's params says which item it is. */
  readonly params: Readonly<Record<string, unknown>>;
  /** Why it cannot be chosen, whatever the devices. */
  readonly disabled?: string | undefined;
  readonly entry: Entry;
}

export type LibraryTab = keyof JobStartMessages['library']['sources'];

/** A library: its tabs, and how the items of one are read. */
export interface Library {
  readonly title: 'scripts' | 'software' | 'apps';
  readonly tabs: readonly LibraryTab[];
  load(hub: Hub, tab: LibraryTab, t: JobStartMessages): Promise<readonly LibraryItem[]>;
}

/** Nobody looks through more; the search of the server finds the rest by no other words. */
const MOST_ITEMS = 2000;

const readAll = async <T>(pages: AsyncIterable<T>): Promise<T[]> => {
  const items: T[] = [];
  for await (const item of pages) {
    items.push(item);
    if (items.length >= MOST_ITEMS) break;
  }
  return items;
};

const fitOf = (families: readonly string[], more = ''): string => [...families].sort().join() + more;

export const scriptItem = (script: Script, t: JobStartMessages): LibraryItem => {
  const language = t.languages[script.language];
  const author = script.author?.name;
  return {
    id: script.id,
    name: script.name,
    detail: author ? t.library.by(language, author) : language,
    keywords: script.description ?? '',
    fit: fitOf(script.osFamilies),
    params: { scriptId: script.id },
    entry: { kind: 'script', script },
  };
};

const systems = (families: Script['osFamilies'], t: JobStartMessages): string =>
  families.map(family => t.families[family]).join(', ');

const packageItem = (software: SoftwarePackage, t: JobStartMessages): LibraryItem => ({
  id: software.id,
  name: software.name,
  detail: [software.version, software.publisher ?? systems(software.osFamilies, t)]
    .filter(Boolean)
    .join(' · '),
  keywords: software.publisher ?? '',
  fit: fitOf(software.osFamilies, software.source),
  params: { packageIds: [software.id] },
  entry: { kind: 'package', software },
});

const bundleItem = (bundle: SoftwareBundle, t: JobStartMessages): LibraryItem => ({
  id: bundle.id,
  name: bundle.name,
  detail: systems(bundle.osFamilies, t),
  keywords: [bundle.description ?? '', ...bundle.packages.map(({ name }) => name)].join(' '),
  // Its packages decide, too.
  fit: bundle.id,
  params: { bundleId: bundle.id },
  entry: { kind: 'bundle', bundle },
});

const appItem = (app: HubApp, t: JobStartMessages): LibraryItem => ({
  id: app.id,
  name: app.name,
  detail: app.vendor,
  keywords: app.description ?? '',
  fit: fitOf(app.osFamilies),
  params: { appId: app.id },
  disabled: app.activated ? undefined : t.library.notActivated,
  entry: { kind: 'app', app },
});

const limit = 200;

/** What can be chosen for work that needs a choice. */
export const libraries: Partial<Record<Work, Library>> = {
  run_script: {
    title: 'scripts',
    tabs: ['library', 'own', 'upload'],
    load: async ({ catalogues }, tab, t) => {
      const source = tab === 'own' ? 'own' : 'library';
      const scripts = await readAll(catalogues.scripts({ source: [source], limit }));
      return scripts.map(script => scriptItem(script, t));
    },
  },
  install_software: {
    title: 'software',
    tabs: ['choco', 'brew', 'private', 'bundles'],
    load: async ({ catalogues }, tab, t) => {
      if (tab === 'bundles')
        return (await readAll(catalogues.softwareBundles({ limit }))).map(bundle => bundleItem(bundle, t));
      const source = tab === 'brew' || tab === 'private' ? tab : 'choco';
      const packages = await readAll(catalogues.softwarePackages({ source: [source], limit }));
      return packages.map(software => packageItem(software, t));
    },
  },
  deploy_app: {
    title: 'apps',
    tabs: ['apps'],
    load: async ({ catalogues }, _tab, t) =>
      (await readAll(catalogues.apps({ limit }))).map(app => appItem(app, t)),
  },
};
