import type { CreatedSharedLink, SharedKind, SharedLinkInput } from '../contract/types.ts';
import { secureRandom } from '../database/random.ts';
import type { SharedLinkRow } from '../database/collections/shared-links.ts';
import { canWithdraw, tokenFor } from '../domain/shared-links.ts';
import { created, ok, page } from '../server/answers.ts';
import type { Activity, Context, Handlers } from '../server/handler.ts';
import { conflict, fieldProblem, forbidden, invalid, notFound, otherProblem } from '../server/problems.ts';
import { endLink, hashOf, planEnd, presentLink, tellOf } from './shared/shared-links.ts';
import { readableKinds, TARGETS } from './shared/shared-targets.ts';

const HOUR_MS = 3_600_000;
/** Pass phrases are compared as they are read aloud, not as a keyboard composes them. */
export const plainPhrase = (phrase: string): string => phrase.normalize('NFKC').trim();

function checkInput(
  { expiresInHours = 168, maxViews = 1, passPhrase }: SharedLinkInput,
  { sharing: { allowed, maxHours, maxViews: mostViews } }: Context,
): void {
  if (!allowed) throw conflict('sharing_off', 'Sharing is switched off');
  const problems = [
    ...(expiresInHours > maxHours
      ? [fieldProblem('/expiresInHours', 'too_long', `This account allows ${maxHours} hours.`)]
      : []),
    ...(maxViews > mostViews
      ? [fieldProblem('/maxViews', 'too_many', `This account allows ${mostViews} views.`)]
      : []),
    ...(passPhrase !== undefined && plainPhrase(passPhrase).length < 8
      ? [fieldProblem('/passPhrase', 'too_short', 'A pass phrase has at least 8 characters.')]
      : []),
  ];
  if (problems.length > 0) throw invalid(problems);
}

/** A request that comes again because its answer was lost makes no second link: nobody has seen the first token. */
async function knownLink(
  requestHash: string | null,
  targetId: string,
  { db }: Context,
): Promise<SharedLinkRow | undefined> {
  if (requestHash === null) return undefined;
  const [known] = await db.sharedLinks.find({ requestHash });
  if (known && known.targetId !== targetId)
    throw otherProblem(
      422,
      'idempotency_key_reuse',
      'Key used before',
      'This key belongs to another request.',
    );
  return known && known.views === 0 && known.end === null ? known : undefined;
}

interface Asked {
  body: SharedLinkInput;
  headers: Headers;
}
async function share(
  kind: SharedKind,
  id: string,
  { body, headers }: Asked,
  context: Context,
): Promise<ReturnType<typeof created<CreatedSharedLink>>> {
  const { db, clock, user } = context,
    record = await TARGETS[kind].find(id, context);
  if (!record) throw notFound();
  if (record.reasonRequired && !body.reason?.trim())
    throw otherProblem(422, 'reason_required', 'Say why', 'This entry is shared with a reason only.', {
      errors: [fieldProblem('/reason', 'reason_required', 'A reason is needed.')],
    });
  checkInput(body, context);
  const { expiresInHours = 168, maxViews = 1, passPhrase, note = null } = body,
    key = headers.get('idempotency-key'),
    requestHash = key === null ? null : hashOf(`${user.id} ${key}`),
    known = await knownLink(requestHash, id, context),
    // Never of a generator that begins with a seed: nobody may foresee it, nor draw it twice.
    token = tokenFor(secureRandom, user.tenant);
  const facts = {
    tokenHash: hashOf(token),
    hasPassPhrase: passPhrase !== undefined,
    passPhrase: passPhrase === undefined ? null : await context.passPhrases.hash(plainPhrase(passPhrase)),
    version: record.version,
    expiresAt: new Date(clock.nowMs() + expiresInHours * HOUR_MS).toISOString(),
    maxViews,
    note: note?.trim() || null,
  };
  const row = known
    ? await db.sharedLinks.update(known.id, facts)
    : await db.sharedLinks.insert({
        ...facts,
        customerId: record.customerId,
        targetKind: kind,
        targetId: id,
        name: record.name,
        requestHash,
        views: 0,
        wrongTries: 0,
        lastOpenedAt: null,
        end: null,
        visits: [],
        createdBy: user.person,
      });
  planEnd(row, context);
  const answer = created({ link: presentLink(row, context), token }, `/shared-links/${row.id}`);
  return { ...answer, headers: { ...answer.headers, 'Cache-Control': 'no-store' } };
}

/** The link, unless it is to a kind of record that the user may not read. */
async function need(id: string, context: Context): Promise<SharedLinkRow> {
  const row = await context.db.sharedLinks.need(id);
  if (!readableKinds(context).includes(row.targetKind)) throw notFound();
  return row;
}

/** Links that end, as their makers see them. How they are opened: `shared-item.ts`. */
export const sharedLinks: Handlers<
  'sharePassword' | 'shareAttachment' | 'listSharedLinks' | 'getSharedLink' | 'withdrawSharedLink'
> = {
  sharePassword: (asked, context) => share('password', asked.path.passwordId, asked, context),
  shareAttachment: (asked, context) => share('attachment', asked.path.attachmentId, asked, context),

  async listSharedLinks({ path: { customerId }, query }, context) {
    const kinds = readableKinds(context),
      asked = query.targetKind ?? kinds,
      targetKind = asked.filter(kind => kinds.includes(kind));
    const found = await context.db.sharedLinks.query({
      where: { customerId },
      // Of none of the kinds that may be read there is nothing to list.
      query: { ...query, targetKind: targetKind.length > 0 ? targetKind : ['none'] } as typeof query,
    });
    return page(found, row => presentLink(row, context));
  },

  getSharedLink: async ({ path }, context) => ok(presentLink(await need(path.linkId, context), context)),

  async withdrawSharedLink({ path, address }, context) {
    const row = await need(path.linkId, context),
      { shareScope } = TARGETS[row.targetKind];
    if (!context.user.scopes.has(shareScope)) throw forbidden('missing_scope', { requiredScope: shareScope });
    if (!canWithdraw(row, context.clock.nowMs())) return ok(presentLink(row, context));
    const ended = await endLink(row, 'withdrawn', context);
    await tellOf(row, { verb: 'link_withdrawn', operationId: 'withdrawSharedLink', address }, context);
    return ok(presentLink(ended, context));
  },
};

/** Links end when their time is over, also those of before a restart. */
export const endSharedLinks: Activity = async context => {
  for (const row of await context.db.sharedLinks.find()) if (!row.end) planEnd(row, context);
};
