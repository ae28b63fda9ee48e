import type { Meta, StoryObj } from '@storybook/web-components-vite';
import './icon-gallery.ts';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { type, until } from '../support/act.ts';
import { allInside } from '../support/look.ts';

/**
 * Drawn on 16 px with strokes of 1.5, in the colour of the text; shown at 16, 14 in controls, 12 in badges. An icon
 * without a word beside it has an accessible name and a tooltip.
 */
const meta: Meta = { title: 'Start/Icons', tags: ['!autodocs'], parameters: { edgeless: true } };
export default meta;

/** By any part of the name. */
export const Gallery: StoryObj = {
  render: () => html`<story-icons></story-icons>`,
  play: async ({ canvasElement }) => {
    const shown = (): string[] =>
      allInside(canvasElement, 'story-icons li').map(item => item.textContent.trim());
    await until(() => shown().length > 40);
    await type(canvasElement, /^Search icons$/, 'chevron down');
    await until(() => shown().length < 5);
    await expect(shown()).toContain('chevronDown');
    await type(canvasElement, /^Search icons$/, ' ');
    await until(() => shown().length > 40);
  },
};
