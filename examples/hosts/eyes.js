/**
 * What a person sees of a page, for the walk: elements are named as a screen reader names them, and found through open
 * shadow roots. Loaded before anything else, so that it hears every complaint of the page.
 */
const complaints = [];
addEventListener('error', ({ message }) => complaints.push(message));
addEventListener('unhandledrejection', ({ reason }) => complaints.push(`unhandled: ${String(reason)}`));
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample, sourceFile }) =>
  complaints.push(`policy: ${violatedDirective} ${blockedURI} ${sample} in ${sourceFile}`),
);
// A browser tells of this although nothing is lost: the next frame goes on.
const harmless = /^ResizeObserver loop/;

const plain = text => (text ?? '').replaceAll(/\s+/g, ' ').trim();

function* all(selector, root = document) {
  for (const element of root.querySelectorAll('*')) {
    if (element.matches(selector)) yield element;
    if (element.shadowRoot) yield* all(selector, element.shadowRoot);
  }
}
function textIn(node) {
  if (node instanceof Text) return node.data;
  if (node instanceof HTMLStyleElement || node instanceof HTMLScriptElement) return '';
  const children = node.shadowRoot ? node.shadowRoot.childNodes : node.childNodes;
  return [...children].map(textIn).join(' ');
}
function nameOf(element) {
  const by = element.getAttribute('aria-labelledby');
  return plain(
    element.getAttribute('aria-label') ??
      (by ? element.getRootNode().getElementById?.(by)?.textContent : undefined) ??
      (element.labels?.[0]?.textContent || textIn(element) || element.title),
  );
}
const isSeen = element => element.checkVisibility({ visibilityProperty: true });

function topmost(x, y) {
  let found = document.elementFromPoint(x, y);
  for (let inner = found?.shadowRoot?.elementFromPoint(x, y); inner && inner !== found;) {
    found = inner;
    inner = found.shadowRoot?.elementFromPoint(x, y);
  }
  return found;
}
function holds(outer, inner) {
  for (let at = inner; at; at = at.assignedSlot ?? at.parentNode ?? at.host) if (at === outer) return true;
  return false;
}
function deepActive() {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}
const rowElements = () =>
  [...all('.body [role="row"]')]
    .filter(row => row.checkVisibility() && row.querySelector('[role="rowheader"]'))
    .sort((a, b) => Number(a.ariaRowIndex) - Number(b.ariaRowIndex));

/** Where an element lies in the window, whether it can be pressed there, and what it is under if not. */
function placeOf(element, isTarget) {
  if (isTarget) element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
  const x = left + width / 2,
    y = top + height / 2,
    over = topmost(x, y);
  return {
    x,
    y,
    left,
    top,
    right,
    bottom,
    isFree: holds(element, over),
    isInSight: left >= -0.5 && top >= -0.5 && right <= innerWidth + 0.5 && bottom <= innerHeight + 0.5,
    under: over?.outerHTML.slice(0, 160) ?? 'nothing',
  };
}

window.eyes = {
  /** The first element in sight of that name, brought into view; null when there is none. */
  find(selector, pattern) {
    const name = new RegExp(pattern, 'u');
    for (const element of all(selector))
      if (isSeen(element) && name.test(nameOf(element))) return placeOf(element, true);
    return null;
  },
  /** Every open dialog, menu and notice: each where it lies. */
  layers: selector => [...all(selector)].filter(isSeen).map(element => placeOf(element, false)),
  /** Names of the rows in the document, from top to bottom. */
  rows: () => rowElements().map(row => plain(row.querySelector('[role="rowheader"]').textContent)),
  /** What a person reads in an element. */
  text: selector =>
    [...all(selector)]
      .filter(isSeen)
      .map(element => plain(textIn(element)))
      .join(' | '),
  /** What has the focus, by name. */
  focus() {
    const active = deepActive();
    return active ? `${active.getAttribute('role') ?? active.localName}: ${nameOf(active)}` : '';
  },
  /** Moves the table by so many px; says where it is now. */
  scroll(by) {
    const [body] = all('.scroll, .body');
    for (let at = body; at; at = at.parentElement ?? at.getRootNode().host)
      if (at.scrollHeight > at.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(at).overflowY)) {
        at.scrollTop += by;
        return at.scrollTop;
      }
    return -1;
  },
  isRightToLeft: () => document.dir === 'rtl',
  value: () => deepActive()?.value ?? '',
  complaints: () => complaints.filter(text => !harmless.test(text)),
};
