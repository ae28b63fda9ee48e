import type { Meta, StoryObj } from '@storybook/web-components-vite';
import {
  ConnectionError,
  NotFoundError,
  PermissionError,
  ServerError,
  TimeoutError,
} from '@customer-hub/sdk';
import { html, type TemplateResult } from 'lit';
import { expect, fn } from 'storybook/test';
import { avatar, kindBadge, rankBadge } from '../../packages/components/src/customer/badges.ts';
import { commonMessages } from '../../packages/components/src/messages/common.ts';
import { customerMessages } from '../../packages/components/src/messages/customer.ts';
import { statesMessages } from '../../packages/components/src/messages/states.ts';
import { fileDrop, fileDropStyles } from '../../packages/components/src/primitives/file-drop.ts';
import * as icons from '../../packages/components/src/primitives/icons.ts';
import {
  empty,
  failed,
  noMatch,
  skeleton,
  staleBanner,
  unavailable,
} from '../../packages/components/src/primitives/state.ts';
import { allInside, press, sees } from '../support/act.ts';
import { StoryStage } from '../support/frame.ts';
import { withHub, type StoryHub } from '../support/hub.ts';

StoryStage.elementStyles.push(fileDropStyles);

/** What is the same everywhere: states instead of content, buttons, badges. */
const meta: Meta = {
  title: 'Primitives/Looks',
  loaders: [withHub()],
  render: (_, { loaded, globals, parameters }) =>
    html`<story-stage
      .hub=${(loaded as StoryHub).hub}
      locale=${globals.language}
      .content=${parameters.content as (stage: StoryStage) => TemplateResult}></story-stage>`,
};
export default meta;
type Story = StoryObj;
const story = (content: (stage: StoryStage) => unknown, more: Story = {}): Story => ({
  ...more,
  parameters: { ...more.parameters, content },
});

const problem = (
  status: number,
  more: object = {},
): { type: string; title: string; status: number; code: string } => ({
  type: 'about:blank',
  title: 'x',
  status,
  code: 'x',
  ...more,
});
const retry = fn();

/** Every state that stands in the place of content. */
export const States = story(
  stage => {
    const t = stage.words(statesMessages);
    const { removeOne } = stage.words(commonMessages);
    const card = (caption: string, content: unknown): TemplateResult =>
      html`<section>
        <p class="caption">${caption}</p>
        ${content}
      </section>`;
    return html`<div class="cards">
      ${card('Loading: the final geometry, after 200 ms', skeleton(t, 'Devices', 7, 5))}
      ${card(
        'Empty: what it is for, and the first step',
        empty({
          icon: icons.monitor,
          title: 'No devices yet',
          text: 'Devices report in once the agent is installed. You can also add network devices, websites and ports to watch.',
          actions: html`<button class="btn primary">${icons.icon(icons.plus)}New device</button
            ><button class="btn">Copy install command</button>`,
        }),
      )}
      ${card(
        'No match: which filter to let go',
        noMatch(t, {
          query: 'AGD-9',
          total: 214,
          filters: [
            { label: 'Availability', value: 'Retired', remove: retry },
            { label: 'Folder', value: 'Imaging', remove: retry },
          ],
          removeLabel: removeOne,
          clear: retry,
        }),
      )}
      ${card('Error: what happened, retry, request id', failed(t, new TimeoutError(), { subject: 'Devices', retry }))}
      ${card('The server reported an error', failed(t, serverError, { subject: 'Devices', retry }))}
      ${card(
        'Forbidden: who can open it',
        failed(t, new PermissionError(problem(403, { requiredScope: 'password:read' })), {
          subject: 'Passwords',
          retry,
        }),
      )}
      ${card('Not available on this backend', unavailable(t, 'Invoices'))}
      ${card('Gone', failed(t, new NotFoundError(problem(404)), { subject: 'Contact', retry }))}
      ${card('Offline', failed(t, lost, { subject: 'Devices', retry }))}
      ${card(
        'Stale: shown with its time',
        html`${staleBanner(t, lost, {
          time: stage.formats.time('2026-11-22T16:21:00Z'),
          waiting: 1,
          retry,
        })}${skeleton(t, 'Devices', 4, 5)}`,
      )}
    </div>`;
  },
  {
    play: async ({ canvasElement }) => {
      await expect(allInside(canvasElement, 'story-stage .state').length).toBe(8);
      await press(canvasElement, /^Retry$/);
      await expect(retry).toHaveBeenCalled();
    },
  },
);
const serverError = new ServerError(problem(500), 'req_8f2c41d7', 600_000);
const lost = new ConnectionError();
export const StatesDark: Story = { ...States, play: undefined as never, globals: { appearance: 'dark' } };
export const StatesRightToLeft: Story = { ...States, play: undefined as never, globals: { language: 'ar' } };
export const StatesGermanNarrow: Story = {
  ...States,
  play: undefined as never,
  globals: { language: 'de', width: '360px' },
};

