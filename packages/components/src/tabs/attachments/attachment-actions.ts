import type { Attachment } from '@customer-hub/sdk';
import type { ListContext } from '../../list-view/definition.ts';
import type { HubListView } from '../../list-view/list-view.ts';
import { customerOf, recordActions } from '../../list-view/record-actions.ts';
import type { AttachmentsMessages } from '../../messages/en/attachments.ts';
import * as icons from '../../primitives/icons.ts';
import { eye } from '../../primitives/icons/vault.ts';
import { shareEntries } from '../../share/share-entries.ts';
import type { MenuEntry } from '../../primitives/menu.ts';
import { copyText } from '../../primitives/copy-text.ts';
import { stateOf } from '../../primitives/problem.ts';
import { saveFile } from '../../primitives/save-file.ts';
import { safeFileName, shownName } from '../../primitives/file-name.ts';
import { troubleText } from './trouble.ts';
import { lazily } from '../../internal/lazily.ts';

export type Context = ListContext<Attachment, AttachmentsMessages>;

/** From here on the person is told that something is happening. */
const SLOW_MS = 700;

/** Delete with undo, after a question [ATT-08]. */
export const attachments = recordActions<Attachment, AttachmentsMessages>({
  kind: 'attachment',
  reasons: m => m.reasons,
  explain: (error, { m }) => troubleText(error, m),
  remove: (row, { hub }) => hub.attachments.delete(row),
  restore: (row, { hub }) => hub.attachments.restore(row.id),
  confirm: ({ m, format }, count, name) => ({
    title: m.removeTitle(count, name || m.one, format.number(count)),
    text: m.removeText,
    action: m.removeAction(count, format.number(count)),
  }),
  deleted: (m, count, name) => m.removed(count, name, String(count)),
});

/**
 * Saves the file under its own name, made safe [ATT-07]. As bytes of no type, so that nothing in it is ever
 * opened as a page of the host.
 */
export const download = async (
  row: Attachment,
  context: Pick<Context, 'hub' | 'session' | 'm'>,
): Promise<void> => {
  const {
    hub,
    session: { notices },
    m,
  } = context;
  const name = shownName(row.fileName);
  const slow = setTimeout(() => notices.show({ text: m.downloading(name) }), SLOW_MS);
  try {
    const file = await hub.attachments.download(row.id);
    saveFile(new Blob([await file.blob()], { type: 'application/octet-stream' }), safeFileName(row.fileName));
  } catch (error) {
    const why = stateOf(error).kind === 'forbidden' ? m.trouble.forbiddenRead : troubleText(error, m);
    notices.show({
      text: `${m.downloadFailed(name)}. ${why}`,
      tone: 'failed',
      actions: [{ label: m.retry, run: () => void download(row, context) }],
    });
  } finally {
    clearTimeout(slow);
  }
};

/** Shows what is in the file, as far as that is safe [ATT-06]. */
export const preview = async (row: Attachment, context: Context): Promise<void> => {
  const { openPreview } = await lazily(() => import('./preview-dialog.ts'));
  const { source } = context.host as HubListView<Attachment, AttachmentsMessages>;
  await openPreview(context.host, {
    attachment: row,
    m: context.m,
    download: shown => void download(shown, context),
    neighbour: (of, by) => {
      const at = source.indexOf(of.id);
      return at < 0 ? undefined : source.row(at + by);
    },
  });
};

/**
 * Gives the file another name, with undo; who may not is told why before anything is asked. The undo, too,
 * holds only as long as nobody else renamed it.
 */
export const rename = async (row: Attachment, context: Context): Promise<void> => {
  const { hub, host, session, m, words } = context;
  const refused = attachments.whyNot(row, 'rename', context).disabled;
  if (refused) return void session.notices.show({ text: refused, tone: 'failed' });
  const { openRename } = await lazily(() => import('./rename-dialog.ts'));
  const { id: customerId, name: customerName } = customerOf(context, row);
  const now = await openRename(host, { record: row, customerId, customerName });
  if (!now) return;
  const undo = (): void =>
    void attachments.change(now, context, {
      send: () => hub.attachments.rename(now, { fileName: row.fileName }),
      done: m.renamed(shownName(row.fileName)),
    });
  const text = m.renamed(shownName(now.fileName));
  session.notices.show({ text, actions: [{ label: words.undo, run: undo }] });
};

const copyHash = ({ sha256 }: Attachment, { session: { notices }, m }: Context): void => {
  void copyText(sha256).then(
    () => notices.show({ text: m.copied }),
    () => notices.show({ text: m.copyRefused, tone: 'failed' }),
  );
};

/** What can be done with one file; what cannot stays visible with its reason. */
export const menu = (row: Attachment, context: Context): readonly MenuEntry[] => {
  const { m } = context;
  return [
    {
      label: m.preview,
      icon: eye,
      disabled: row.preview === 'none' ? m.noPreview : undefined,
      run: () => void preview(row, context),
    },
    { label: m.download, icon: icons.download, run: () => void download(row, context) },
    {
      label: m.rename,
      icon: icons.edit,
      hint: 'F2',
      ...attachments.whyNot(row, 'rename', context),
      run: () => void rename(row, context),
    },
    ...shareEntries(
      context.host,
      { kind: 'attachment', ...row, name: shownName(row.fileName) },
      m,
      attachments.whyNot(row, 'share', context),
    ),
    { label: m.copyHash, icon: icons.copy, run: () => copyHash(row, context) },
    ...attachments.removeEntries(row, context),
  ];
};
