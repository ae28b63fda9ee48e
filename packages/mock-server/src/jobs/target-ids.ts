import type { JobTargets } from '@customer-hub/server/parts/contract/types';
import { selectedIds } from '@customer-hub/server/parts/handlers/shared/bulk';
import { deviceMatch } from '@customer-hub/server/parts/handlers/shared/devices';
import type { Context } from '@customer-hub/server/parts/server/handler';
import { fieldProblem, gone, invalid } from '@customer-hub/server/parts/server/problems';

/** The devices that are meant: those named, those that a list would show, or those that a preview has fixed. */
export async function targetIds(targets: JobTargets, context: Context): Promise<string[]> {
  const { deviceIds, filter, previewId, except = [] } = targets;
  if ([deviceIds, filter, previewId].filter(way => way !== undefined).length !== 1)
    throw invalid([fieldProblem('/targets', 'one_of', 'Send either `deviceIds`, `filter` or `previewId`.')]);
  const left = new Set(except);
  const all =
    previewId === undefined
      ? await selectedIds(
          context.db.devices,
          { ids: deviceIds, filter },
          { match: await deviceMatch({ folderId: filter?.facets?.folderId ?? [] }, context) },
        )
      : await fixedIds(previewId, context);
  const ids = all.filter(id => !left.has(id));
  if (ids.length === 0) throw invalid([fieldProblem('/targets', 'no_targets', 'No device is chosen.')]);
  return ids;
}

async function fixedIds(previewId: string, { db, clock, user }: Context): Promise<string[]> {
  const preview = await db.jobPreviews.get(previewId);
  if (!preview || preview.by !== user.id)
    throw invalid([fieldProblem('/targets/previewId', 'unknown_preview', 'There is no such preview.')]);
  if (preview.expiresAtMs <= clock.nowMs())
    throw gone('preview_expired', 'The preview is older than an hour.');
  return preview.deviceIds;
}
