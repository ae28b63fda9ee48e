import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@customer-hub/components/define/customer-hub.js';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import { allInside, dialog, inside, press, sees, until } from '../support/act.ts';
import '../support/frame.ts';
import { customers, withHub, type StoryHub } from '../support/hub.ts';

/** Editors that open over the hub: pinned fields and the forms of a customer. */
const meta: Meta = {
  title: 'Parts/Editors',
  parameters: { edgeless: true },
  loaders: [withHub()],
  render: (_, { loaded, globals }) =>
    html`<story-frame
      ><customer-hub
        .hub=${(loaded as StoryHub).hub}
        customer-id=${customers.ashgrove}
        time-zone="America/Los_Angeles"
        locale=${globals.language}></customer-hub
    ></story-frame>`,
};
export default meta;
type Story = StoryObj;

const openFromMenu = async (root: ParentNode, nth: number): Promise<void> => {
  await userEvent.click(
    await until(
      () =>
        allInside(root, 'customer-hub .head button[aria-haspopup]').at(-1) as HTMLButtonElement | undefined,
    ),
  );
  const items = await until(() => {
    const found = allInside(root, 'customer-hub hub-menu [role="menuitem"]');
    return found.length > 0 && found;
  });
  await userEvent.click(items[nth]!);
  await dialog(root);
};
const chosen = (root: ParentNode, tag: string): string[] =>
  allInside(root, `${tag} [data-sort]`).map(item => item.dataset['sort']!);

/** Three to six fields, for the whole account, in the order one wants: here by keyboard. */
export const PinnedFields: Story = {
  play: async ({ canvasElement }) => {
    await openFromMenu(canvasElement, 1);
    const before = await until(() => {
      const keys = chosen(canvasElement, 'hub-pin-editor');
      return keys.length > 2 && keys;
    });
    (await until(() => inside(canvasElement, 'hub-pin-editor .handle'))).focus();
    await userEvent.keyboard(' {ArrowDown} ');
    await until(() => chosen(canvasElement, 'hub-pin-editor')[0] === before[1]);
    await expect(chosen(canvasElement, 'hub-pin-editor').slice(0, 2)).toEqual([before[1], before[0]]);
  },
};

/** Saved for all customers: the head of this one follows at once. */
export const PinnedFieldsSaved: Story = {
  play: async ({ canvasElement }) => {
    await openFromMenu(canvasElement, 1);
    await press(canvasElement, /^Unpin Business ID$/);
    await press(canvasElement, /^Pin Account manager$/);
    await press(canvasElement, /^Save$/, 'hub-pin-editor button');
    await until(() => !inside(canvasElement, 'hub-pin-editor'));
    await sees(canvasElement, /^Account manager$/, '.pins dt');
  },
};

/** Three stay: the buttons that would take one more say why they do not. */
export const FewestPins: Story = {
  play: async ({ canvasElement }) => {
    await openFromMenu(canvasElement, 1);
    for (
      let left = (
        await until(() => {
          const keys = chosen(canvasElement, 'hub-pin-editor');
          return keys.length > 2 && keys;
        })
      ).length;
      left > 3;
      left--
    )
      await press(canvasElement, /^Unpin /);
    await sees(canvasElement, /Keep at least 3 fields pinned/);
  },
};

/** Which of the forms that an admin made the customer has. */
export const ManageForms: Story = {
  play: async ({ canvasElement }) => {
    await openFromMenu(canvasElement, 2);
    await press(canvasElement, /^Add /, 'hub-form-manager button');
    await until(() => chosen(canvasElement, 'hub-form-manager').length > 0);
  },
};

export const PinnedFieldsNarrow: Story = {
  globals: { width: '360px' },
  play: async ({ canvasElement }) => {
    await openFromMenu(canvasElement, 1);
  },
};
export const PinnedFieldsRightToLeft: Story = {
  globals: { language: 'ar' },
  play: async ({ canvasElement }) => {
    await openFromMenu(canvasElement, 1);
  },
};
