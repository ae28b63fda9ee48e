import { deepActive } from './focus.ts';

/** Where dialogs lie: over the whole page, or over the hub alone, so that what the page shows can still be used. */
export type Overlays = 'page' | 'contained';

/** A hub that shows less than this is no frame for a dialog: then the window is. In pixels. */
const LEAST = { width: 320, height: 240 };

/** What is around a node as it is shown: for what stands in a slot, the slot. */
const around = (node: Node): Node | null =>
  (node instanceof Element ? node.assignedSlot : null) ??
  node.parentNode ??
  (node instanceof ShadowRoot ? node.host : null);

const isWithin = (node: Node, outer: Node): boolean => {
  for (let at: Node | null = node; at; at = around(at)) if (at === outer) return true;
  return false;
};

const isHub = (node: Node): node is HTMLElement & { readonly overlays?: Overlays } =>
  node instanceof HTMLElement && 'hasOpenLayer' in node;

/** The outermost element of the hub around a node, where its dialogs are to stay within it. */
export const frameOf = (node: Node): HTMLElement | undefined => {
  let outer: HTMLElement | undefined;
  let overlays: Overlays | undefined;
  for (let at = around(node); at; at = around(at)) {
    if (!isHub(at)) continue;
    outer = at;
    overlays ??= at.overlays;
  }
  return overlays === 'contained' ? outer : undefined;
};

/** Everything in a hub beside a node and what leads to it, but for notices. */
const besides = (node: HTMLElement, hub: HTMLElement): HTMLElement[] => {
  const found: HTMLElement[] = [];
  for (let at: Node | null = node; at && at !== hub; at = around(at)) {
    if (!(at instanceof Element)) continue;
    const siblings = at.assignedSlot?.assignedElements() ?? [...(at.parentNode?.children ?? [])];
    for (const one of siblings)
      if (one !== at && one instanceof HTMLElement && !one.inert && one.localName !== 'hub-toasts')
        found.push(one);
  }
  return found;
};

/** Those that are open, the topmost last. */
const open: ContainedLayer[] = [];

/**
 * Shows a native dialog over its hub alone: above everything else and never clipped, as a modal one is, but the page
 * around the hub stays in use. Only what else is in the hub is inert meanwhile. It follows the hub when the page is
 * scrolled, and `--hub-layer-inset-block-start` and `-end` keep the page's own bars free.
 */
export class ContainedLayer {
  readonly #dialog: HTMLDialogElement;
  readonly #hub: HTMLElement;
  readonly #inert: readonly HTMLElement[];
  readonly #over = new AbortController();
  readonly #size: ResizeObserver;

  /** @param escape What Escape does when a press beside the dialog has taken the focus away from it. */
  constructor(dialog: HTMLDialogElement, hub: HTMLElement, escape: () => void) {
    this.#dialog = dialog;
    this.#hub = hub;
    this.#inert = besides(dialog, hub);
    for (const one of this.#inert) one.inert = true;
    dialog.popover = 'manual';
    this.#place();
    dialog.showPopover();
    open.push(this);
    const { signal } = this.#over;
    addEventListener('scroll', this.#place, { signal, capture: true, passive: true });
    addEventListener('resize', this.#place, { signal });
    document.addEventListener(
      'keydown',
      event => {
        if (event.key !== 'Escape' || event.defaultPrevented || open.at(-1) !== this) return;
        if (!this.isHere) return;
        event.preventDefault();
        escape();
      },
      { signal },
    );
    this.#size = new ResizeObserver(this.#place);
    this.#size.observe(hub);
  }

  /** The person is in the hub, or nowhere, and not somewhere else in the page. */
  get isHere(): boolean {
    const active = deepActive();
    return !active || active === document.body || isWithin(active, this.#hub);
  }

  close(): void {
    this.#over.abort();
    this.#size.disconnect();
    open.splice(open.indexOf(this), 1);
    for (const one of this.#inert) one.inert = false;
    this.#dialog.removeAttribute('popover');
  }

  /** Over what is in sight of the hub. */
  #place = (): void => {
    const { clientWidth, clientHeight } = document.documentElement;
    const box = this.#hub.getBoundingClientRect();
    const [top, left] = [Math.max(0, box.top), Math.max(0, box.left)];
    const [bottom, right] = [Math.min(clientHeight, box.bottom), Math.min(clientWidth, box.right)];
    const fits = right - left >= LEAST.width && bottom - top >= LEAST.height;
    const edges = fits ? { top, left, bottom: clientHeight - bottom, right: clientWidth - right } : {};
    const { top: above = 0, left: before = 0, bottom: below = 0, right: behind = 0 } = edges;
    const sizes = { '--ch-top': above, '--ch-left': before, '--ch-bottom': below, '--ch-right': behind };
    for (const [name, size] of Object.entries(sizes)) this.#dialog.style.setProperty(name, `${size}px`);
  };
}
