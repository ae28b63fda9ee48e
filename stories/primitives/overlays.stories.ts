import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, fn, userEvent } from 'storybook/test';
import { defineElement } from '../../packages/components/src/internal/define.ts';
import { HubCombobox } from '../../packages/components/src/primitives/combobox.ts';
import { confirm } from '../../packages/components/src/primitives/confirm.ts';
import { HubDialog } from '../../packages/components/src/primitives/dialog.ts';
import * as icons from '../../packages/components/src/primitives/icons.ts';
import { HubMenu, type MenuEntry } from '../../packages/components/src/primitives/menu.ts';
import { HubToasts } from '../../packages/components/src/primitives/toasts.ts';
import { tip } from '../../packages/components/src/primitives/tooltip.ts';
import { allInside, dialog, inside, press, sees, until } from '../support/act.ts';
import '../support/frame.ts';
import type { StoryStage } from '../support/frame.ts';
import { withHub, type StoryHub } from '../support/hub.ts';

defineElement('hub-dialog', HubDialog);
defineElement('hub-menu', HubMenu);
defineElement('hub-toasts', HubToasts);
defineElement('hub-combobox', HubCombobox);

/** What lies over the page: dialogs, menus, toasts, lists of choices. All on the platform's own dialog and popover. */
const meta: Meta = {
  title: 'Primitives/Overlays',
  loaders: [withHub()],
  render: (_, { loaded, globals, parameters }) =>
    html`<story-frame
      ><story-stage
        .hub=${(loaded as StoryHub).hub}
        locale=${globals.language}
        .content=${parameters.content as (stage: StoryStage) => TemplateResult}></story-stage
    ></story-frame>`,
};
export default meta;
type Story = StoryObj;
const story = (content: (stage: StoryStage) => unknown, more: Story = {}): Story => ({
  ...more,
  parameters: { ...more.parameters, content },
});
const stageOf = (root: ParentNode): Promise<StoryStage> =>
  until(() => inside(root, 'story-stage') as StoryStage | undefined);

const form =
  (size: 's' | 'm' | 'l', dirty: boolean) =>
  (stage: StoryStage): TemplateResult =>
    html`<div class="bar">
        <button
          class="btn"
          @click=${() => void (stage.renderRoot.querySelector('hub-dialog') as HubDialog).show()}>
          Open
        </button>
      </div>
      <hub-dialog size=${size} heading="New contact" subtitle="for Ashgrove Dental Group" ?dirty=${dirty}>
        <div class="form">
          <label class="fld"
            ><span class="name">Full name</span><span class="field"><input value="Nina Berg" /></span
          ></label>
        </div>
        <span slot="footer" class="grow"></span><button slot="footer" class="btn">Cancel</button
        ><button slot="footer" class="btn primary">Add contact</button>
      </hub-dialog>`;

/** On the platform's own dialog: the focus stays inside and comes back to where it was. */
export const Dialog = story(form('m', false), {
  play: async ({ canvasElement }) => {
    const opener = await press(canvasElement, /^Open$/);
    await dialog(canvasElement);
    await userEvent.keyboard('{Escape}');
    await until(
      () => !allInside(canvasElement, 'dialog').some(element => (element as HTMLDialogElement).open),
    );
    await expect((opener.getRootNode() as ShadowRoot).activeElement).toBe(opener);
    await press(canvasElement, /^Open$/);
  },
});

/** With something to lose, Escape asks first, in place. */
export const DialogAsks = story(form('m', true), {
  play: async ({ canvasElement }) => {
    await press(canvasElement, /^Open$/);
    await dialog(canvasElement);
    await userEvent.keyboard('{Escape}');
    await until(() => inside(canvasElement, 'hub-dialog .ask button:focus'));
  },
});

export const DialogNarrow: Story = {
  ...Dialog,
  play: async ({ canvasElement }) => {
    await press(canvasElement, /^Open$/);
  },
  globals: { width: '360px' },
};

/** The verb on the button that says yes; when it cannot be undone the focus is on the other. */
export const Confirm = story(
  stage =>
    html`<div class="bar">
      <button
        class="btn danger"
        @click=${() =>
          void confirm(stage, {
            title: 'Delete 3 contacts?',
            text: 'The records go, their tickets stay.',
            action: 'Delete 3 contacts',
            danger: true,
          })}>
        Delete
      </button>
    </div>`,
  {
    play: async ({ canvasElement }) => {
      await press(canvasElement, /^Delete$/);
      await expect(await dialog(canvasElement)).toHaveAttribute('role', 'alertdialog');
    },
  },
);

