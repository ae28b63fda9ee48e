/** Finding things inside the open shadow roots of our elements, for play functions. */

/** Every descendant, through open shadow roots, in the order of the page. */
function* everything(root: ParentNode): Generator<Element> {
  for (const element of root.children) {
    yield element;
    if (element.shadowRoot) yield* everything(element.shadowRoot);
    yield* everything(element);
  }
}

/**
 * The first element that matches, through shadow roots. A selector with spaces goes through them part by part:
 * `hub-notes li` is an `li` somewhere inside `hub-notes`.
 */
export function inside(root: ParentNode, selector: string): HTMLElement | undefined {
  return allInside(root, selector)[0];
}

export function allInside(root: ParentNode, selector: string): HTMLElement[] {
  const [first = '', ...rest] = selector.split(' ').filter(Boolean);
  const found = [...everything(root)].filter(
    (element): element is HTMLElement => element instanceof HTMLElement && element.matches(first),
  );
  if (rest.length === 0) return found;
  return [
    ...new Set(
      found.flatMap(element => [
        ...(element.shadowRoot ? allInside(element.shadowRoot, rest.join(' ')) : []),
        ...allInside(element, rest.join(' ')),
      ]),
    ),
  ];
}

/** By its accessible name or its text, as a person would call it. */
export const named = (root: ParentNode, selector: string, name: RegExp): HTMLElement | undefined =>
  allInside(root, selector).find(
    element =>
      name.test(element.ariaLabel ?? '') ||
      name.test(element.textContent?.replaceAll(/\s+/g, ' ').trim() ?? ''),
  );

/**
 * Waits until something is there. Rejects after the time is over (milliseconds) and 300 looks: a busy machine
 * gives a page few of them.
 */
export async function until<T>(look: () => T | undefined | false, timeoutMs = 10_000): Promise<T> {
  const end = performance.now() + timeoutMs;
  for (let looks = 1; ; looks += 1) {
    const found = look();
    if (found) return found;
    if (performance.now() > end && looks >= 300)
      throw new Error(`Not there after ${timeoutMs} ms: ${look.toString()}`);
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}
