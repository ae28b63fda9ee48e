import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../packages/components/custom-elements.json';
import { codeOf, shownBy, type Framework } from '../stories/support/element-code.ts';
import type { Manifest } from '../stories/support/element-controls.ts';
import { quiet } from '../stories/support/hub.ts';
import { repeatedLooks } from '../packages/components/src/testing/repeats.ts';
import { Container, Page } from './docs.ts';
import { described, withPage } from './page.ts';
import { withPreferences } from './preferences.ts';
import { toolbar } from './toolbar.ts';

setCustomElementsManifest(manifest);
const elements = manifest as unknown as Manifest;

/**
 * Visited by `npm test`: there only what fails is described, and what repeats, in this story or in one before it, is
 * left out. The panel shows all of it.
 */
const tested = 'seen' in window;

/** Rules about the page around a story, which is Storybook's. */
const ofTheHost = [
  'bypass',
  'css-orientation-lock',
  'document-title',
  'html-has-lang',
  'html-lang-valid',
  'html-xml-lang-mismatch',
  'landmark-one-main',
  'meta-refresh',
  'meta-viewport',
  'page-has-heading-one',
].map(id => ({ id, enabled: false }));

/** What a story is written by, as Storybook hands it over. */
interface Written {
  readonly component?: unknown;
  readonly unmappedArgs?: Readonly<Record<string, unknown>>;
  readonly args: Readonly<Record<string, unknown>>;
  readonly globals: Readonly<Record<string, unknown>>;
}

/** Code that runs where it is pasted, in place of the frame that a story is shown in. */
const codeToCopy = (_: string, { component, unmappedArgs, args, globals }: Written): string => {
  const shown =
    typeof component === 'string'
      ? shownBy(elements, component, unmappedArgs ?? args, String(globals.language))
      : undefined;
  return shown ? codeOf(frameworkIn(globals), shown) : '';
};
const frameworkIn = ({ framework }: Written['globals']): Framework =>
  framework === 'react' || framework === 'vue' ? framework : 'js';

/** What every element is given, so that stories look the same everywhere. */
const common = { appearance: 'auto', timeZone: 'Los Angeles', shortcuts: true };

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [withPreferences, withPage],
  argsEnhancers: [({ component, initialArgs }) => (component ? { ...common, ...initialArgs } : initialArgs)],
  // A draft that the story before has left is not this one's.
  beforeEach: () => sessionStorage.clear(),
  // Before axe looks.
  afterEach: async ({ parameters }) => {
    await quiet();
    if (!tested) return;
    window.repeatedLooks = repeatedLooks;
    const look = repeatedLooks.look();
    // A page in which something was found shows no further story.
    look.remember();
    // From the root of the page axe finds elements by an index of their names; from anywhere below it walks the tree
    // again for each of its rules.
    parameters.a11y = {
      ...parameters.a11y,
      context: { include: [document.documentElement], exclude: look.leaveOut },
    };
  },
  ...toolbar,
  parameters: {
    layout: 'fullscreen',
    // A finding fails the story in `npm test`.
    a11y: {
      test: 'error',
      config: { rules: ofTheHost },
      ...(tested ? { options: { resultTypes: ['violations'] } } : {}),
    },
    docs: {
      ...described(elements),
      page: Page,
      container: Container,
      source: { type: 'code', transform: codeToCopy, language: 'jsx' },
    },
    controls: { expanded: true, sort: 'none' },
    options: {
      storySort: {
        order: [
          'Start',
          ['Embedding', 'Theme', 'Tokens', 'Icons', 'Design and writing', 'Changes'],
          'Elements',
          'Tabs',
          'Parts',
          'Primitives',
        ],
      },
    },
  },
};
export default preview;
