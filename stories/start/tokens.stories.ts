import type { Meta, StoryObj } from '@storybook/web-components-vite';
import './token-list.ts';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { colourOf } from '../../tools/tokens/css-value.ts';
import { hex } from '../../tools/tokens/colour.ts';
import { allInside, until } from '../support/look.ts';

/**
 * A host sets any of the first on a hub element or on an ancestor; every other value is mixed or counted from them.
 * Colours are pairs for light and dark, and follow the page unless `appearance` says otherwise. The same is in
 * `@customer-hub/components/tokens.json`, in the format of the Design Tokens Community Group.
 */
const meta: Meta = { title: 'Start/Tokens', tags: ['!autodocs'], parameters: { edgeless: true } };
export default meta;

/** As the browser paints it. */
function painted(colour: string): string {
  const pen = new OffscreenCanvas(1, 1).getContext('2d')!;
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = pen.getImageData(0, 0, 1, 1).data;
  return hex({ red: red / 255, green: green / 255, blue: blue / 255, alpha: 1 });
}

/** One step of 255 apart at most: browsers round at other places. */
const isAbout = (one: string, other: string): boolean => {
  const [a, b] = [colourOf(one)!, colourOf(other)!];
  return (['red', 'green', 'blue'] as const).every(part => Math.abs(a[part] - b[part]) <= 1.01 / 255);
};

/** Every value that is written here is the one that the browser paints. */
const asPainted: StoryObj['play'] = async ({ canvasElement }) => {
  await until(() => allInside(canvasElement, 'story-tokens i')[0]);
  for (const swatch of allInside(canvasElement, 'story-tokens i')) {
    const written = swatch.parentElement?.querySelector('code')?.textContent ?? '';
    const seen = painted(getComputedStyle(swatch).backgroundColor);
    await expect([swatch.dataset.token, isAbout(written, seen) ? written : seen]).toEqual([
      swatch.dataset.token,
      written,
    ]);
  }
};

/** What a host sets, with its defaults. */
export const All: StoryObj = {
  render: () => html`<story-tokens .shown=${'set'}></story-tokens>`,
  play: asPainted,
};

/** What is mixed and counted from it, with the defaults. */
export const Derived: StoryObj = {
  render: () => html`<story-tokens .shown=${'derived'}></story-tokens>`,
  play: asPainted,
};

/** The steps that everything is made of: type, space, corners, elevation, motion, breakpoints. */
export const Scales: StoryObj = { render: () => html`<story-tokens .shown=${'scales'}></story-tokens>` };
