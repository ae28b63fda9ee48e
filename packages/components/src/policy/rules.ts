import type { FeatureRule, Policy } from './features.ts';

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
/** Collections whose scopes and tabs have other names. */
const collections: Readonly<Record<string, string>> = { remote_access: 'work_from_home' };
const singulars: Readonly<Record<string, string>> = { work_from_home: 'remote-access' };

/** The collection that an address is about: `/customers/cus_7/remote-access` is about `work_from_home`. */
export const collectionOf = (path: string): string => {
  const parts = path.split('/').filter(Boolean);
  const [name = ''] = (parts[Math.floor((parts.length - 1) / 2) * 2] ?? '').split(':');
  const key = name.replaceAll('-', '_');
  return collections[key] ?? key;
};

const isReadonly = ({ isReadonly: all, features }: Policy, collection: string): boolean =>
  all || features[collection] === 'read-only';

/** Whether a call would change what must not be changed. */
export const refusesCall = (
  policy: Policy,
  {
    method,
    path,
    operationId,
  }: { readonly method: string; readonly path: string; readonly operationId: string },
): boolean => method !== 'GET' && !readingCalls.has(operationId) && isReadonly(policy, collectionOf(path));

/** What is to be said of an action by name; undefined: nothing beside what the server says. */
export const ruleOf = (policy: Policy, collection: string, action: string): FeatureRule | undefined => {
  const rule = policy.features[`${collection}.${action}`];
  if (rule === 'hidden' || rule === 'locked') return rule;
  return isReadonly(policy, collection) && !reading.has(action) ? 'hidden' : undefined;
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
): readonly Verdict[] => {
  const known = given.map(verdict => {
    const rule = ruleOf(policy, collection, verdict.action);
    return rule ? refused(verdict.action, rule) : verdict;
  });
  const fields = collection === 'customers' ? fieldRules(policy) : [];
  const named = [
    ...(isReadonly(policy, collection) ? ['update', 'delete'] : []),
    ...Object.keys(policy.features)
      .filter(key => key.startsWith(`${collection}.`) && !key.includes('.fields.'))
      .map(key => key.slice(collection.length + 1)),
  ];
  // What the server says nothing of would be allowed.
  const unsaid = named.filter(action => !given.some(verdict => verdict.action === action));
  return [
    ...known,
    ...[...new Set(unsaid)].map(action => refused(action, ruleOf(policy, collection, action) ?? 'locked')),
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

/** An answer of the server, less what the page refuses. */
export const restrictedAnswer = (policy: Policy, path: string, text: string): string => {
  const collection = collectionOf(path);
  const data: unknown = JSON.parse(text, (key, value: unknown) =>
    key === 'allowedActions' && Array.isArray(value)
      ? verdicts(policy, collection, value as Verdict[])
      : value,
  );
  return JSON.stringify(path === '/account' ? restrictedAccount(policy, data as AccountPart) : data);
};
