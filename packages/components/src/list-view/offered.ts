import { isHiddenReason } from '../policy/features.ts';

/** Actions of a list that are to be seen; the page may leave out what it does not want. */
export const offeredOf = <A extends { readonly disabled?: (context: C) => string | undefined }, C>(
  actions: readonly A[] | undefined,
  context: C,
): readonly A[] => (actions ?? []).filter(action => !isHiddenReason(action.disabled?.(context)));
