import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@customer-hub/components/define/hub-attachments.js';
import type { Hub } from '@customer-hub/sdk';
import { html } from 'lit';
import { expect, fn, userEvent } from 'storybook/test';
import { allInside, control, dialog, inside, press, sees, type, until } from '../support/act.ts';
import '../support/frame.ts';
import type { ElementArgs } from '../support/element-controls.ts';
import { customers, withHub, type StoryHub } from '../support/hub.ts';

interface Args extends ElementArgs {
  customerId: string;
  accept: string;
  maxFileBytes: number;
  onViewChange: (event: Event) => void;
}

const meta: Meta<Args> = {
  title: 'Tabs/Attachments',
  component: 'hub-attachments',
  parameters: { edgeless: true },
  args: { customerId: customers.ashgrove, accept: '', maxFileBytes: 100_000_000, onViewChange: fn() },
  argTypes: {
    customerId: { control: 'select', options: Object.values(customers) },
    onViewChange: { table: { disable: true } },
  },
  loaders: [withHub()],
  render: ({ customerId, accept, maxFileBytes, onViewChange }, { loaded }) =>
    html`<story-frame>
      <hub-attachments
        .hub=${(loaded as StoryHub).hub}
        customer-id=${customerId}
        .accept=${accept || undefined}
        max-file-bytes=${maxFileBytes}
        @hub-view-change=${onViewChange}></hub-attachments
    ></story-frame>`,
};
export default meta;
type Story = StoryObj<Args>;

const rows = (root: ParentNode): HTMLElement[] =>
  allInside(root, 'hub-table .body [role="row"]').filter(row => row.checkVisibility());
const filled = (root: ParentNode): Promise<HTMLElement> =>
  until(() => rows(root).find(row => row.ariaRowIndex === '5' && !row.querySelector('.sk')));
const file = (content: BlobPart, name: string, type = 'text/plain'): File =>
  new File([content], name, { type });
/** The picker of the system would hand them over so. */
const give = async (root: ParentNode, files: File[]): Promise<void> => {
  await filled(root);
  await userEvent.upload(await until(() => inside(root, 'hub-attachments input[type="file"]')), files, {
    applyAccept: false,
  });
};
const drag = (root: ParentNode, type: string, files: File[]): void => {
  const dataTransfer = new DataTransfer();
  for (const one of files) dataTransfer.items.add(one);
  inside(root, 'hub-attachments hub-list-view')!.dispatchEvent(
    new DragEvent(type, { bubbles: true, composed: true, cancelable: true, dataTransfer }),
  );
};
const preview = async (root: ParentNode, name: string): Promise<void> => {
  await filled(root);
  await press(root, new RegExp(`^Preview ${name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`));
  await dialog(root);
  await until(() => inside(root, 'hub-preview-dialog [aria-busy="false"]'));
};
/**
 * A connection whose uploads stay where they are, so that one can look at them.
 * @param shares What is sent of the file with that name, 0 to 1. Of the others no progress is told: after a
 * while they count as lost and are sent again.
 */
const standing =
  (shares: Readonly<Record<string, number>>) =>
  async (context: Parameters<ReturnType<typeof withHub>>[0]): Promise<StoryHub> => {
    const { hub, mock } = await withHub()(context);
    const upload: Hub['uploads']['upload'] = (given, { signal, onProgress } = {}) =>
      new Promise((_, reject) => {
        const share = shares[given.name];
        const tell = (): void => {
          if (share !== undefined) onProgress?.({ sentBytes: given.size * share, totalBytes: given.size });
        };
        tell();
        // Now and then, because a transfer that is silent for long is sent again.
        const timer = setInterval(tell, 10_000);
        signal?.addEventListener('abort', () => {
          clearInterval(timer);
          reject(signal.reason as Error);
        });
      });
    return { hub: { ...hub, uploads: { ...hub.uploads, upload } }, mock };
  };

export const Filled: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
  },
};

