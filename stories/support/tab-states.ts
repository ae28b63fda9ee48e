/** The states that every list tab has [design: states], as stories of a few lines. */
import type { Args, Meta, StoryObj } from '@storybook/web-components-vite';
import '@customer-hub/components/define/customer-hub.js';
import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { expect } from 'storybook/test';
import type { ScenarioName } from '@customer-hub/mock-server';
import type { CustomerCapabilities } from '@customer-hub/sdk';
import { allInside, inside, press, sees, until } from './act.ts';
import './frame.ts';
import { customers, withHub, type StoryHub } from './hub.ts';

export interface TabStory {
  /** The public element: `hub-contacts`. */
  readonly tag: string;
  /** Operation that lists the rows of a customer: `listContacts`. */
  readonly operationId: string;
  /** The permission that a refusal names: `contact:read`. */
  readonly scope: string;
  /** English heading of the empty list. */
  readonly empty: RegExp;
  /** Whose rows. Default the customer of the drawings. */
  readonly customerId?: string;
}

type Story = StoryObj<Args>;
type ListElement = HTMLElement & { refresh(): Promise<void> };

/** Rows with content, through every shadow root. */
export const rowsOf = (root: ParentNode): HTMLElement[] =>
  allInside(root, 'hub-table .body [role="row"]').filter(
    row => row.checkVisibility() && row.querySelector('[role="rowheader"]') !== null,
  );

/** Waits for the first rows of a list. */
export const filled = (root: ParentNode): Promise<HTMLElement> =>
  until(() => rowsOf(root).find(row => !row.querySelector('.sk')));

/**
 * Frame, controls and states of a list tab:
 *
 * const tab = tabStates({ tag: 'hub-assets', operationId: 'listAssets', scope: 'asset:read', empty: /^No
 * assets yet$/ }); const meta: Meta = { title: 'Tabs/Assets', component: 'hub-assets', ...tab.meta }; export
 * default meta; export const Filled = tab.stories.Filled; // and so on, one by one
 *
 * Storybook reads the names from the file, and passes over names within braces: each is an export of its own.
 * Further stories stand beside them:
 * `export const Grouped: StoryObj = { args: { view: { groupBy: 'type' } }, play: ... }`. `args.view` is the
 * element's `view`, `args.customerId` whose rows.
 */
