import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { writable } from '@customer-hub/state/core';
import type { OutputState } from '@customer-hub/state/work';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { defineElement } from '../../packages/components/src/internal/define.ts';
import { HubOutput } from '../../packages/components/src/terminal/hub-output.ts';
import { allInside, until } from '../support/act.ts';
import '../support/frame.ts';
import { withHub, type StoryHub } from '../support/hub.ts';

defineElement('hub-output', HubOutput);

const ESC = '\u001b';
const colours = ['red', 'green', 'yellow', 'blue', 'magenta', 'cyan']
  .map((name, n) => `${ESC}[3${n + 1}m${name}${ESC}[0m`)
  .join(' ');
const spooler = `Clear print spooler, version 4, as SYSTEM
${ESC}[34m==> Services that depend on Spooler${ESC}[0m
    Fax ............................ ${ESC}[32mstopped${ESC}[0m
${ESC}[33mWARNING: Spooler is still stopping, 1 of 10${ESC}[0m
         00217.SPL   4.1 MB   Brother QL-820 label
${ESC}[31m00221.SPL: in use by another process, trying again${ESC}[0m
${colours} ${ESC}[38;5;208morange${ESC}[0m ${ESC}[1mbold${ESC}[0m ${ESC}[7minverse${ESC}[0m
`;
const hostile = `<img src=x onerror=alert(1)> is text
${ESC}]0;another title\u0007${ESC}]52;c;Y3VybA==\u0007renames and copies nothing
${ESC}]8;;https://evil.example\u0007no link${ESC}]8;;\u0007, ${ESC}[6nno question, ${ESC}[8mnothing hidden${ESC}[0m
invoice\u202efdp.exe
`;
const lines = Array.from({ length: 4000 }, (_, n) => `line ${n + 1} of 4000\n`).join('');

interface Args {
  text: string;
  dark: boolean;
  compact: boolean;
  changes: Partial<OutputState>;
}

const sourceOf = (text: string, changes: Partial<OutputState>) =>
  writable<OutputState>({
    ...{ epoch: 0, start: 0, end: text.length, bytes: text.length, lines: text.split('\n').length - 1 },
    ...{
      leftOutLines: 0,
      leftOutBytes: 0,
      knowsLines: true,
      gap: undefined,
      loading: false,
      error: undefined,
    },
    read: from => [{ stream: 'stdout', text: text.slice(from) }],
    ...changes,
  });

/** What a device has printed: only rows in sight are in the page, and nothing that was printed acts. */
const meta: Meta<Args> = {
  title: 'Parts/Output',
  loaders: [withHub()],
  args: { text: spooler, dark: false, compact: false, changes: {} },
  render: ({ text, dark, compact, changes }, { loaded, globals }) => {
    const source = sourceOf(text, changes);
    return html`<story-frame
      ><story-stage
        .hub=${(loaded as StoryHub).hub}
        locale=${globals.language as string}
        .content=${() =>
          html`<div class="fill">
            <hub-output
              label="AGD-OP-04"
              appearance=${dark ? 'dark' : 'auto'}
              ?compact=${compact}
              .source=${source}></hub-output>
          </div>`}></story-stage
    ></story-frame>`;
  },
};
export default meta;
type Story = StoryObj<Args>;

/** Colors of a terminal, in tones that can be read in light and in dark. */
export const Colours: Story = {};

/** A terminal stays dark on a light page. */
export const AlwaysDark: Story = { args: { dark: true } };
/** Control sequences that would rename, link, ask, copy or hide are left out, and a word says so. */
export const Hostile: Story = {
  args: { text: hostile },
  play: async ({ canvasElement }) => {
    await until(() => allInside(canvasElement, '.esc').length > 5);
    for (const kind of ['img', 'a']) await expect(allInside(canvasElement, `.view ${kind}`).length).toBe(0);
  },
};
/** As many rows as are in sight, of however many lines. */
export const Long: Story = {
  args: { text: lines },
  play: async ({ canvasElement }) => {
    await until(() => allInside(canvasElement, '.ln').length > 10);
    await expect(allInside(canvasElement, '.ln').length).toBeLessThan(120);
  },
};
/** The end of more than is kept, and a piece that has not come yet. */
export const Torn: Story = {
  args: { changes: { leftOutLines: 41_200, leftOutBytes: 4_200_000, gap: { from: 118, to: 121 } } },
};

/** What could not be loaded is said in its place. */
export const Unreadable: Story = { args: { text: '', changes: { error: new Error('no') } } };
/** A command that has written nothing. */
export const Nothing: Story = { args: { text: '' } };
