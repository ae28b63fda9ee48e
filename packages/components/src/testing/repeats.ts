/** Finds what repeats in a page, such as the rows of a table, so that axe does not check the same thing fifty times. */

declare global {
  interface Window {
    /** For the look at the other of light and dark, which `npm test` takes from outside. */
    repeats?: typeof repeats;
  }
}

/** Attributes whose values differ between equal rows without any effect on what axe checks. */
const free = /^(?:id|name|value|title|href|src|datetime|style|aria-(?:label|description|valuetext)|data-.*)$/;
/** Attributes that name other elements: what counts is whether those are there. */
const references = /^(?:for|aria-(?:labelledby|describedby|controls|owns|details|activedescendant))$/;
const focusable = 'a,button,input,select,textarea,summary,[tabindex]';
/** A pointer finds targets of this size, in CSS pixels; more is no better. */
const targetSize = 24;
/** So many of a kind are checked: the first, the one in the middle, and the last. */
const most = 3;

/**
 * Elements that axe can leave out, because three others like them stay: the same place in the page (all
 * ancestors look the same), the same markup inside, and the same colours and fonts all the way down. What
 * differs in anything else, such as one cell in one row, is not left out.
 * @param root what axe looks at. It stays.
 */
export function repeats(root: Element = document.body): Element[] {
  const looks = new Map<Element, string>();
  const lookOf = (element: Element): string => {
    const known = looks.get(element);
    if (known !== undefined) return known;
    const look = describe(element);
    looks.set(element, look);
    return look;
  };
  const subtrees = new Map<Element, number>();
  const numbers = new Map<string, number>();
  /** Equal texts have equal numbers. */
  const numberOf = (text: string): number => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  };
  const subtreeOf = (element: Element): number => {
    const known = subtrees.get(element);
    if (known !== undefined) return known;
    const number = numberOf(`${lookOf(element)}(${childrenOf(element).map(subtreeOf).join()})`);
    subtrees.set(element, number);
    return number;
  };

  const found: Element[] = [];
  // Level by level, so that three are chosen only from what is still there.
  let level = [{ element: root, place: 0 }];
  while (level.length > 0) {
    const alike = Map.groupBy(level, ({ element, place }) => `${place}/${subtreeOf(element)}`);
    const kept = [...alike.values()].flatMap(members => {
      if (members.length <= most) return members;
      const stay = [0, Math.floor(members.length / 2), members.length - 1];
      found.push(...members.filter((_, index) => !stay.includes(index)).map(({ element }) => element));
      return members.filter((_, index) => stay.includes(index));
    });
    level = kept.flatMap(({ element, place }) => {
      const inner = numberOf(`${place}>${lookOf(element)}`);
      return childrenOf(element).map(child => ({ element: child, place: inner }));
    });
  }
  return found;
}

const childrenOf = ({ shadowRoot, children }: Element): Element[] => [
  ...(shadowRoot?.children ?? []),
  ...children,
];

/** What axe sees of the element itself. */
function describe(element: Element): string {
  const style = getComputedStyle(element);
  const attributes = [...element.attributes].map(
    ({ name, value }) => `${name}=${valueOf(element, name, value)}`,
  );
  const text = [...element.childNodes].map(node => (node instanceof Text ? node.data.trim() : '')).join('');
  const state =
    'value' in element && typeof element.value === 'string'
      ? `${sizeOf(element.value)},${element.matches(':disabled')}`
      : '';
  return [
    element.localName,
    ...attributes,
    sizeOf(text),
    state,
    element.matches(focusable) ? box(element) : '',
    style.display,
    style.visibility,
    style.position,
    style.opacity,
    style.color,
    style.backgroundColor,
    style.backgroundImage,
    style.fontSize,
    style.fontWeight,
    style.textShadow,
    style.filter,
    style.mixBlendMode,
  ].join(' ');
}

function valueOf(element: Element, name: string, value: string): string {
  if (/^\d+$/.test(value) && name.startsWith('aria-')) return 'number';
  if (free.test(name)) return sizeOf(value);
  if (!references.test(name)) return value;
  const root = element.getRootNode() as Document | ShadowRoot;
  return value
    .split(/\s+/)
    .map(id => root.getElementById(id) !== null)
    .join();
}

/** A single character can be an icon, for axe. */
const sizeOf = (text: string): string => (text.length > 1 ? 'text' : text.length === 1 ? 'character' : '');

function box(element: Element): string {
  const { width, height } = element.getBoundingClientRect();
  return `${Math.min(targetSize, Math.round(width))}x${Math.min(targetSize, Math.round(height))}`;
}