export const tabStates = ({
  tag,
  operationId,
  scope,
  empty,
  customerId = customers.ashgrove,
}: TabStory): { readonly meta: Meta<Args>; readonly stories: Record<StateName, Story> } => {
  const render = (args: Args, { loaded }: { loaded: object }): TemplateResult => {
    const give = (element?: Element): void => {
      if (!element) return;
      Object.assign(element, {
        hub: (loaded as StoryHub).hub,
        customerId: (args.customerId as string) || undefined,
        view: args.view,
      });
    };
    const made = ((loaded as { element?: HTMLElement }).element ??= document.createElement(tag));
    return html`<story-frame ${ref(() => give(made))}>${made}</story-frame>`;
  };
  const tab = tag.slice('hub-'.length).replaceAll('-', '_');
  const scenario = (name: ScenarioName) => [withHub({ scenario: name })];
  return {
    meta: {
      parameters: { edgeless: true },
      args: { customerId },
      argTypes: {
        customerId: { control: 'select', options: Object.values(customers) },
        view: { control: 'object' },
      },
      loaders: [withHub()],
      render,
    },
    stories: {
      Filled: {
        play: async ({ canvasElement }) => {
          await filled(canvasElement);
        },
      },
      Loading: {
        loaders: [
          withHub({
            prepare: mock => {
              mock.latency(60_000);
            },
          }),
        ],
      },
      Empty: {
        loaders: scenario('empty'),
        play: async ({ canvasElement }) => {
          await sees(canvasElement, empty);
        },
      },
      NoMatch: {
        args: { view: { q: 'zzqqxx' } },
        play: async ({ canvasElement }) => {
          await sees(canvasElement, /Nothing matches “zzqqxx”/);
        },
      },
      Failed: {
        loaders: [withHub({ prepare: mock => mock.fault({ operationId, status: 500 }) })],
        play: async ({ canvasElement }) => {
          await until(() => inside(canvasElement, 'hub-list-view .state.bad .req'));
        },
      },
      Forbidden: {
        loaders: scenario('forbidden'),
        play: async ({ canvasElement }) => {
          await sees(canvasElement, new RegExp(`^${scope}$`));
        },
      },
      Offline: {
        loaders: scenario('offline'),
        play: async ({ canvasElement }) => {
          await until(() => inside(canvasElement, 'hub-list-view .state'));
        },
      },
      Stale: {
        play: async ({ canvasElement, loaded }) => {
          await filled(canvasElement);
          const before = rowsOf(canvasElement).length;
          (loaded as StoryHub).mock.scenario('offline');
          await (inside(canvasElement, 'hub-list-view') as ListElement).refresh();
          await until(() => inside(canvasElement, 'hub-list-view .banner'));
          // The banner takes the place of a row or two.
          await expect(rowsOf(canvasElement).length).toBeGreaterThanOrEqual(Math.max(1, before - 2));
        },
      },
      NotAvailable: {
        // Which tabs there are is known to the hub around it.
        loaders: [
          withHub({
            answers: {
              '/capabilities': body => {
                const capabilities = body as CustomerCapabilities;
                return {
                  ...capabilities,
                  tabs: capabilities.tabs.map(entry =>
                    entry.tab === tab ? { ...entry, served: false, reason: 'not_supported' } : entry,
                  ),
                };
              },
            },
          }),
        ],
        render: (args, { loaded }) =>
          html`<story-frame
            ><customer-hub
              .hub=${(loaded as StoryHub).hub}
              customer-id=${customerId}
              active-tab=${tab}></customer-hub
          ></story-frame>`,
        play: async ({ canvasElement }) => {
          await sees(canvasElement, /not available in this portal/);
        },
      },
      ReadOnly: {
        loaders: [withHub({ token: 'read-only' })],
        play: async ({ canvasElement }) => {
          await filled(canvasElement);
        },
      },
      Selected: {
        play: async ({ canvasElement }) => {
          await filled(canvasElement);
          for (const row of rowsOf(canvasElement).slice(0, 3))
            row.querySelector<HTMLElement>('input[type="checkbox"]')?.click();
          await sees(canvasElement, /^3 selected$/);
        },
      },
      Columns: {
        play: async ({ canvasElement }) => {
          await filled(canvasElement);
          await press(canvasElement, /^Columns$/);
          await until(() => inside(canvasElement, 'hub-columns-dialog li'));
        },
      },
      Dark: {
        globals: { appearance: 'dark' },
        play: async ({ canvasElement }) => {
          await filled(canvasElement);
        },
      },
      Detailed: {
        globals: { density: 'detailed' },
        play: async ({ canvasElement }) => {
          await filled(canvasElement);
        },
      },
      Narrow: {
        globals: { width: '360px' },
        play: async ({ canvasElement }) => {
          await filled(canvasElement);
        },
      },
      German: {
        args: { customerId: customers.german, dateStyle: 'locale' },
        globals: { language: 'de' },
        play: async ({ canvasElement }) => {
          await until(() => inside(canvasElement, 'hub-list-view .foot'));
        },
      },
      RightToLeft: {
        args: { customerId: customers.arabic, dateStyle: 'locale' },
        globals: { language: 'ar' },
        play: async ({ canvasElement }) => {
          await until(() => inside(canvasElement, 'hub-list-view .foot'));
        },
      },
    },
  };
};

type StateName =
  | 'Filled'
  | 'Loading'
  | 'Empty'
  | 'NoMatch'
  | 'Failed'
  | 'Forbidden'
  | 'Offline'
  | 'Stale'
  | 'NotAvailable'
  | 'ReadOnly'
  | 'Selected'
  | 'Columns'
  | 'Dark'
  | 'Detailed'
  | 'Narrow'
  | 'German'
  | 'RightToLeft';
