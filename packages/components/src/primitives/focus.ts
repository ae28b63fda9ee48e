/** The element that really has the focus, through open shadow roots. */
export const deepActive = (): HTMLElement | undefined => {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement ? active : undefined;
};

const fields = 'input:not([type="hidden"]), select, textarea';
const usable = (element: HTMLElement): boolean => !element.matches(':disabled') && element.checkVisibility();

/**
 * The element that asks for the focus by `autofocus`, else the first field to fill in; looks into nested
 * shadow roots.
 */
export const firstField = (root: ParentNode): HTMLElement | undefined => {
  const wanted = root.querySelector<HTMLElement>('[autofocus]');
  if (wanted && usable(wanted)) return wanted;
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.matches(fields) && usable(element)) return element;
    const inner = element.shadowRoot && firstField(element.shadowRoot);
    if (inner) return inner;
  }
  return undefined;
};
