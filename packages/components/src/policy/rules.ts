import { isReadonly, type FeatureRule, type Policy } from './features.ts';
import { actionOf, collectionOf, doneByKind, kindField, subjectsOf } from './subjects.ts';

/** Of a record: whether something may be done with it, as the server says. */
interface Verdict {
  readonly action: string;
  readonly allowed: boolean;
  readonly reason?: string;
  /** Not to be seen. */
  readonly hidden?: boolean;
}

/** Actions that change nothing. */
const reading: ReadonlySet<string> = new Set([
  'open_hub',
  'export',
  'open_in_billing',
  'reveal',
  'event_log',
]);
/** Operations that change nothing, though they are no GET. */
const readingCalls: ReadonlySet<string> = new Set(['createExport', 'revealPassword']);
/** Scopes that let nothing be changed. */
const readingScope = /:(?:read|reveal)$/;
const singulars: Readonly<Record<string, string>> = { work_from_home: 'remote-access' };

interface PolicyCall {
  readonly method: string;
  readonly path: string;
  readonly operationId: string;
  /** Of the merge, import, job or action on many that it is, as its address does not say it. */
  readonly kind?: string | undefined;
}

/** Whether a call would change what must not be changed, or is an action that the page does not want. */
export const refusesCall = (policy: Policy, { method, path, operationId, kind }: PolicyCall): boolean => {
  if (method === 'GET') return false;
  const { collection, action, elsewhere } =
    (kind !== undefined && kindField(path) ? doneByKind(path, kind) : actionOf(path)) ?? {};
  const rule = policy.features[`${collection}.${action}`];
  if (rule === 'hidden' || rule === 'locked') return true;
  if (readingCalls.has(operationId)) return false;
  return [...subjectsOf(path), collection, elsewhere].some(
    each => each !== undefined && isReadonly(policy, each),
  );
};

/**
 * What is to be said of an action by name; undefined: nothing beside what the server says.
 * @param isFixed Nothing of the collection can be changed, by itself or as part of another.
 */
export const ruleOf = (
  policy: Policy,
  collection: string,
  action: string,
  isFixed = isReadonly(policy, collection),
): FeatureRule | undefined => {
  const rule = policy.features[`${collection}.${action}`];
  if (rule === 'hidden' || rule === 'locked') return rule;
  return isFixed && !reading.has(action) ? 'hidden' : undefined;
};

const refused = (action: string, rule: FeatureRule): Verdict => ({
  action,
  allowed: false,
  reason: 'missing_scope',
  ...(rule === 'hidden' ? { hidden: true } : {}),
});

/** Rules about fields of customers: `customers.fields.phone`. */
const fieldRules = ({ features }: Policy): readonly (readonly [string, FeatureRule])[] =>
  Object.entries(features).flatMap(([key, rule]) => {
    const [, field] = /^customers\.fields\.(.+)$/.exec(key) ?? [];
    return field && rule !== 'read-only' ? [[field, rule] as const] : [];
  });

/** What may be done with a record, less what the page refuses. */
export const verdicts = (
  policy: Policy,
  collection: string,
  given: readonly Verdict[],
  isFixed = isReadonly(policy, collection),
): readonly Verdict[] => {
  const known = given.map(verdict => {
    const rule = ruleOf(policy, collection, verdict.action, isFixed);
    return rule ? refused(verdict.action, rule) : verdict;
  });
  const fields = collection === 'customers' ? fieldRules(policy) : [];
  const named = [
    ...(isFixed ? ['update', 'delete'] : []),
    ...Object.keys(policy.features)
      .filter(key => key.startsWith(`${collection}.`) && !key.includes('.fields.'))
      .map(key => key.slice(collection.length + 1)),
  ];
  // What the server says nothing of would be allowed.
  const unsaid = named.filter(action => !given.some(verdict => verdict.action === action));
  return [
    ...known,
    ...[...new Set(unsaid)].map(action =>
      refused(action, ruleOf(policy, collection, action, isFixed) ?? 'locked'),
    ),
    ...fields.map(([field]) => refused(`update:${field}`, 'locked')),
  ];
};

interface AccountPart {
  readonly scopes?: readonly string[];
  readonly forms?: { readonly customer?: readonly { readonly key: string; readonly hidden?: boolean }[] };
}

/** The account, less what the page refuses: scopes, and fields that it hides. */
export const restrictedAccount = <A extends AccountPart>(policy: Policy, account: A): A => {
  const areReadonly = Object.entries(policy.features)
    .filter(([, rule]) => rule === 'read-only')
    .map(([key]) => `${singulars[key] ?? key.replace(/s$/, '')}:`);
  const hidden = new Set(fieldRules(policy).flatMap(([field, rule]) => (rule === 'hidden' ? [field] : [])));
  const fields = account.forms?.customer ?? [];
  const added = [...hidden].filter(field => !fields.some(({ key }) => key === field));
  return {
    ...account,
    scopes: account.scopes?.filter(
      scope =>
        readingScope.test(scope) ||
        (!policy.isReadonly && !areReadonly.some(start => scope.startsWith(start))),
    ),
    ...(hidden.size > 0
      ? {
          forms: {
            ...account.forms,
            customer: [
              ...fields.map(field => (hidden.has(field.key) ? { ...field, hidden: true } : field)),
              ...added.map(key => ({ key, hidden: true })),
            ],
          },
        }
      : {}),
  };
};

/** What may be done with a merge, an import or a job: all of it is part of merging, importing or what the job does. */
const kindVerdicts = (
  policy: Policy,
  path: string,
  kind: string,
  given: readonly Verdict[],
): readonly Verdict[] => {
  const { collection, action } = doneByKind(path, kind);
  const rule = ruleOf(policy, collection, action);
  return rule ? given.map(verdict => refused(verdict.action, rule)) : given;
};

/** An answer of the server, less what the page refuses. */
export const restrictedAnswer = (policy: Policy, path: string, text: string): string => {
  const collection = collectionOf(path);
  const isFixed = subjectsOf(path).some(each => isReadonly(policy, each));
  const field = kindField(path);
  const data: unknown = JSON.parse(text, function (this: Record<string, unknown>, key, value: unknown) {
    if (key !== 'allowedActions' || !Array.isArray(value)) return value;
    const given = value as Verdict[];
    const kind = field && field !== 'action' ? this[field] : undefined;
    return typeof kind === 'string'
      ? kindVerdicts(policy, path, kind, given)
      : verdicts(policy, collection, given, isFixed);
  });
  return JSON.stringify(path === '/account' ? restrictedAccount(policy, data as AccountPart) : data);
};
