/** Pages of text: light or dark as the toolbar says, a handful of live stories, and a link to each of the others. */
import {
  Canvas,
  Controls,
  Description,
  DocsContainer,
  DocsContext,
  Title,
  useOf,
  type DocsContainerProps,
} from '@storybook/addon-docs/blocks';
import { createElement as h, useContext, type ComponentProps, type ReactNode } from 'react';
import { themes } from 'storybook/theming';
import { liveStories } from '../stories/support/live-stories.ts';
import { stateOf } from '../stories/support/states.ts';
import { handlingOf, type Handling } from '../stories/support/handling.ts';

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
  readonly moduleExport: ComponentProps<typeof Canvas>['of'];
  readonly parameters?: { readonly docs?: { readonly description?: { readonly story?: string } } };
}

const saidOf = ({ name, parameters }: Pick<Told, 'name' | 'parameters'>): string | undefined =>
  parameters?.docs?.description?.story ?? stateOf(name);

/** Every story with what it shows, one click away. */
function All({ stories }: { stories: readonly Told[] }): ReactNode {
  return h(
    'div',
    {},
    h('h2', {}, 'All states'),
    h(
      'ul',
      {},
      ...stories.map(({ id, name, parameters }) => {
        const said = saidOf({ name, parameters });
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

/** The page of text of an element, or of a part, which has no code of its own to copy. */
export function Page(): ReactNode {
  const { preparedMeta } = useOf('meta', ['meta']);
  const { component } = preparedMeta;
  const handling = typeof component === 'string' ? handlingOf(component) : undefined;
  // In the order of their file.
  const stories: readonly Told[] = useContext(DocsContext).componentStories();
  const show = ({ moduleExport }: Told): ReactNode =>
    h(Canvas, { of: moduleExport, sourceState: component ? 'hidden' : 'none' });
  const [first, ...others] = liveStories(stories);
  return h(
    'div',
    {},
    h(Title),
    h(Description, { of: 'meta' }),
    first ? show(first) : undefined,
    component ? h(Controls) : undefined,
    ...others.flatMap(story => [h('h3', {}, story.name), h('p', {}, saidOf(story)), show(story)]),
    handling ? h(Notes, { handling }) : undefined,
    h(All, { stories }),
  );
}
