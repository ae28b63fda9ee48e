/** What stands behind the `#` of the address of a page. */
type Address = Pick<Location, 'hash' | 'pathname' | 'search'>;

/**
 * Takes the token out of the address, so that it stands neither in the address bar nor in the history, and nobody who
 * looks over a shoulder or shares the screen gets the link. Undefined when there is none.
 */
export const takeToken = (
  { hash, pathname, search }: Address = location,
  { state, replaceState }: Pick<History, 'state' | 'replaceState'> = {
    state: history.state as unknown,
    replaceState: history.replaceState.bind(history),
  },
): string | undefined => {
  const token = hash.slice(1);
  if (token === '') return undefined;
  replaceState(state, '', pathname + search);
  return token;
};
