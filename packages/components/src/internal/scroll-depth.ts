/** Tells the hub around an element that scrolls how far down it is, px: a scroll event does not come out to it. */
export const tellDepth = (scroller: EventTarget, top: number): boolean =>
  scroller.dispatchEvent(new CustomEvent('hub-depth', { detail: { top }, bubbles: true, composed: true }));