/** Two at once, the others wait; one can be cancelled, or all. */
export const Uploading: Story = {
  loaders: [standing({ 'network-plan-2027.pdf': 0.42 })],
  play: async ({ canvasElement }) => {
    await give(canvasElement, [
      file('a'.repeat(48_000), 'network-plan-2027.pdf', 'application/pdf'),
      file('b'.repeat(9000), 'photo of the rack.jpg', 'image/jpeg'),
      file('c'.repeat(700), 'handover.txt'),
    ]);
    await sees(canvasElement, /^42%$/);
    await press(canvasElement, /^Cancel the upload of handover\.txt$/);
    await sees(canvasElement, /^Canceled$/);
  },
};

/** Files that have been uploaded, listed with what became of each. */
export const Uploaded: Story = {
  play: async ({ canvasElement }) => {
    await give(canvasElement, [file('one', 'one.txt'), file('two', 'two.txt')]);
    await sees(canvasElement, /^2 files uploaded$/);
  },
};

/**
 * Some could not be sent: each with its reason, and the failed ones again. Trouble that passes is not shown:
 * it is tried again by itself.
 */
export const PartlyFailed: Story = {
  args: { accept: '.pdf, .txt, .jpg', maxFileBytes: 20_000 },
  loaders: [
    withHub({
      prepare: mock =>
        mock.fault({ operationId: 'putUploadContent', status: 422, code: 'hash_mismatch', times: 1 }),
    }),
  ],
  play: async ({ canvasElement }) => {
    await give(canvasElement, [
      file('one', 'one.txt'),
      file('x'.repeat(48_000), 'too large.txt'),
      file('MZ', 'setup.exe'),
      file('', 'nothing.txt'),
    ]);
    await sees(canvasElement, /^The file is empty\.$/);
    await sees(canvasElement, /^The file was damaged during the upload\./);
    await control(canvasElement, /^Retry 1$/);
  },
};

/** Where files may be dropped, while they are dragged. */
export const Dragging: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    drag(canvasElement, 'dragenter', [file('x', 'dropped.txt')]);
    await sees(canvasElement, /^Drop to upload/);
  },
};

/** Files over the list: the whole of it is the place to drop them. */
export const Dropped: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    drag(canvasElement, 'drop', [file('x', 'dropped.txt')]);
    await sees(canvasElement, /^1 file uploaded$/);
  },
};

/** Decoded off the page; only pixels get into it. */
export const PreviewImage: Story = { play: ({ canvasElement }) => preview(canvasElement, 'floor-plan.png') };
/** A text file, shown as text that runs nothing. */
export const PreviewText: Story = {
  play: ({ canvasElement }) => preview(canvasElement, 'handover-notes.txt'),
};

/** A table of values, shown as one. */
export const PreviewTable: Story = {
  play: ({ canvasElement }) => preview(canvasElement, 'switch-ports.csv'),
};
/** It has its viewer in the browser, kept apart from this page. */
export const PreviewPdf: Story = { play: ({ canvasElement }) => preview(canvasElement, 'network-plan.pdf') };
/** A picture that would run a program is text here. */
export const PreviewHostile: Story = {
  play: async ({ canvasElement }) => {
    await preview(canvasElement, 'logo (from the agency).svg');
    await sees(canvasElement, /this file type is shown as text/);
    await expect((window as { __hostile?: number }).__hostile).toBe(undefined);
  },
};
/** It says it is a picture, and is none. */
export const PreviewPretender: Story = {
  play: async ({ canvasElement }) => {
    await give(canvasElement, [
      file(
        '<svg xmlns="http://www.w3.org/2000/svg" onload="parent.__hostile=1"></svg>',
        'cat.png',
        'image/png',
      ),
    ]);
    await sees(canvasElement, /^1 file uploaded$/);
    await preview(canvasElement, 'cat.png');
    await sees(canvasElement, /match the file type/);
  },
};

