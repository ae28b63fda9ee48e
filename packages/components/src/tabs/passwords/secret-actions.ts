import type { Password, Secret } from '@customer-hub/sdk';
import { refusalOf } from '../../internal/allowed.ts';
import type { PasswordsMessages } from '../../messages/en/passwords.ts';
import { copyText } from '../../primitives/copy-text.ts';
import { stateOf } from '../../primitives/problem.ts';
import { canLook, clipboard } from './clipboard.ts';
import { revealsOf } from './reveals.ts';
import { lazily } from '../../internal/lazily.ts';
import { troubleText, type Context, type Purpose, type RevealedSecret } from './secret-context.ts';

/** Thrown when the person does not want it any more. */
class Abandoned extends Error {}

/** Copied secrets are taken out of the clipboard after this; a host changes it by an attribute. */
export const clipboardTime = { ms: 30_000 };

/** Why the secret cannot be asked for, if so. */
export const lockOf = (row: Password, { m, words }: Context): string | undefined =>
  refusalOf(row, 'reveal', m.reasons, words);

/** Asks the server, with a reason where one is wanted. @throws Abandoned, or what the SDK throws. */
const fetchSecret = async (
  row: Password,
  context: Context,
  purpose: Purpose,
  again?: () => void,
): Promise<RevealedSecret> => {
  if (!row.reasonRequired) {
    try {
      return await context.hub.passwords.reveal(row.id, { purpose });
    } catch (error) {
      // It was made so while the list was open.
      if (stateOf(error).code !== 'reason_required') throw error;
    }
  }
  const { askReason } = await lazily(() => import('./reason-dialog.ts'));
  // Who looks the ticket's number up elsewhere while asked for the reason has not gone away: it counts from
  // the answer on.
  const secret = await askReason(context.host, row, purpose, again);
  if (!secret) throw new Abandoned();
  return secret;
};

const failed = (error: unknown, row: Password, { session, m }: Context): void => {
  if (error instanceof Abandoned || stateOf(error).kind === 'aborted') return;
  session.notices.show({ text: `${m.revealFailed(row.name)}. ${troubleText(error, m)}`, tone: 'failed' });
};

/** The server noted the look: the row says so, and so do the others of the hub. */
const noted = ({ session, customerId }: Context, { id }: Password): void =>
  session.records.written('password', { id, customerId });

/** What the server allows. A clock that is wrong says nothing, so that only a time ahead counts. */
const allowedMs = ({ expiresAt }: RevealedSecret): number => {
  const ms = Date.parse(expiresAt) - Date.now();
  return ms > 0 ? ms : Infinity;
};

/** Shows the secret of an entry for a while [PWD-07]. @returns whether it shows. */
export const reveal = async (row: Password, context: Context): Promise<boolean> => {
  const reveals = revealsOf(context.session);
  let wanted = reveals.begin(context.host);
  try {
    const secret = await fetchSecret(row, context, 'show', () => (wanted = reveals.begin(context.host)));
    noted(context, row);
    return reveals.show(wanted, row.id, secret, allowedMs(secret));
  } catch (error) {
    reveals.hide();
    failed(error, row, context);
    return false;
  }
};

/** Shows it in large letters, for as long as it shows. */
export const showEnlarged = async (row: Password, context: Context): Promise<void> => {
  if (!revealsOf(context.session).of(row.id) && !(await reveal(row, context))) return;
  const { showLarge } = await lazily(() => import('./large-dialog.ts'));
  await showLarge(context.host, row, context, () => void copy(row, context));
};

/** Why nothing was copied. */
const refusal = (m: PasswordsMessages): string => (isSecureContext ? m.clipboardRefused : m.clipboardMissing);

/** Copies the secret without showing it [PWD-08]; the one that shows is not asked for again. */
export const copy = async (row: Password, context: Context): Promise<void> => {
  const { session, m } = context;
  const { notices } = session;
  const shown = revealsOf(session).of(row.id)?.secret;
  let fetched: Promise<Secret> | undefined;
  try {
    fetched = shown ? Promise.resolve(shown) : fetchSecret(row, context, 'copy');
    await clipboard.put(fetched, clipboardTime.ms, end => {
      if (end === 'cleared') notices.show({ text: m.clipboardCleared });
      if (end === 'unknown')
        notices.show({ text: m.clipboardUnsure, tone: 'failed', actions: [clearNow(context)] });
    });
  } catch (error) {
    // Either the server or the browser: the secret's own promise knows.
    const refused = await Promise.resolve(fetched).then(
      () => true,
      () => false,
    );
    if (refused) notices.show({ text: refusal(m), tone: 'failed' });
    else failed(error, row, context);
    return;
  }
  if (!shown) noted(context, row);
  const seconds = Math.round(clipboardTime.ms / 1000);
  const text = !isSecureContext
    ? m.copiedInsecure
    : (await canLook())
      ? m.copied(seconds)
      : m.copiedBlind(seconds);
  notices.show({ text, actions: [clearNow(context)] });
};

const clearNow = ({ session: { notices }, m }: Context): { label: string; run: () => void } => ({
  label: m.clearNow,
  run: () =>
    void clipboard.clear().then(
      () => notices.show({ text: m.clipboardCleared }),
      () => notices.show({ text: m.clipboardUnsure, tone: 'failed' }),
    ),
});

/** Copies what is no secret. */
export const copyUsername = async (username: string, { session: { notices }, m }: Context): Promise<void> => {
  try {
    await copyText(username);
    notices.show({ text: m.usernameCopied });
  } catch {
    notices.show({ text: refusal(m), tone: 'failed' });
  }
};
