import type { SharedItemOpen, OpenedItem } from '../contract/types.ts';
import type { SharedLinkRow } from '../database/collections/shared-links.ts';
import { contentDisposition } from '../domain/attachments.ts';
import { MOST_TRIES, open, stateOf, visitOf, type Opening, type Press } from '../domain/shared-links.ts';
import { ok } from '../server/answers.ts';
import type { Context, Handlers } from '../server/handler.ts';
import { linkEnded, linkLocked, otherProblem, type ProblemError } from '../server/problems.ts';
import { endLink, hashOf, tellOf } from './shared/shared-links.ts';
import { isThere, TARGETS } from './shared/shared-targets.ts';
import { plainPhrase } from './shared-links.ts';

const UNSEEN = { 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer', 'X-Robots-Tag': 'noindex' };
/** Any visit, for asking how a link stands. */
const NO_VISIT = '';

async function linkOf(token: string, { db }: Context): Promise<SharedLinkRow> {
  const [row] = await db.sharedLinks.find({ tokenHash: hashOf(token) });
  if (!row) throw linkEnded();
  return row;
}

const wrongPhrase = (code: 'pass_phrase_needed' | 'wrong_pass_phrase', triesLeft: number): ProblemError =>
  otherProblem(
    422,
    code,
    code === 'wrong_pass_phrase' ? 'Wrong pass phrase' : 'A pass phrase is needed',
    undefined,
    { errors: [{ pointer: '/passPhrase', code, message: `${triesLeft} tries left.` }] },
  );

/** Hashing is slow on purpose, so that no transaction waits for it: the decision is made afterwards, in one. */
async function phraseOf(
  { hasPassPhrase, passPhrase }: SharedLinkRow,
  given: string | undefined,
  { passPhrases }: Context,
): Promise<Press['passPhrase']> {
  if (!hasPassPhrase) return 'right';
  if (given === undefined || plainPhrase(given) === '') return 'missing';
  // Without its hash a link opens for nobody.
  return passPhrase !== null &&
    passPhrase !== undefined &&
    (await passPhrases.verify(plainPhrase(given), passPhrase))
    ? 'right'
    : 'wrong';
}

interface Opened {
  item?: OpenedItem;
  /** Thrown once what it tells of is written down. */
  refusal?: ProblemError;
}
async function carryOut(
  row: SharedLinkRow,
  opening: Opening,
  address: string | null,
  context: Context,
): Promise<Opened> {
  const { db, now } = context,
    told = { operationId: 'openSharedItem', address };
  switch (opening.is) {
    case 'ended':
      return { refusal: linkEnded() };
    case 'locked':
      return { refusal: linkLocked() };
    case 'pass_phrase_needed':
      return { refusal: wrongPhrase('pass_phrase_needed', MOST_TRIES - row.wrongTries) };
    case 'wrong': {
      await db.sharedLinks.update(row.id, opening.change);
      await tellOf(row, { ...told, verb: 'link_refused' }, context);
      if (!opening.locks) return { refusal: wrongPhrase('wrong_pass_phrase', opening.triesLeft) };
      await endLink(row, 'locked', context);
      await tellOf(row, { ...told, verb: 'link_locked' }, context);
      return { refusal: linkLocked() };
    }
    case 'repeated':
      break;
    case 'opened':
      await db.sharedLinks.update(
        row.id,
        { ...opening.change, lastOpenedAt: now() },
        { event: 'shared_link.opened', data: { view: opening.view, maxViews: row.maxViews } },
      );
      if (opening.isLast) await endLink(row, 'used_up', context);
      await tellOf(row, { ...told, verb: 'opened_by_link', view: opening.view }, context);
  }
  const { targetKind: kind, targetId, maxViews, expiresAt } = row,
    shown = await TARGETS[kind].show(targetId, context);
  return { item: { kind, view: opening.view, maxViews, expiresAt, ...shown } };
}

/**
 * What somebody without an account does with a link. Whatever has ended is answered like what never was. Nothing but a
 * press reveals, and counts.
 */
export const sharedItem: Handlers<'lookAtSharedItem' | 'openSharedItem' | 'downloadSharedItem'> = {
  async lookAtSharedItem({ body: { token } }, context) {
    const row = await linkOf(token, context),
      seen = open(row, { nowMs: context.clock.nowMs(), visit: NO_VISIT, passPhrase: 'right' });
    if (seen.is === 'locked') throw linkLocked();
    if (seen.is === 'ended' || !(await isThere(row, context))) throw linkEnded();
    const { targetKind: kind, hasPassPhrase, wrongTries, views, maxViews, expiresAt } = row;
    const item = {
      kind,
      needsPassPhrase: hasPassPhrase,
      triesLeft: MOST_TRIES - wrongTries,
      views,
      maxViews,
      expiresAt,
    };
    return { ...ok(item), headers: UNSEEN };
  },

  async openSharedItem({ body: { token, visit, passPhrase }, address }, context) {
    const { id } = await linkOf(token, context),
      press = {
        visit: hashOf(visit.toLowerCase()),
        passPhrase: await phraseOf(
          await context.db.sharedLinks.need(id),
          passPhrase satisfies SharedItemOpen['passPhrase'],
          context,
        ),
      };
    const { item, refusal } = await context.write(async (own): Promise<Opened> => {
      const row = await own.db.sharedLinks.get(id);
      if (!row || !(await isThere(row, own))) return { refusal: linkEnded() };
      return carryOut(row, open(row, { ...press, nowMs: own.clock.nowMs() }), address, own);
    });
    if (!item) throw refusal ?? linkEnded();
    return { ...ok(item), headers: UNSEEN };
  },

  async downloadSharedItem({ body: { token, visit } }, context) {
    const row = await linkOf(token, context),
      nowMs = context.clock.nowMs(),
      known = visitOf(row, { nowMs, visit: hashOf(visit.toLowerCase()) }),
      isOpen = ['active', 'used_up'].includes(stateOf(row, nowMs));
    if (!known || !isOpen || row.targetKind !== 'attachment' || !(await isThere(row, context)))
      throw linkEnded();
    const file = await context.db.attachments.need(row.targetId),
      bytes = await context.files.read(file.source);
    if (!bytes) throw linkEnded();
    return {
      status: 200,
      body: bytes,
      headers: {
        ...UNSEEN,
        'Content-Type': file.mediaType,
        'Content-Length': String(bytes.length),
        'Content-Disposition': contentDisposition(file.fileName),
        'X-Content-Type-Options': 'nosniff',
        'Content-Security-Policy': "default-src 'none'; sandbox",
      },
    };
  },
};
