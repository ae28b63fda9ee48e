/** Finds what repeats in a page, such as the rows of a table, so that axe does not check the same thing fifty times. */

declare global {
  interface Window {
    /** For the look at the other of light and dark, which `npm test` takes from outside. */
    repeatedLooks?: RepeatedLooks;
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
/** Elements inside of one that is left out, and itself: axe asks each element about each one that is left out. */
const worth = 5;

/** Which rules of axe look: the memory of one is none of the other's. */
export type Rules = 'all' | 'contrast';

/** What one look of axe can leave out. */
export interface Look {
  leaveOut: Element[];
  /** Remembers what was looked at: to be called when axe found nothing in it. */
  remember(): void;
}

/**
 * Tells axe what to leave out, because elements like it are looked at in the same run (three of a kind stay), or were
 * looked at in an earlier one in which axe found nothing. Alike are elements at the same place in the page (all
 * ancestors look the same), with the same markup inside, and the same colours and fonts all the way down. What
 * differs in anything else, such as one cell in one row, is not left out. One for each page, as long as it lives.
 */
export class RepeatedLooks {
  /** Equal texts have equal numbers. */
  #numbers = new Map<string, number>();
  #clean: Record<Rules, Set<string>> = { all: new Set(), contrast: new Set() };

  /** @param root what axe looks at. It stays. */
  look(root: Element = document.body, rules: Rules = 'all'): Look {
    const describeOnce = cached(describe);
    const subtreeOf = cached((element: Element): number =>
      this.#number(`${describeOnce(element)}(${childrenOf(element).map(subtreeOf).join()})`),
    );
    const inside = (place: number, element: Element) => this.#number(`${place}>${describeOnce(element)}`);
    const sizeOf = cached((element: Element): number =>
      childrenOf(element).reduce((sum, child) => sum + sizeOf(child), 1),
    );
    const isClean = (key: string) => this.#clean.all.has(key) || this.#clean[rules].has(key);
    const isCovered = coveredBy(openLayers(document.documentElement));
    const leaveOut: Element[] = [];
    const looked: string[] = [];

    // Level by level, so that three are chosen only from what is still there.
    let level = [{ element: root, place: parents(root).slice(0, -1).reduce(inside, 0) }];
    while (level.length > 0) {
      const alike = Map.groupBy(level, ({ element, place }) => `${place}/${subtreeOf(element)}`);
      const kept = [...alike].flatMap(([key, members]) => {
        const [first] = members;
        const isWorth = first && first.element !== root && sizeOf(first.element) >= worth;
        const stay = !isWorth ? members : isClean(key) ? [] : samples(members);
        leaveOut.push(...members.filter(member => !stay.includes(member)).map(({ element }) => element));
        if (!stay.some(({ element }) => isCovered(element))) looked.push(key);
        return stay;
      });
      level = kept.flatMap(({ element, place }) =>
        childrenOf(element).map(child => ({ element: child, place: inside(place, element) })),
      );
    }
    return {
      leaveOut,
      remember: () => {
        for (const key of looked) this.#clean[rules].add(key);
      },
    };
  }

  #number(text: string): number {
    const number = this.#numbers.get(text) ?? this.#numbers.size;
    this.#numbers.set(text, number);
    return number;
  }
}

/** The memory of this page. */
export const repeatedLooks = new RepeatedLooks();

function cached<Value>(read: (element: Element) => Value): (element: Element) => Value {
  const known = new Map<Element, Value>();
  return element => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const value = read(element);
    known.set(element, value);
    return value;
  };
}

/** The first, the one in the middle, and the last. */
const samples = <Member>(members: Member[]): Member[] =>
  members.length <= most
    ? members
    : [0, Math.floor(members.length / 2), members.length - 1].flatMap(index => members[index] ?? []);

/** An element and all around it, from the outermost inwards, out of shadow roots too. */
function parents(element: Element): Element[] {
  const root = element.getRootNode();
  const parent = element.parentElement ?? (root instanceof ShadowRoot ? root.host : undefined);
  return parent ? [...parents(parent), element] : [element];
}

/**
 * Tells of each element whether something in front of the page covers it or a part of it. Axe cannot tell the colours
 * of what is covered, so it has not looked at that.
 */
function coveredBy(layers: readonly Element[]): (element: Element) => boolean {
  const covers = (layer: Element, element: Element): boolean => {
    if (parents(element).includes(layer)) return false;
    // The backdrop of a dialog covers all of the page.
    if (layer.matches(':modal')) return true;
    const [one, other] = [layer.getBoundingClientRect(), element.getBoundingClientRect()];
    return (
      one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
    );
  };
  const isCovered = cached(
    (element: Element): boolean =>
      layers.some(layer => covers(layer, element)) || childrenOf(element).some(isCovered),
  );
  return isCovered;
}

/** Open dialogs, menus and tips below an element. */
const openLayers = (element: Element): Element[] => [
  ...(element.matches(':modal, :popover-open') ? [element] : []),
  ...childrenOf(element).flatMap(openLayers),
];

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
      ? `${lengthOf(element.value)},${element.matches(':disabled')}`
      : '';
  return [
    element.localName,
    ...attributes,
    lengthOf(text),
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
  if (free.test(name)) return lengthOf(value);
  if (!references.test(name)) return value;
  const root = element.getRootNode() as Document | ShadowRoot;
  return value
    .split(/\s+/)
    .map(id => root.getElementById(id) !== null)
    .join();
}

/** A single character can be an icon, for axe. */
const lengthOf = (text: string): string => (text.length > 1 ? 'text' : text.length === 1 ? 'character' : '');

function box(element: Element): string {
  const { width, height } = element.getBoundingClientRect();
  return `${Math.min(targetSize, Math.round(width))}x${Math.min(targetSize, Math.round(height))}`;
}