const entries: MenuEntry[] = [
  { heading: 'Front desk' },
  { label: 'Run script', icon: icons.apps, hint: 'R', run: fn() },
  {
    label: 'Move to',
    icon: icons.arrowEnd,
    items: [
      { label: 'Surgery floor', run: fn() },
      { label: 'Imaging', run: fn() },
    ],
  },
  { label: 'Restart', icon: icons.refresh, disabled: 'The device is offline' },
  'separator',
  { label: 'Compact rows', checked: true, radio: true },
  { label: 'Detailed rows', checked: false, radio: true },
  'separator',
  { label: 'Delete', icon: icons.trash, danger: true },
];

/** Arrow keys, letters, Enter; what cannot be done says why. */
export const Menu = story(
  stage =>
    html`<div class="bar">
        <button
          class="btn"
          aria-haspopup="menu"
          @click=${(event: Event) =>
            void (stage.renderRoot.querySelector('hub-menu') as HubMenu).open(
              event.currentTarget as HTMLElement,
              entries,
            )}>
          Actions${icons.icon(icons.chevronDown)}
        </button>
      </div>
      <hub-menu></hub-menu>`,
  {
    play: async ({ canvasElement }) => {
      await press(canvasElement, /^Actions$/);
      await until(() => inside(canvasElement, 'hub-menu [role="menuitem"]:focus'));
      await userEvent.keyboard('{ArrowDown}{ArrowRight}');
      await sees(canvasElement, /^Surgery floor$/);
    },
  },
);
export const MenuRightToLeft: Story = {
  ...Menu,
  globals: { language: 'ar' },
  play: async ({ canvasElement }) => {
    await press(canvasElement, /^Actions$/);
    await until(() => inside(canvasElement, 'hub-menu [role="menuitem"]:focus'));
    await userEvent.keyboard('{ArrowDown}{ArrowLeft}');
    await sees(canvasElement, /^Surgery floor$/);
  },
};
export const MenuDark: Story = { ...Menu, globals: { appearance: 'dark' } };

/** Done with undo, and partly failed: that one stays until it is read. */
export const Toasts = story(() => html`<hub-toasts></hub-toasts>`, {
  play: async ({ canvasElement }) => {
    const { notices } = (await stageOf(canvasElement)).current;
    const undo = fn();
    notices.show({
      text: '3 devices moved to Front desk',
      durationMs: 60_000,
      actions: [{ label: 'Undo', run: undo }],
    });
    notices.show({
      text: 'Script ran on 2 of 3 devices, AGD-OP-02 was offline',
      tone: 'failed',
      actions: [
        { label: 'Retry 1', run: fn() },
        { label: 'Details', run: fn() },
      ],
    });
    await sees(canvasElement, /AGD-OP-02 was offline/);
    await press(canvasElement, /^Undo$/);
    await expect(undo).toHaveBeenCalled();
    notices.show({ text: '3 devices are back', durationMs: 60_000 });
    await sees(canvasElement, /3 devices are back/);
  },
});
export const ToastsNarrow: Story = { ...Toasts, globals: { width: '360px' } };

const people = ['Dana Whitfield', 'Priya Raman', 'Marek Kowalski', 'Aisha Bello', 'Greta Sund'].map(
  (label, n) => ({ value: `tec_${n}`, label, hint: n === 1 ? 'On leave' : '' }),
);

const two = ['tec_1', 'tec_2'];

/** Typing narrows it down; found on a server or among what is there. */
export const Combobox = story(
  () =>
    html`<div class="form">
      <div class="fld">
        <label class="name" for="one">Account manager</label
        ><hub-combobox id="one" label="Account manager" .choices=${people} .value=${'tec_0'}></hub-combobox>
      </div>
      <div class="fld">
        <label class="name" for="many">Technicians</label
        ><hub-combobox
          id="many"
          label="Technicians"
          multiple
          .choices=${people}
          .values=${two}
          @hub-change=${(event: CustomEvent<{ values: readonly string[] }>) => {
            (event.currentTarget as HubCombobox).values = event.detail.values;
          }}></hub-combobox>
      </div>
    </div>`,
  {
    play: async ({ canvasElement }) => {
      const input = await until(() => inside(canvasElement, '#many input'));
      await userEvent.click(input);
      await userEvent.keyboard('ais');
      await until(() => allInside(canvasElement, '#many [role="option"]').length === 1);
      await userEvent.keyboard('{ArrowDown}{Enter}');
      await until(() => allInside(canvasElement, '#many .chip').length === 3);
      await userEvent.click(await until(() => inside(canvasElement, '#one input')));
      await until(() => allInside(canvasElement, '#one [role="option"]').length === 5);
    },
  },
);

/** By pointer and by focus; Escape takes it away. */
export const Tooltip = story(
  () =>
    html`<div class="bar">
      <button class="btn icon" aria-label="Columns" ${tip('Columns')}>${icons.icon(icons.columns)}</button>
    </div>`,
  {
    play: async ({ canvasElement }) => {
      (await until(() => inside(canvasElement, 'story-stage .btn'))).focus();
      await userEvent.hover(await until(() => inside(canvasElement, 'story-stage .btn')));
    },
  },
);
