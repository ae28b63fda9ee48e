import type { FieldProblem, JobInput, JobTarget, Script, SoftwarePackage } from '../contract/types.ts';
import type { DeviceRow } from '../database/seed/devices.ts';
import type { JobRow } from '../database/seed/jobs.ts';
import { neededCapabilities, skipReason } from '../domain/capabilities.ts';
import { countTargets } from '../domain/job-state.ts';
import { checkFolder, deviceMatch } from '../handlers/shared/devices.ts';
import { selectedIds } from '../handlers/shared/bulk.ts';
import type { Context } from '../server/handler.ts';
import { fieldProblem, invalid } from '../server/problems.ts';
import { planSteps } from './run.ts';

const FIRST_STEP_MS = 300;
const DEFAULT_EXPIRY_MINUTES = 1_440;
interface Known {
  subject: string | null;
  sources: SoftwarePackage['source'][];
  osFamilies?: Script['osFamilies'];
}

/** What the params name, or a 422 that says which of it does not exist. */
async function lookUp(input: JobInput, context: Context): Promise<Known> {
  const { db } = context,
    errors: FieldProblem[] = [];
  const need = <T>(found: T | undefined, pointer: string, code: string): T | undefined => {
    if (!found) errors.push(fieldProblem(pointer, code, 'There is no such record.'));
    return found;
  };
  const known: Known = { subject: null, sources: [] };
  switch (input.type) {
    case 'run_script': {
      const script = need(await db.scripts.get(input.params.scriptId), '/params/scriptId', 'unknown_script');
      if (script) Object.assign(known, { subject: script.name, osFamilies: script.osFamilies });
      break;
    }
    case 'install_software': {
      const { packageIds = [], bundleId } = input.params;
      const bundle =
        bundleId === undefined
          ? undefined
          : need(await db.softwareBundles.get(bundleId), '/params/bundleId', 'unknown_bundle');
      const ids = [...packageIds, ...(bundle?.packages.map(({ id }) => id) ?? [])];
      const packages = await Promise.all(
        ids.map(async (id, index) =>
          need(await db.softwarePackages.get(id), `/params/packageIds/${index}`, 'unknown_package'),
        ),
      );
      Object.assign(known, {
        subject: bundle?.name ?? packages.map(entry => entry?.name).join(', '),
        sources: packages.flatMap(entry => entry?.source ?? []),
      });
      break;
    }
    case 'deploy_app': {
      const app = need(await db.apps.get(input.params.appId), '/params/appId', 'unknown_app');
      if (app && !app.activated)
        errors.push(
          fieldProblem('/params/appId', 'app_not_activated', 'Activate it in the app centre first.'),
        );
      if (app) Object.assign(known, { subject: app.name, osFamilies: app.osFamilies });
      break;
    }
    case 'edit_relations': {
      const { customerId, folderId } = input.params;
      const customer =
        customerId === undefined
          ? undefined
          : need(await db.customers.get(customerId), '/params/customerId', 'unknown_customer');
      const folder =
        folderId === undefined || folderId === null
          ? undefined
          : need(await db.folders.get(folderId), '/params/folderId', 'unknown_folder');
      if (customer && folder) await checkFolder(folder.id, customer.id, context, '/params/folderId');
      known.subject = [customer?.name, folder?.name].filter(Boolean).join(' / ') || null;
      break;
    }
    case 'file_upload':
      need(await db.uploads.get(input.params.uploadId), '/params/uploadId', 'unknown_upload');
      known.subject = input.params.path;
      break;
    case 'registry_create':
    case 'registry_update':
    case 'registry_delete':
      known.subject = input.params.path;
      break;
    case 'uninstall_software':
    case 'service_start':
    case 'service_stop':
    case 'service_restart':
      known.subject = input.params.names.join(', ');
      break;
    default:
      break;
  }
  if (errors.length > 0) throw invalid(errors);
  return known;
}

/** Accepts a job: freezes its targets, leaves out those that can never do it, and plans its first step. */
export async function acceptJob(input: JobInput, context: Context): Promise<JobRow> {
  const { db, clock, user } = context,
    {
      type,
      targets,
      schedule = null,
      whenOffline = 'wait',
      expiresAfterMinutes = DEFAULT_EXPIRY_MINUTES,
    } = input;
  const params = input.params ?? {};
  if (schedule && !(Date.parse(schedule.at) > clock.nowMs()))
    throw invalid([fieldProblem('/schedule/at', 'not_in_future', 'Choose a time that is still to come.')]);
  if ((targets.deviceIds === undefined) === (targets.filter === undefined))
    throw invalid([fieldProblem('/targets', 'one_of', 'Send either `deviceIds` or `filter`.')]);
  const { subject, sources, osFamilies } = await lookUp(input, context);
  const ids = await selectedIds(
    db.devices,
    { ids: targets.deviceIds, filter: targets.filter },
    { match: await deviceMatch({ folderId: targets.filter?.facets?.folderId ?? [] }, context) },
  );
  if (ids.length === 0) throw invalid([fieldProblem('/targets', 'no_targets', 'No device is chosen.')]);

  const devices = new Map((await db.devices.getMany(ids)).map(row => [row.id, row]));
  const customers = new Map(
    (await db.customers.getMany([...new Set([...devices.values()].map(({ customerId }) => customerId))])).map(
      ({ id, name }) => [id, name],
    ),
  );
  const needed = neededCapabilities({ type, params }, sources),
    permitted = type !== 'delete_devices' || user.scopes.has('device:write');
  const rows = ids.map(
    (id): Omit<JobTarget, 'id' | 'jobId' | 'updatedAt'> & { endsAtMs: null; said: number } => {
      const device = devices.get(id),
        reason = skipReason(device && { ...device, permitted }, {
          type,
          needed,
          whenOffline: schedule ? 'wait' : whenOffline,
          ...(osFamilies ? { osFamilies } : {}),
        });
      return {
        deviceId: id,
        deviceName: device?.name ?? null,
        customerId: device?.customerId ?? null,
        customerName: device ? (customers.get(device.customerId) ?? null) : null,
        status: reason ? 'skipped' : 'queued',
        skipReason: reason,
        result: null,
        endsAtMs: null,
        said: 0,
      };
    },
  );
  const startsAtMs = schedule ? Date.parse(schedule.at) : clock.nowMs() + FIRST_STEP_MS;
  const job = await db.jobs.insert({
    type,
    subject,
    status: schedule ? 'scheduled' : 'queued',
    params,
    counts: countTargets(rows.map(({ status }) => status)),
    customerId: customers.size === 1 ? ([...customers.keys()][0] ?? null) : null,
    schedule,
    whenOffline,
    expiresAt: new Date(startsAtMs + expiresAfterMinutes * 60_000).toISOString(),
    createdBy: user.person,
    createdByName: user.person.name,
    startedAt: null,
    endedAt: null,
    auditId: context.ids.next('aud'),
    nextStepAtMs: startsAtMs,
  });
  for (const row of rows) await db.jobTargets.insert({ ...row, jobId: job.id }, { event: false });
  if (type === 'restart' && schedule) await planReboots([...devices.values()], schedule.at, context);
  planSteps(job, context);
  return job;
}

/** A planned reboot shows on its device [DEV-12]. */
export async function planReboots(
  devices: readonly DeviceRow[],
  at: string | null,
  { db }: Context,
): Promise<void> {
  for (const { id, rebootScheduledAt } of devices)
    if (rebootScheduledAt !== at) await db.devices.update(id, { rebootScheduledAt: at }, { silent: true });
}
