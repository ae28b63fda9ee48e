import { all } from './person.ts';

const parentOf = (node: Node): HTMLElement | undefined => {
  const parent =
    (node instanceof Element && node.assignedSlot) || node.parentNode || ((node as ShadowRoot).host ?? null);
  if (parent instanceof ShadowRoot) return parent.host as HTMLElement;
  return parent instanceof HTMLElement ? parent : undefined;
};

/** What is only there for screen readers, or drawn by hand. */
const isUnseen = (element: Element): boolean =>
  !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ||
  element.closest('.vh, svg, [aria-hidden="true"].sk, option') !== null;

/** Further out than this is no rounding. */
const SLACK_PX = 1.5;

interface Box {
  /** Of the side that it scrolls, cuts at, or neither. */
  readonly kind: 'scrolls' | 'cuts' | 'open';
  readonly isInline: boolean;
  /** It says by an ellipsis, or shows by fading, that there is more. */
  readonly isSaid: boolean;
  readonly isFading: boolean;
  readonly rect: DOMRect;
}

const boxOf = (element: HTMLElement): Box => {
  const { overflowX, textOverflow, display, maskImage, webkitLineClamp, clipPath } =
    getComputedStyle(element);
  const isInline = /^(?:inline|contents)$/.test(display);
  return {
    kind:
      /auto|scroll/.test(overflowX) || clipPath !== 'none'
        ? 'scrolls'
        : overflowX === 'visible' || isInline
          ? 'open'
          : 'cuts',
    isInline,
    isSaid: textOverflow === 'ellipsis',
    isFading: webkitLineClamp !== 'none' || maskImage !== 'none',
    rect: element.getBoundingClientRect(),
  };
};

/** The nearest box that cuts what reaches over its sides, unless it says so. */
const cutterOf = (
  text: Text,
  left: number,
  right: number,
  boxes: Map<HTMLElement, Box>,
): string | undefined => {
  // An ellipsis is only put where the text itself flows, not around boxes in it.
  let flows = true;
  for (let at = parentOf(text); at; at = parentOf(at)) {
    const box = boxes.get(at) ?? boxOf(at);
    boxes.set(at, box);
    if (box.kind === 'scrolls') return undefined;
    if (box.kind === 'cuts' && (left < box.rect.left - SLACK_PX || right > box.rect.right + SLACK_PX))
      return (box.isSaid && flows) || box.isFading ? undefined : `${at.localName}.${at.className}`;
    flows &&= box.isInline;
  }
  return undefined;
};

const cutText = (text: Text, boxes: Map<HTMLElement, Box>): string[] => {
  const range = document.createRange();
  range.selectNodeContents(text);
  const { left, right, width } = range.getBoundingClientRect();
  // The space after the last letter is no text.
  const spacing = Number.parseFloat(getComputedStyle(text.parentElement ?? document.body).letterSpacing) || 0;
  const by = width > 0 ? cutterOf(text, left + spacing, right - spacing, boxes) : undefined;
  return by ? [`"${text.data.trim().slice(0, 40)}" by ${by}`] : [];
};

const canvas = document.createElement('canvas').getContext('2d');

/** A hint in a field that is longer than the field and does not end with an ellipsis. */
const cutHint = (field: HTMLInputElement): string[] => {
  if (!canvas || !field.placeholder || field.value) return [];
  const { font, textOverflow, paddingLeft, paddingRight } = getComputedStyle(field);
  canvas.font = font;
  const room = field.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
  const isCut = canvas.measureText(field.placeholder).width > room + SLACK_PX;
  return isCut && textOverflow !== 'ellipsis' ? [`hint "${field.placeholder}"`] : [];
};

/** Texts that are cut off at the side without an ellipsis, through all shadow roots, each with what cuts it. */
export const cutIn = (root: Element): string[] => {
  const boxes = new Map<HTMLElement, Box>();
  return all('*', root)
    .filter(element => !isUnseen(element))
    .flatMap(element => [
      ...(element instanceof HTMLInputElement ? cutHint(element) : []),
      ...[...element.childNodes].flatMap(node =>
        node instanceof Text && node.data.trim() ? cutText(node, boxes) : [],
      ),
    ]);
};

/** Fields with letters below 16 px: a phone would zoom in on them. */
export const smallFields = (root: Element): string[] =>
  all<HTMLInputElement>('input, select, textarea', root)
    .filter(({ type }) => !/^(?:checkbox|radio|file)$/.test(type))
    .filter(field => Number.parseFloat(getComputedStyle(field).fontSize) < 16)
    .map(field => `${field.ariaLabel ?? field.id}: ${getComputedStyle(field).fontSize}`);

/** A box of more than this that cuts from above or below is one that scrolls, or is folded away. In pixels. */
const LINE_PX = 60;

/** Texts of which a line is cut off above or below, by a box that is as high as a bar or a button. */
export const cutLinesIn = (root: Element): string[] =>
  all('*', root)
    .filter(element => !isUnseen(element))
    .flatMap(element => [...element.childNodes])
    .flatMap(node => {
      if (!(node instanceof Text) || !node.data.trim()) return [];
      const range = document.createRange();
      range.selectNodeContents(node);
      const { top, bottom, width } = range.getBoundingClientRect();
      for (let at = parentOf(node); width > 0 && at; at = parentOf(at)) {
        const { overflowY, display, clipPath } = getComputedStyle(at);
        // What is clipped by a path is for screen readers alone.
        if (/auto|scroll/.test(overflowY) || clipPath !== 'none') return [];
        if (overflowY === 'visible' || /^(?:inline|contents)$/.test(display)) continue;
        const box = at.getBoundingClientRect();
        if (box.height > LINE_PX) return [];
        // The room above and below the letters of a line is none of them.
        const spare = (bottom - top) * 0.2 + SLACK_PX;
        if (top + spare < box.top || bottom - spare > box.bottom)
          return [`"${node.data.trim().slice(0, 40)}" by ${at.localName}.${at.className}`];
      }
      return [];
    });
