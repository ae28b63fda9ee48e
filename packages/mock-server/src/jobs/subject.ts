import type {
  JobInput,
  Script,
  SoftwarePackage,
  FieldProblem,
} from '@customer-hub/server/parts/contract/types';
import { checkFolder } from '@customer-hub/server/parts/handlers/shared/devices';
import { registryValueProblem } from '@customer-hub/server/parts/domain/registry-value';
import { isLocked } from '../inventory/registry.ts';
import type { Context } from '@customer-hub/server/parts/server/handler';
import { fieldProblem, invalid } from '@customer-hub/server/parts/server/problems';

/** What a job is about, as far as its params name it. */
export interface JobSubject {
  subject: string | null;
  sources: SoftwarePackage['source'][];
  osFamilies?: Script['osFamilies'];
  /** Places of the arguments that are secret. */
  secretArgs?: number[];
}
type Need = <T>(found: T | undefined, name: string, code: string) => T | undefined;
type Of<Type extends JobInput['type']> = Extract<JobInput, { type: Type }>;

/** What the params name, or a 422 that says which of it does not exist. */
export async function subjectOf(input: JobInput, context: Context): Promise<JobSubject> {
  const errors: FieldProblem[] = [];
  const need: Need = (found, name, code) => {
    if (!found) errors.push(fieldProblem(`/params/${name}`, code, 'There is no such record.'));
    return found;
  };
  const named = await lookUp(input, need, errors, context);
  if (errors.length > 0) throw invalid(errors);
  return { subject: null, sources: [], ...named };
}

/** As far as it is named already: params may still be missing. */
export async function partialSubjectOf(
  type: JobInput['type'],
  params: Record<string, unknown>,
  context: Context,
): Promise<JobSubject> {
  const names = (['scriptId', 'packageIds', 'bundleId', 'appId'] as const).some(
    name => params[name] !== undefined,
  );
  return names
    ? subjectOf({ type, params, targets: {} } as JobInput, context)
    : { subject: null, sources: [] };
}

async function lookUp(
  input: JobInput,
  need: Need,
  errors: FieldProblem[],
  context: Context,
): Promise<Partial<JobSubject>> {
  const { db } = context;
  switch (input.type) {
    case 'run_script': {
      const script = need(await db.scripts.get(input.params.scriptId), 'scriptId', 'unknown_script');
      return script
        ? { subject: script.name, osFamilies: script.osFamilies, secretArgs: secretsOf(script) }
        : {};
    }
    case 'install_software':
      return softwareOf(input, need, context);
    case 'deploy_app': {
      const app = need(await db.apps.get(input.params.appId), 'appId', 'unknown_app');
      if (app && !app.activated)
        errors.push(
          fieldProblem('/params/appId', 'app_not_activated', 'Activate it in the app centre first.'),
        );
      return app ? { subject: app.name, osFamilies: app.osFamilies } : {};
    }
    case 'edit_relations':
      return placeOf(input, need, context);
    case 'file_upload':
      need(await db.uploads.get(input.params.uploadId), 'uploadId', 'unknown_upload');
      return { subject: input.params.path };
    case 'file_rename':
    case 'folder_create':
    case 'registry_create':
    case 'registry_update':
    case 'registry_delete':
      errors.push(...registryProblems(input.params));
      return { subject: input.params.path };
    case 'uninstall_software':
    case 'service_start':
    case 'service_stop':
    case 'service_restart':
      return { subject: input.params.names.join(', ') };
    case 'file_delete':
    case 'file_restore':
      return { subject: input.params.paths.join(', ').slice(0, 500) };
    default:
      return {};
  }
}
const secretsOf = ({ parameters }: Pick<Script, 'parameters'>): number[] =>
  parameters.flatMap(({ kind }, index) => (kind === 'secret' ? [index] : []));

async function softwareOf(
  { params: { packageIds = [], bundleId } }: Of<'install_software'>,
  need: Need,
  { db }: Context,
): Promise<Partial<JobSubject>> {
  const bundle =
    bundleId === undefined
      ? undefined
      : need(await db.softwareBundles.get(bundleId), 'bundleId', 'unknown_bundle');
  const ids = [...packageIds, ...(bundle?.packages.map(({ id }) => id) ?? [])];
  const packages = await Promise.all(
    ids.map(async (id, index) =>
      need(await db.softwarePackages.get(id), `packageIds/${index}`, 'unknown_package'),
    ),
  );
  return {
    subject: bundle?.name ?? packages.map(entry => entry?.name).join(', '),
    sources: packages.flatMap(entry => entry?.source ?? []),
  };
}

async function placeOf(
  { params: { customerId, folderId } }: Of<'edit_relations'>,
  need: Need,
  context: Context,
): Promise<Partial<JobSubject>> {
  const { db } = context;
  const customer =
    customerId === undefined
      ? undefined
      : need(await db.customers.get(customerId), 'customerId', 'unknown_customer');
  const folder =
    folderId === undefined || folderId === null
      ? undefined
      : need(await db.folders.get(folderId), 'folderId', 'unknown_folder');
  if (customer && folder) await checkFolder(folder.id, customer.id, context, '/params/folderId');
  return { subject: [customer?.name, folder?.name].filter(Boolean).join(' / ') || null };
}

type RegistryParams = Extract<JobInput, { type: 'registry_create' | 'registry_delete' }>['params'];
/** Content that its type cannot hold, and keys that the system keeps to itself. */
function registryProblems(params: RegistryParams): FieldProblem[] {
  const { valueType, value = '' } = { valueType: undefined, ...params },
    wrong = valueType === undefined ? undefined : registryValueProblem(valueType, value);
  return [
    ...(isLocked(params.path)
      ? [fieldProblem('/params/path', 'key_locked', 'The system keeps this key to itself.')]
      : []),
    ...(wrong === undefined ? [] : [fieldProblem('/params/value', 'invalid_value', wrong)]),
  ];
}