/** What could not be loaded is said in its place. */
export const PreviewFailed: Story = {
  loaders: [withHub({ prepare: mock => mock.fault({ operationId: 'downloadAttachment', status: 500 }) })],
  play: async ({ canvasElement }) => {
    await preview(canvasElement, 'handover-notes.txt');
    await sees(canvasElement, /Couldn't load/);
  },
};

const renaming = async (root: ParentNode): Promise<void> => {
  await filled(root);
  await press(root, /^Actions for network-plan\.pdf$/, 'hub-table button.act');
  await press(root, /^(?:Rename|Umbenennen|إعادة تسمية)/, '[role="menuitem"]');
  await dialog(root);
};
/** The ending stays where it is; only the name before it is typed over. */
export const Renaming: Story = {
  play: async ({ canvasElement }) => {
    await renaming(canvasElement);
    await type(canvasElement, /^Name/, 'Network plan 2026');
    await sees(canvasElement, /^New name: .*Network plan 2026\.pdf/);
  },
};
/** A name that is unsafe on some system is refused while it is typed. */
export const RenamingRefused: Story = {
  play: async ({ canvasElement }) => {
    await renaming(canvasElement);
    await type(canvasElement, /^Name/, 'plans/2026');
    await press(canvasElement, /^Rename$/);
    await sees(canvasElement, /^Leave out \/ and/);
  },
};

/** With undo. */
export const Deleted: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await press(canvasElement, /^Actions for floor-plan\.png$/, 'hub-table button.act');
    await press(canvasElement, /^Delete$/, '[role="menuitem"]');
    await dialog(canvasElement);
    await press(canvasElement, /^Delete file$/);
    await control(canvasElement, /^Undo$/);
  },
};

export const Loading: Story = {
  loaders: [
    withHub({
      prepare: mock => {
        mock.latency(60_000);
      },
    }),
  ],
};
export const Empty: Story = {
  args: { customerId: customers.empty },
  loaders: [withHub({ scenario: 'empty' })],
  play: async ({ canvasElement }) => {
    await sees(canvasElement, /^No files yet$/);
  },
};
export const NoMatch: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await type(canvasElement, /^File name/, 'zzz');
    await sees(canvasElement, /Nothing matches “zzz”/);
  },
};
export const Failed: Story = {
  loaders: [withHub({ prepare: mock => mock.fault({ operationId: 'listAttachments', status: 500 }) })],
  play: async ({ canvasElement }) => {
    await until(() => inside(canvasElement, 'hub-list-view .state.bad .req'));
  },
};
export const Forbidden: Story = {
  loaders: [withHub({ scenario: 'forbidden' })],
  play: async ({ canvasElement }) => {
    await sees(canvasElement, /^attachment:read$/);
  },
};
export const Offline: Story = {
  loaders: [withHub({ scenario: 'offline' })],
  play: async ({ canvasElement }) => {
    await until(() => inside(canvasElement, 'hub-list-view .state'));
  },
};
/** The list could not be asked for again: what is there stays, with its time. */
export const Stale: Story = {
  play: async ({ canvasElement, loaded }) => {
    await filled(canvasElement);
    (loaded as StoryHub).mock.scenario('offline');
    await (inside(canvasElement, 'hub-list-view') as HTMLElement & { refresh(): Promise<void> }).refresh();
    await until(() => inside(canvasElement, 'hub-list-view .banner'));
  },
};
export const ReadOnly: Story = {
  loaders: [withHub({ token: 'read-only' })],
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await press(canvasElement, /^Actions for floor-plan\.png$/, 'hub-table button.act');
    await until(() => inside(canvasElement, 'hub-menu [aria-disabled="true"] small'));
  },
};

export const Dark: Story = { globals: { appearance: 'dark' } };
export const Detailed: Story = { globals: { density: 'detailed' } };
export const Narrow: Story = { globals: { width: '360px' } };
export const German: Story = {
  args: { customerId: customers.german, dateStyle: 'locale' },
  globals: { language: 'de' },
};
export const RightToLeft: Story = {
  args: { customerId: customers.arabic, dateStyle: 'locale' },
  globals: { language: 'ar' },
};
