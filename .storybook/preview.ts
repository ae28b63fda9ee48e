import { scenarios } from '@customer-hub/mock-server';
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../packages/components/custom-elements.json';
import { quiet } from '../stories/support/hub.ts';
import { repeatedLooks } from '../packages/components/src/testing/repeats.ts';
import { withPage } from './page.ts';

setCustomElementsManifest(manifest);

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

/** The stories that the page of text of an element shows; all others are one click away at its side. */
const told = new Map<string, string[]>();
const mostTold = 4;
function isTold({ id, componentId }: { id: string; componentId: string }): boolean {
  const ids = told.get(componentId) ?? [];
  if (!ids.includes(id) && ids.length < mostTold) ids.push(id);
  told.set(componentId, ids);
  return ids.includes(id);
}

const item = (value: string, title: string) => ({ value, title });

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [withPage],
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
  globalTypes: {
    appearance: {
      toolbar: {
        title: 'Appearance',
        icon: 'mirror',
        dynamicTitle: true,
        items: [item('light', 'Light'), item('dark', 'Dark')],
      },
    },
    density: {
      toolbar: {
        title: 'Density',
        icon: 'menu',
        dynamicTitle: true,
        items: [item('compact', 'Compact'), item('detailed', 'Detailed')],
      },
    },
    language: {
      toolbar: {
        title: 'Language',
        icon: 'globe',
        dynamicTitle: true,
        items: [item('en', 'English'), item('de', 'Deutsch'), item('ar', 'العربية (right to left)')],
      },
    },
    width: {
      toolbar: {
        title: 'Width',
        icon: 'grow',
        dynamicTitle: true,
        items: [
          item('full', 'Full width'),
          item('360', '360 px'),
          item('400', '400 px'),
          item('768', '768 px'),
          item('1280', '1280 px'),
        ],
      },
    },
    scenario: {
      toolbar: {
        title: 'Server',
        icon: 'database',
        dynamicTitle: true,
        items: ['normal', ...Object.keys(scenarios)].map(name =>
          item(name, `Server: ${name.replace('_', ' ')}`),
        ),
      },
    },
  },
  initialGlobals: {
    appearance: 'light',
    density: 'compact',
    language: 'en',
    width: 'full',
    scenario: 'normal',
  },
  parameters: {
    layout: 'fullscreen',
    // A finding fails the story in `npm test`.
    a11y: {
      test: 'error',
      config: { rules: ofTheHost },
      ...(tested ? { options: { resultTypes: ['violations'] } } : {}),
    },
    docs: { stories: { filter: isTold } },
    controls: { expanded: true },
    options: {
      storySort: { order: ['Start', ['Embedding', 'Tokens'], 'Elements', 'Tabs', 'Parts', 'Primitives'] },
    },
  },
};
export default preview;
