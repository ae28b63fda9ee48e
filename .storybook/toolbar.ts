/** What the toolbar can change about the page around a story. */
import { scenarios } from '@customer-hub/mock-server';
import type { Preview } from '@storybook/web-components-vite';

type Entry = NonNullable<Preview['globalTypes']>[string];
type Icon = NonNullable<Entry['toolbar']>['icon'];

const item = (value: string, title: string) => ({ value, title });
const choice = (title: string, icon: Icon, items: readonly { value: string; title: string }[]) => ({
  toolbar: { title, icon, dynamicTitle: true, items: [...items] },
});
const widths = ['360px', '400px', '768px', '1280px', '1440px', '1920px', '2560px'];

export const toolbar: Pick<Preview, 'globalTypes' | 'initialGlobals'> = {
  globalTypes: {
    appearance: choice('Appearance', 'mirror', [item('light', 'Light'), item('dark', 'Dark')]),
    density: choice('Density', 'menu', [item('compact', 'Compact'), item('detailed', 'Detailed')]),
    language: choice('Language', 'globe', [
      item('en', 'English'),
      item('de', 'Deutsch'),
      item('ar', 'العربية (right to left)'),
    ]),
    width: choice('Width', 'grow', [
      item('full', 'Full width'),
      ...widths.map(width => item(width, width.replace('px', ' px'))),
    ]),
    scenario: choice(
      'Server',
      'database',
      ['normal', ...Object.keys(scenarios)].map(name => item(name, `Server: ${name.replace('_', ' ')}`)),
    ),
    preference: choice('What the person prefers', 'accessibility', [
      item('none', 'No preference'),
      item('motion', 'Reduced motion'),
      item('contrast', 'Forced colours, much as they look'),
    ]),
    framework: choice('Code for', 'markup', [
      item('js', 'Code: plain JS'),
      item('react', 'Code: React'),
      item('vue', 'Code: Vue'),
    ]),
  },
  initialGlobals: {
    appearance: 'light',
    density: 'compact',
    language: 'en',
    width: 'full',
    scenario: 'normal',
    preference: 'none',
    framework: 'js',
  },
};
