import type { Meta, StoryObj } from '@storybook/web-components-vite';
import './theme-builder.ts';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { withHub, type StoryHub } from '../support/hub.ts';
import { allInside, inside, until } from '../support/look.ts';

/** Put your theme together on a living hub. It says whether all of it can be read, and prints what you write. */
const meta: Meta = {
  title: 'Start/Theme',
  tags: ['!autodocs'],
  parameters: { edgeless: true },
  loaders: [withHub()],
  render: (_, { loaded }) => html`<story-theme .hub=${(loaded as StoryHub).hub}></story-theme>`,
};
export default meta;

const choose = (root: ParentNode, label: string, value: string): void => {
  const fields = allInside(root, 'story-theme input') as HTMLInputElement[];
  const field = fields.find(({ ariaLabel }) => ariaLabel === label)!;
  field.value = value;
  field.dispatchEvent(new Event('input'));
};

/** An accent that is too pale is told of, and the one after it is not. */
export const Builder: StoryObj = {
  play: async ({ canvasElement }) => {
    await until(() => inside(canvasElement, 'story-theme hub-overview hub-inline-field'));
    const isTold = (text: RegExp): boolean =>
      allInside(canvasElement, 'story-theme [role="status"]').some(said => text.test(said.textContent ?? ''));
    choose(canvasElement, '--hub-accent, light', '#ffd400');
    await until(() => isTold(/Hard to read: Links/));
    choose(canvasElement, '--hub-accent, light', '#1f6a55');
    await until(() => isTold(/Everything can be read/));
    const hub = inside(canvasElement, 'story-theme customer-hub')!;
    await expect(getComputedStyle(hub).getPropertyValue('--ch-accent')).toContain('#1f6a55');
    await expect(inside(canvasElement, 'story-theme pre')?.textContent).toBe(
      'customer-hub {\n  --hub-accent: light-dark(#1f6a55, #8fb0ff);\n}\n',
    );
  },
};
