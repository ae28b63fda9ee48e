import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fn, userEvent } from 'storybook/test';
import { type FetchRows, noSelection, RowSource, type Selection } from '@customer-hub/state/lists';
import { defineElement } from '../../packages/components/src/internal/define.ts';
import { statesMessages } from '../../packages/components/src/messages/states.ts';
import { HubMenu } from '../../packages/components/src/primitives/menu.ts';
import { monitor } from '../../packages/components/src/primitives/icons.ts';
import { empty, failed } from '../../packages/components/src/primitives/state.ts';
import type { Column } from '../../packages/components/src/table/column.ts';
import { HubTable } from '../../packages/components/src/table/table.ts';
import { allInside, inside, until } from '../support/act.ts';
import '../support/frame.ts';
import type { StoryStage } from '../support/frame.ts';
import { inLanguage, toldIn } from '../support/german.ts';
import { withHub, type StoryHub } from '../support/hub.ts';

defineElement('hub-menu', HubMenu);
defineElement('hub-table', HubTable);

interface Machine {
  readonly id: string;
  readonly name: string;
  readonly user: string;
  readonly folder: string;
  readonly patches: number | undefined;
}

const users = ['tlopez', 'rjensen', 'kpatel', 'opuser', 'imaging', 'dreyes', 'عبد الرحمن'];
const folders = ['Front desk', 'Surgery floor', 'Imaging', 'Servers', 'Network', 'Management'];
const machine = (n: number): Machine => ({
  id: `m${n}`,
  name: `AGD-${folders[n % 6]!.slice(0, 5).toUpperCase().trim()}-${String(n + 1).padStart(2, '0')}`,
  user: users[n % 7]!,
  folder: folders[n % 6]!,
  patches: n % 5 === 0 ? undefined : n % 23,
});

const columns: readonly Column<Machine>[] = [
  {
    key: 'name',
    label: 'Device name',
    permanent: true,
    sticky: 'start',
    sortable: true,
    width: 26,
    minWidth: 12,
    cell: row => html`<span class="name">${row.name}</span>`,
  },
  {
    key: 'user',
    label: 'Last login',
    sortable: true,
    width: 20,
    card: 'secondary',
    cell: row => html`<bdi>${row.user}</bdi>`,
  },
  { key: 'folder', label: 'Folder', sortable: true, width: 20, card: 'secondary', cell: row => row.folder },
  {
    key: 'patches',
    label: 'Patches',
    sortable: true,
    width: 12,
    align: 'end',
    card: 'trailing',
    cell: row => row.patches,
  },
  {
    key: 'note',
    label: 'Note',
    width: 40,
    cell: row =>
      row.patches === 7
        ? 'Reboots only after 5:30 PM, when the surgery floor is closed; ask the front desk for the key.'
        : '',
  },
];

/** The same columns for the same language: others would be a change. */
const columnsIn = (language: unknown): readonly Column<Machine>[] => {
  const known = byLanguage.get(language) ?? columns.map(column => toldIn(language, column));
  byLanguage.set(language, known);
  return known;
};
const byLanguage = new Map<unknown, readonly Column<Machine>[]>();

const rows =
  (count: number, wait?: Promise<void>): FetchRows<Machine> =>
  async (offset, limit) => {
    await wait;
    return {
      items: Array.from({ length: Math.max(0, Math.min(limit, count - offset)) }, (_, n) =>
        machine(offset + n),
      ),
      totalCount: count,
    };
  };
const never = new Promise<void>(() => undefined);

interface Args {
  count: number;
  density: 'compact' | 'detailed';
  selectable: boolean;
  sort: string;
  onSelection: (event: Event) => void;
  onSort: (event: Event) => void;
  onColumns: (event: Event) => void;
}

const sources = new WeakMap<object, RowSource<Machine>>();
const sourceFor = (
  key: object,
  count: number,
  fetch: FetchRows<Machine> = rows(count),
): RowSource<Machine> => {
  let source = sources.get(key);
  if (!source) {
    sources.set(key, (source = new RowSource<Machine>()));
    void source.load(fetch);
  }
  return source;
};

let selection: Selection = noSelection;

