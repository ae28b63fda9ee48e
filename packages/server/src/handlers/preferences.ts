import type { ImportKind, ImportMappings, PinnedFields, Views, ViewTab } from '../contract/types.ts';
import type { PreferenceRow } from '../database/collections/preferences.ts';
import { pinProblems } from '../domain/pins.ts';
import { cleanView } from '../domain/views.ts';
import { actions, ok } from '../server/answers.ts';
import type { Context, Handlers } from '../server/handler.ts';
import { fieldProblem, invalid } from '../server/problems.ts';

const read = async (key: string, { db }: Context): Promise<PreferenceRow | undefined> =>
  (await db.preferences.find({ key }))[0];
async function write(key: string, value: PreferenceRow['value'], context: Context): Promise<PreferenceRow> {
  const row = await read(key, context);
  // One event for the account's pins; what a user sets up for themselves concerns nobody else.
  const options = { event: value.kind === 'pins' ? 'preference.updated' : false } as const;
  return row
    ? context.db.preferences.update(row.id, { value }, options)
    : context.db.preferences.insert({ key, value }, options);
}
/** What was never saved reads as empty, of version 0. */
const stamps = (row: PreferenceRow | undefined, { now }: Context) =>
  row
    ? { createdAt: row.createdAt, updatedAt: row.updatedAt, etag: row.etag }
    : { createdAt: now(), updatedAt: now(), etag: '"0"' };
const update = (context: Context) => actions(context, { update: 'customer:read' });

export const PINS = 'pinned-fields';
const viewsKey = (tab: ViewTab, { user }: Context): string => `views/${user.id}/${tab}`;
const mappingsKey = (kind: ImportKind, { user }: Context): string => `import-mappings/${user.id}/${kind}`;

const presentPins = (row: PreferenceRow, context: Context): PinnedFields => {
  const { fields, updatedBy } = row.value.kind === 'pins' ? row.value : { fields: [], updatedBy: null };
  return {
    fields,
    updatedBy,
    ...stamps(row, context),
    allowedActions: actions(context, { update: 'customer:write' }),
  };
};
const presentViews = (tab: ViewTab, row: PreferenceRow | undefined, context: Context): Views => {
  const { activeId, views } = row?.value.kind === 'views' ? row.value : { activeId: null, views: [] };
  return { tab, activeId, views, ...stamps(row, context), allowedActions: update(context) };
};
const presentMappings = (
  kind: ImportKind,
  row: PreferenceRow | undefined,
  context: Context,
): ImportMappings => ({
  kind,
  mappings: row?.value.kind === 'mappings' ? row.value.mappings : [],
  ...stamps(row, context),
  allowedActions: update(context),
});

async function pins(context: Context): Promise<PreferenceRow> {
  const row = await read(PINS, context);
  if (!row) throw new RangeError('The seed has no pinned fields');
  return row;
}

/** Pinned fields of the account, saved views and import mappings of the user [PIN, D.6]. */
export const preferences: Handlers<
  | 'getPinnedFields'
  | 'replacePinnedFields'
  | 'getViews'
  | 'replaceViews'
  | 'getImportMappings'
  | 'replaceImportMappings'
> = {
  getPinnedFields: async (_, context) => ok(presentPins(await pins(context), context)),

  async replacePinnedFields({ body: { fields } }, context) {
    const errors = pinProblems(
      fields,
      (await context.db.customFieldDefinitions.find({ target: 'customer' })).map(({ key }) => key),
    );
    if (errors.length > 0) throw invalid(errors);
    return ok(
      presentPins(
        await write(PINS, { kind: 'pins', fields, updatedBy: context.user.person }, context),
        context,
      ),
    );
  },

  getViews: async ({ path: { tab } }, context) =>
    ok(presentViews(tab, await read(viewsKey(tab, context), context), context)),

  async replaceViews({ path: { tab }, body: { activeId, views } }, context) {
    const repeated = views.findIndex(({ id }, index) => views.findIndex(other => other.id === id) < index);
    if (repeated >= 0)
      throw invalid([fieldProblem(`/views/${repeated}/id`, 'duplicate', 'Two views have this id.')]);
    if (activeId !== null && !views.some(({ id }) => id === activeId))
      throw invalid([fieldProblem('/activeId', 'unknown_view', 'None of the views has this id.')]);
    const kept = views.map(({ id, name, value }) => ({ id, name, value: cleanView(tab, value) }));
    return ok(
      presentViews(
        tab,
        await write(viewsKey(tab, context), { kind: 'views', activeId, views: kept }, context),
        context,
      ),
    );
  },

  getImportMappings: async ({ path: { kind } }, context) =>
    ok(presentMappings(kind, await read(mappingsKey(kind, context), context), context)),

  async replaceImportMappings({ path: { kind }, body: { mappings } }, context) {
    return ok(
      presentMappings(
        kind,
        await write(mappingsKey(kind, context), { kind: 'mappings', mappings }, context),
        context,
      ),
    );
  },
};
