/** Storybook's own frame: the product's name, and quiet. */
import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';
import logo from './logo.svg';

const isDark = matchMedia('(prefers-color-scheme: dark)').matches;

addons.setConfig({
  theme: create({
    base: isDark ? 'dark' : 'light',
    brandTitle: 'Customer Hub',
    brandImage: logo,
    brandUrl: './',
    brandTarget: '_self',
    colorSecondary: isDark ? '#8fb0ff' : '#2858c8',
    appBorderRadius: 6,
    inputBorderRadius: 6,
  }),
});