const show = (
  args: Args,
  context: { loaded: object; globals: Record<string, unknown> },
  fetch?: FetchRows<Machine>,
) => {
  const { hub } = context.loaded as StoryHub;
  const source = sourceFor(hub, args.count, fetch);
  selection = noSelection;
  return html`<story-frame
    ><story-stage
      .hub=${hub}
      locale=${context.globals.language}
      .content=${(stage: StoryStage) =>
        html`<div class="fill">
          <hub-table
            .columns=${columnsIn(context.globals.language)}
            .source=${source}
            .rowLabel=${(row: Machine) => row.name}
            label=${inLanguage(context.globals.language, 'Devices')}
            .density=${context.globals.density === 'detailed' ? 'detailed' : args.density}
            .selectable=${args.selectable}
            .sort=${args.sort}
            .selection=${selection}
            @hub-selection-change=${(event: CustomEvent<{ selection: Selection }>) => {
              selection = event.detail.selection;
              args.onSelection(event);
              stage.requestUpdate();
            }}
            @hub-sort-change=${args.onSort}
            @hub-columns-change=${args.onColumns}>
            <div slot="state" class="stage">
              ${
                source.error
                  ? failed(stage.words(statesMessages), source.error, {
                      subject: inLanguage(context.globals.language, 'Devices'),
                      retry: () => undefined,
                    })
                  : empty({
                      icon: monitor,
                      title: inLanguage(context.globals.language, 'No devices yet'),
                      text: inLanguage(
                        context.globals.language,
                        'Devices report in once the agent is installed.',
                      ),
                    })
              }
            </div>
          </hub-table>
        </div>`}></story-stage
  ></story-frame>`;
};

/** The table that every list stands on: rows come from a server in windows, so a million scroll like a hundred. */
const meta: Meta<Args> = {
  title: 'Parts/Table',
  parameters: { edgeless: true },
  args: {
    count: 214,
    density: 'compact',
    selectable: true,
    sort: 'name',
    onSelection: fn(),
    onSort: fn(),
    onColumns: fn(),
  },
  argTypes: {
    count: { control: { type: 'number', min: 0, max: 10_000_000 } },
    density: { control: 'inline-radio', options: ['compact', 'detailed'] },
    sort: { control: 'select', options: ['', 'name', '-name', 'user', '-patches'] },
    onSelection: { table: { disable: true } },
    onSort: { table: { disable: true } },
    onColumns: { table: { disable: true } },
  },
  loaders: [withHub()],
  render: (args, context) => show(args, context),
};
export default meta;
type Story = StoryObj<Args>;

const shown = (root: ParentNode): HTMLElement[] =>
  allInside(root, 'hub-table .body [role="row"]').filter(row => row.checkVisibility());

/** Rows of one line. */
export const Compact: Story = {
  play: async ({ canvasElement, args }) => {
    await until(() => shown(canvasElement)[5]);
    await userEvent.click(
      await until(() =>
        allInside(canvasElement, 'hub-table [role="columnheader"] *').find(
          element => element.textContent?.trim() === 'Folder',
        ),
      ),
    );
    await until(() => (args.onSort as ReturnType<typeof fn>).mock.calls.length > 0);
  },
};

export const Detailed: Story = { args: { density: 'detailed' } };

/** Shift selects from the last one; the box in the head selects all, also those that were never fetched. */
export const Selected: Story = {
  play: async ({ canvasElement, args }) => {
    await until(() => shown(canvasElement)[5]);
    const boxes = shown(canvasElement).map(row => row.querySelector('input')!);
    await userEvent.click(boxes[1]!);
    const person = userEvent.setup();
    await person.keyboard('{Shift>}');
    await person.click(boxes[4]!);
    await person.keyboard('{/Shift}');
    await expect(args.onSelection).toHaveBeenCalled();
    await until(() => shown(canvasElement).filter(row => row.ariaSelected === 'true').length === 4);
  },
};

/** One tab stop, arrows, Home, End, Page keys; what is focused stays, wherever one scrolls. */
export const Keyboard: Story = {
  args: { count: 1_000_000 },
  play: async ({ canvasElement }) => {
    await until(() => shown(canvasElement)[5]);
    (inside(canvasElement, 'hub-table') as HTMLElement).focus();
    await userEvent.keyboard('{Control>}{End}{/Control}');
    await until(() => inside(canvasElement, 'hub-table [aria-rowindex="1000001"]'));
  },
};

export const Loading: Story = { render: (args, context) => show(args, context, rows(args.count, never)) };

export const Empty: Story = {
  args: { count: 0 },
  play: async ({ canvasElement }) => {
    await until(() => inside(canvasElement, 'story-stage .state'));
  },
};

export const Narrow: Story = { globals: { width: '360px' } };
export const RightToLeft: Story = { globals: { language: 'ar' } };
export const Dark: Story = { globals: { appearance: 'dark' } };
