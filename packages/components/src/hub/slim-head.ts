/**
 * The head shrinks to name and tabs while what stands below it is scrolled far down. What scrolls tells it by
 * `hub-depth`, from where a scroll event does not come out.
 * @param root where the frame of the hub is
 */
export const followDepth = (root: ParentNode & EventTarget): void =>
  root.addEventListener('hub-depth', event => {
    const { isDeep } = (event as CustomEvent<{ isDeep: boolean }>).detail;
    const hub = root.querySelector('.hub');
    // Whoever is at something there keeps it.
    if (!isDeep || !hub?.querySelector('.pins:focus-within')) hub?.classList.toggle('deep', isDeep);
  });
