import { css, noChange, type ElementPart } from 'lit';
import { directive, Directive, PartType, type PartInfo } from 'lit/directive.js';

/** A pointer has to rest this long; the focus shows it at once. */
const HOVER_MS = 500;
/** Time to move the pointer from the control onto the tooltip. */
const LEAVE_MS = 120;

const sheet = css`
  .hub-tip {
    position: fixed;
    inset: auto;
    margin: 4px;
    padding: 3px 8px;
    border: 0;
    border-radius: var(--ch-r-sm);
    background: light-dark(#20242a, #e9ebee);
    color: light-dark(#f4f5f6, #16191d);
    font: 400 var(--ch-fs-sm) / 16px var(--ch-font);
    max-inline-size: 320px;
    overflow-wrap: anywhere;
    white-space: pre-line;
    position-area: block-end;
    position-try-fallbacks: flip-block;
    box-shadow: var(--ch-shadow);
  }
  @media (forced-colors: active) {
    .hub-tip {
      border: 1px solid;
    }
  }
`;

type Root = ShadowRoot | Document;
const tips = new WeakMap<Root, Tip>();

/** One tooltip for a whole shadow root. */
export class Tip {
  #element: HTMLElement;
  #owner?: HTMLElement | undefined;
  #timer?: ReturnType<typeof setTimeout>;

  static of(root: Root): Tip {
    let tip = tips.get(root);
    if (!tip) tips.set(root, (tip = new Tip(root)));
    return tip;
  }

  constructor(root: Root) {
    const element = (this.#element = document.createElement('div'));
    element.className = 'hub-tip';
    element.popover = 'manual';
    // What it says is said by the control's name or description already.
    element.ariaHidden = 'true';
    element.addEventListener('pointerenter', () => clearTimeout(this.#timer));
    element.addEventListener('pointerleave', () => this.hide(LEAVE_MS));
    if (sheet.styleSheet) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet.styleSheet];
    (root instanceof Document ? root.body : root).prepend(element);
  }

  show(owner: HTMLElement, text: string, delayMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (!owner.isConnected || owner.ariaExpanded === 'true') return;
      if (this.#owner && this.#owner !== owner) this.#element.hidePopover();
      this.#owner = owner;
      this.#element.textContent = text;
      this.#element.showPopover({ source: owner });
      addEventListener('keydown', this.#keydown, { capture: true });
      addEventListener('scroll', this.#scrolled, { capture: true, passive: true });
    }, delayMs);
  }

  hide(delayMs = 0, owner = this.#owner): void {
    clearTimeout(this.#timer);
    if (!this.#owner || owner !== this.#owner) return;
    if (delayMs) this.#timer = setTimeout(() => this.hide(), delayMs);
    else {
      this.#owner = undefined;
      this.#element.hidePopover();
      removeEventListener('keydown', this.#keydown, { capture: true });
      removeEventListener('scroll', this.#scrolled, { capture: true });
    }
  }

  // Escape takes away only the tooltip from sight; it goes on to whatever else it means there.
  #keydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.hide();
  };

  #scrolled = (): void => this.hide();
}

class TipDirective extends Directive {
  #text = '';
  #bound = false;

  constructor(info: PartInfo) {
    super(info);
    if (info.type !== PartType.ELEMENT) throw new Error('tip() belongs on an element');
  }

  render(_text: string | undefined): typeof noChange {
    return noChange;
  }

  override update(part: ElementPart, [text]: [string | undefined]): typeof noChange {
    const element = part.element as HTMLElement;
    this.#text = text ?? '';
    // Said by voice too, unless it only repeats the name.
    if (!text || text === element.ariaLabel) element.removeAttribute('aria-description');
    else element.setAttribute('aria-description', text);
    if (!this.#bound) this.#bind(element);
    return noChange;
  }

  #bind(element: HTMLElement): void {
    this.#bound = true;
    const tip = (): Tip => Tip.of(element.getRootNode() as Root);
    element.addEventListener('pointerenter', event => {
      if (this.#text && event.pointerType !== 'touch') tip().show(element, this.#text, HOVER_MS);
    });
    element.addEventListener('pointerleave', () => tip().hide(LEAVE_MS, element));
    element.addEventListener('pointerdown', () => tip().hide(0, element));
    element.addEventListener('focus', () => {
      if (this.#text && element.matches(':focus-visible')) tip().show(element, this.#text, 0);
    });
    element.addEventListener('blur', () => tip().hide(0, element));
  }
}

/**
 * Shows `text` beside a control on hover and on keyboard focus: `<button aria-label="Copy" ${tip('Copy')}>`.
 * One tooltip per shadow root. It never names the control: an icon button carries its own `aria-label`.
 * Escape hides it.
 */
export const tip = directive(TipDirective);
