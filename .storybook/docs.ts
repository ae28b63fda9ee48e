/** Pages of text: light or dark as the toolbar says, a handful of live stories, and a link to each of the others. */
import {
  Controls,
  Description,
  DocsContainer,
  Primary,
  Stories,
  Title,
  useOf,
  type DocsContainerProps,
} from '@storybook/addon-docs/blocks';
import { createElement as h, type ReactNode } from 'react';
import { themes } from 'storybook/theming';
import { commonStates } from '../stories/support/states.ts';
import { handlingOf, type Handling } from '../stories/support/handling.ts';

/** Stories that a page shows live, the first included. */
const mostLive = 3;

type Globals = Readonly<Record<string, unknown>>;

/** Storybook renders it anew when the toolbar changes. */
export function Container({ context, children }: DocsContainerProps & { children?: ReactNode }): ReactNode {
  // Known to the page, but not to its type.
  const { store } = context as unknown as { store: { userGlobals: { globals: Globals } } };
  const isDark = store.userGlobals.globals.appearance === 'dark';
  document.documentElement.style.colorScheme = isDark ? 'dark' : 'light';
  Object.assign(document.documentElement, { lang: 'en', dir: 'ltr' });
  return h(DocsContainer, { context, theme: isDark ? themes.dark : themes.light }, children);
}

interface Told {
  readonly id: string;
  readonly name: string;
  readonly parameters?: { readonly docs?: { readonly description?: { readonly story?: string } } };
}

const useStories = (): readonly Told[] => {
  const { csfFile } = useOf('meta', ['meta']);
  return Object.values(csfFile.stories) as readonly Told[];
};

/** The first stories of each file. @param named All ids of the file, in its order. */
export const isLive = (id: string, named: readonly string[]): boolean => named.indexOf(id) < mostLive;

/** Every story with what it shows, one click away. */
function All(): ReactNode {
  const stories = useStories();
  return h(
    'div',
    {},
    h('h2', {}, 'All states'),
    h(
      'ul',
      {},
      ...stories.map(({ id, name, parameters }) => {
        const said = parameters?.docs?.description?.story ?? commonStates[name];
        return h(
          'li',
          { key: id },
          h('a', { href: `./?path=/story/${id}`, target: '_top' }, name),
          said ? `: ${said}` : '',
        );
      }),
    ),
  );
}

/** Keys, and what a screen reader is told. */
function Notes({ handling }: { handling: Handling }): ReactNode {
  return h(
    'div',
    {},
    h('h2', {}, 'Keyboard'),
    h(
      'table',
      {},
      h('thead', {}, h('tr', {}, h('th', {}, 'Keys'), h('th', {}, 'What they do'))),
      h(
        'tbody',
        {},
        ...handling.keys.map(([keys, does]) =>
          h('tr', { key: keys }, h('td', {}, h('kbd', {}, keys)), h('td', {}, does)),
        ),
      ),
    ),
    h('h2', {}, 'Screen readers'),
    h('ul', {}, ...handling.reader.map(line => h('li', { key: line }, line))),
  );
}

/** The page of text of an element, or of a part. */
export function Page(): ReactNode {
  const { preparedMeta } = useOf('meta', ['meta']);
  const { component } = preparedMeta;
  const handling = typeof component === 'string' ? handlingOf(component) : undefined;
  return h(
    'div',
    {},
    h(Title),
    h(Description, { of: 'meta' }),
    h(Primary),
    component ? h(Controls) : undefined,
    h(Stories, { includePrimary: false }),
    handling ? h(Notes, { handling }) : undefined,
    h(All),
  );
}
