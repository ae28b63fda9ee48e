/** Two contacts or two customers that are one: the comparison, its states, and the list of pairs. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@customer-hub/components/define/hub-contacts.js';
import '@customer-hub/components/define/hub-customers.js';
import type { Contact, Hub } from '@customer-hub/sdk';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import { allInside, dialog, inside, press, sees, until } from '../support/act.ts';
import '../support/frame.ts';
import { customers, withHub, type StoryHub } from '../support/hub.ts';

const meta: Meta = {
  title: 'Parts/Merge',
  tags: ['!autodocs'],
  parameters: { edgeless: true },
  loaders: [withHub()],
  render: (_, { loaded, globals }) =>
    html`<story-frame
      ><hub-contacts
        .hub=${(loaded as StoryHub).hub}
        .customerId=${customers.ashgrove}
        time-zone="America/Los_Angeles"
        locale=${globals.language}></hub-contacts
    ></story-frame>`,
};
export default meta;
type Story = StoryObj;

/** Two that are one, first in the list. */
const makeTwins = async (hub: Hub): Promise<readonly [Contact, Contact]> => {
  const common = { notes: 'Opens the office' };
  return [
    await hub.contacts.create(customers.ashgrove, {
      ...common,
      email: 'a.lopez@ashgrovedental.com',
      displayName: 'Aaliyah Lopez',
      jobTitle: 'Front desk lead',
      mobile: '+1 503 777 0152',
    }),
    await hub.contacts.create(customers.ashgrove, {
      ...common,
      email: 'aaliyah@ashgrove.care',
      displayName: 'Aaliyah López',
      jobTitle: 'Reception',
      mobile: '503 777 0152',
      phone: '+1 503 777 0153',
    }),
  ];
};
const twins = (loaded: object): Promise<readonly [Contact, Contact]> => makeTwins((loaded as StoryHub).hub);
const tick = async (root: ParentNode, name: RegExp): Promise<void> => {
  const row = await until(() =>
    allInside(root, 'hub-table .body [role="row"]').find(
      one => one.checkVisibility() && name.test(one.textContent ?? ''),
    ),
  );
  await userEvent.click(row.querySelector('.chk')!);
};
const compare = async (root: ParentNode): Promise<void> => {
  await tick(root, /Aaliyah Lopez/);
  await tick(root, /Aaliyah López/);
  await press(root, /^Merge$/);
  await dialog(root);
  await until(() => inside(root, 'hub-merge-dialog .mg input'));
};

/** Which value is taken, what the result is, and what moves. */
export const TwoContacts: Story = {
  play: async ({ canvasElement, loaded }) => {
    await twins(loaded);
    await compare(canvasElement);
    await press(canvasElement, /^Name: Aaliyah López$/, 'hub-merge-dialog input');
    await sees(canvasElement, /was Aaliyah Lopez/);
  },
};

/** Arrows go by row and side, Space picks. */
export const Keyboard: Story = {
  play: async ({ canvasElement, loaded }) => {
    await twins(loaded);
    await compare(canvasElement);
    await until(() => inside(canvasElement, 'hub-merge-dialog .mg input:focus'));
    await userEvent.keyboard('{ArrowDown}{ArrowRight} ');
    const focused = await until(() => inside(canvasElement, 'hub-merge-dialog .mg input:focus'));
    await expect(focused).toBeChecked();
    await expect(focused.ariaLabel).toMatch(/: Reception$/);
  },
};

/** Said at once, with an undo. */
export const Merged: Story = {
  play: async ({ canvasElement, loaded }) => {
    await twins(loaded);
    await compare(canvasElement);
    await press(canvasElement, /^Merge into one contact$/);
    await sees(canvasElement, /merged into/);
  },
};

/** Somebody else edits one of the two in the meantime: what changed is marked, and chosen again. */
export const ChangedMeanwhile: Story = {
  play: async ({ canvasElement, loaded }) => {
    const [, other] = await twins(loaded);
    await compare(canvasElement);
    await (loaded as StoryHub).hub.contacts.update(other, { jobTitle: 'Manager' });
    await press(canvasElement, /^Merge into one contact$/);
    await until(() => inside(canvasElement, 'hub-merge-dialog .marked'));
  },
};

/** Somebody else was faster: what the record is part of now, and a way there. */
export const MergedMeanwhile: Story = {
  play: async ({ canvasElement, loaded }) => {
    const [one, other] = await twins(loaded);
    await compare(canvasElement);
    await (loaded as StoryHub).hub.merges.contacts(other.id, {
      with: one.id,
      keptEtag: other.etag,
      mergedEtag: one.etag,
    });
    await press(canvasElement, /^Merge into one contact$/);
    await sees(canvasElement, /^Already part of/);
  },
};

export const Failing: Story = {
  loaders: [withHub({ prepare: mock => mock.fault({ operationId: 'mergeContacts', status: 500 }) })],
  play: async ({ canvasElement, loaded }) => {
    await twins(loaded);
    await compare(canvasElement);
    await press(canvasElement, /^Merge into one contact$/);
    await sees(canvasElement, /Nothing was changed/);
  },
};

/** Pairs that may be one, each to be compared or said to be two. */
export const Duplicates: Story = {
  play: async ({ canvasElement, loaded }) => {
    await twins(loaded);
    await press(canvasElement, /^More actions$/);
    await press(canvasElement, /^Possible duplicates$/, 'hub-menu [role="menuitem"]');
    await until(() => inside(canvasElement, 'hub-duplicates-dialog li'));
  },
};

/** Two customers beside what becomes of them. */
export const TwoCustomers: Story = {
  render: (_, { loaded, globals }) =>
    html`<story-frame
      ><hub-customers
        .hub=${(loaded as StoryHub).hub}
        time-zone="America/Los_Angeles"
        locale=${globals.language}></hub-customers
    ></story-frame>`,
  play: async ({ canvasElement, loaded }) => {
    const { hub } = loaded as StoryHub;
    await hub.customers.create({
      name: 'Aaa Tools',
      domains: ['aaa-tools.example'],
      phone: '+1 503 777 0100',
    });
    await hub.customers.create({ name: 'AAA Tools, Inc.', domains: ['aaa-tools-inc.example'] });
    await tick(canvasElement, /Aaa Tools/);
    await tick(canvasElement, /AAA Tools, Inc\./);
    await press(canvasElement, /^Merge$/);
    await until(() => inside(canvasElement, 'hub-merge-dialog .mg input'));
  },
};