/** One primary button on a screen; the others are quieter, and all are large enough to be hit. */
export const Buttons = story(
  () =>
    html` <div class="bar">
        <button class="btn primary">${icons.icon(icons.plus)}New device</button
        ><button class="btn">Columns</button><button class="btn ghost">Clear</button
        ><button class="btn danger">Delete</button
        ><button class="btn primary danger">Delete 3 contacts</button
        ><button class="btn icon" aria-label="More">${icons.icon(icons.more)}</button>
      </div>
      <div class="bar">
        <button class="btn primary" disabled>New device</button><button class="btn" disabled>Columns</button
        ><button class="btn ghost" disabled>Clear</button
        ><button class="btn on" aria-pressed="true">Filter <span class="count">3</span></button>
      </div>
      <div class="bar">
        <button class="btn sm">Retry now</button><button class="btn sm ghost">Clear all</button
        ><button class="btn sm icon ghost" aria-label="Close">${icons.icon(icons.close)}</button>
        <span class="split"
          ><button class="btn primary">${icons.icon(icons.plus)}New device</button
          ><button class="btn primary" aria-label="More actions">
            ${icons.icon(icons.chevronDown, 'xs')}
          </button></span
        >
        <span class="seg" role="group" aria-label="Row height"
          ><button aria-pressed="true" aria-label="Compact rows">${icons.icon(icons.compact)}</button
          ><button aria-pressed="false" aria-label="Detailed rows">
            ${icons.icon(icons.detailed)}
          </button></span
        >
      </div>
      <div class="bar">
        <label class="field"
          >${icons.icon(icons.search)}<input
            type="search"
            aria-label="Search"
            placeholder="Name, IP or machine name" /><kbd aria-hidden="true">/</kbd></label
        >
        <label class="row"><input type="checkbox" class="chk" checked />Monitored</label
        ><label class="row"><input type="checkbox" class="chk" />Favourites</label>
      </div>`,
  {
    play: async ({ canvasElement }) => {
      const button = await press(canvasElement, /^Columns$/);
      // Large enough to be hit [WCAG 2.5.8].
      for (const control of allInside(canvasElement, 'story-stage button'))
        await expect(Math.min(control.offsetWidth, control.offsetHeight)).toBeGreaterThanOrEqual(24);
      await expect(button).toBeTruthy();
    },
  },
);
export const ButtonsDark: Story = { ...Buttons, globals: { appearance: 'dark' } };

/** Told apart by icon and word, not by colour alone. */
export const Badges = story(
  stage => {
    const t = stage.words(customerMessages);
    return html`<div class="bar">
        ${(['gold', 'silver', 'basic', 'blocked'] as const).map(rank => rankBadge(rank, t, true))}
      </div>
      <div class="bar">${kindBadge('managed', t)}${kindBadge('unmanaged', t)}</div>
      <div class="bar">
        ${['Dana Whitfield', 'عبد الرحمن الحداد', 'Žofie', '李 小龍'].map(avatar)}<span class="count"
          >23</span
        >
      </div>
      <div class="bar">
        ${['danger', 'warning', 'success', 'info', 'accent'].map(
          tone => html`<span class=${`chip ${tone}`}>${tone}</span>`,
        )}
      </div>`;
  },
  {
    play: async ({ canvasElement }) => {
      await sees(canvasElement, /^Gold$/);
    },
  },
);
export const BadgesDark: Story = { ...Badges, globals: { appearance: 'dark' } };

/** With its limits said beforehand. */
export const FileDrop = story(
  stage =>
    html`<div class="form">
      ${fileDrop({
        t: stage.words(commonMessages),
        format: stage.formats,
        extensions: ['.csv', '.tsv', '.txt'],
        maxBytes: 20_000_000,
        onFile: fn(),
        onProblem: fn(),
      })}
    </div>`,
);
