/** Whose changes are followed: the id of one customer, or `ALL`. */
export type Scope = string;

/** Every customer. */
export const ALL: Scope = '';

/** Whether a stream of `scope` tells of everything in `part`. */
export const covers = (scope: Scope | undefined, part: Scope): boolean => scope === ALL || scope === part;

/** The narrowest scope that covers all `parts`; undefined without any. */
export const unionOf = (parts: Iterable<Scope>): Scope | undefined => {
  const distinct = new Set(parts);
  return distinct.size > 1 ? ALL : distinct.values().next().value;
};
