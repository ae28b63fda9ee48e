import { isNoisy, type Change } from './change.ts';
import { kinds, type KindFacts } from './kinds.ts';

/**
 * What is known of a kind by its name. Hosts have lists of their own, and servers send events of resources that we
 * do not know.
 */
const factsOf = (name: string): KindFacts => {
  const known: Readonly<Record<string, KindFacts>> = kinds;
  return Object.hasOwn(known, name) ? (known[name] ?? {}) : {};
};

/** The id by which a changed record is known here: that of the customer where each customer has one. */
export const identityOf = ({
  type,
  id,
  customerId,
}: Pick<Change, 'type' | 'id' | 'customerId'>): string | undefined =>
  factsOf(type).byCustomer ? (customerId ?? id) : id;

/**
 * Whether rows of kind `list` have to be asked for again after a change of a record of another kind: `'named'`
 * when they name the changed record, `true` in any case.
 */
export const dependsOn = (
  list: string,
  {
    type,
    kind,
    event,
  }: { readonly type: string; readonly kind: string; readonly event?: string | undefined },
): boolean | 'named' => {
  const { references, aggregates } = factsOf(list);
  if (references?.includes(type)) return kind === 'updated' ? 'named' : true;
  return aggregates?.includes(type) === true && !isNoisy(event);
};

/** Kinds whose records lists and figures are made of: what a stream that has missed something stands for. */
export const recordKinds: readonly string[] = Object.entries<KindFacts>(kinds)
  .filter(([, { listed }]) => listed)
  .map(([name]) => name);
