import { arrange, type ViewColumn } from '@customer-hub/state/lists';
import { moveColumn } from './column-moves.ts';
import type { HeadOwner } from './head.ts';

/** Further than a press that trembles, px. */
const farPx = 5;
/** How long a finger rests before it takes a column along instead of scrolling. */
const restMs = 350;
/** So close to an edge the table scrolls along, px, and so far per frame. */
const edgePx = 40;
const scrollPx = 12;

/** What one column would be let go between. */
interface Drop {
  /** Its place among the shown columns, once it is there. */
  readonly to: number;
  /** Inline distance of the gap from the start of the head, px. */
  readonly at: number;
}

/** Takes a column along with the pointer, between the others of its side: those that stay in sight keep their place [DEV-16] [DEV-19]. */
export const dragColumn = (owner: HeadOwner, cell: HTMLElement, start: PointerEvent): void => {
  const { columns } = owner;
  const shown = arrange(columns, owner.shown);
  const key = cell.dataset.key ?? '';
  const own = columns.find(column => column.key === key);
  const scroller = cell.closest<HTMLElement>('.scroll');
  const row = cell.parentElement;
  if (!own || own.sticky || !scroller || !row || !start.isPrimary) return;
  const touch = start.pointerType === 'touch';
  const from = shown.findIndex(column => column.key === key);
  const cells = [...row.querySelectorAll<HTMLElement>('.h')];
  let drop: Drop | undefined;
  let taken = false;
  let x = start.clientX;
  let ghost: HTMLElement | undefined;
  let line: HTMLElement | undefined;
  let frame = 0;

  /** Gaps between columns that may move, by where they are now. */
  const gapAt = (): Drop | undefined => {
    const rtl = owner.rtl();
    const { left, right } = row.getBoundingClientRect();
    const distance = (px: number): number => (rtl ? right - px : px - left);
    const free = cells
      .map((one, index) => ({
        index,
        box: one.getBoundingClientRect(),
        sticky: columns.find(column => column.key === one.dataset.key)?.sticky,
      }))
      .filter(({ sticky }) => !sticky);
    let best: Drop | undefined;
    let nearest = Infinity;
    for (const { index, box } of free) {
      for (const [edge, place] of [
        [rtl ? box.right : box.left, index],
        [rtl ? box.left : box.right, index + 1],
      ] as const) {
        const away = Math.abs(edge - x);
        if (away >= nearest) continue;
        nearest = away;
        best = { to: place > from ? place - 1 : place, at: distance(edge) };
      }
    }
    return best;
  };

  const show = (): void => {
    if (!taken) return;
    const box = scroller.getBoundingClientRect();
    if (x < box.left + edgePx) scroller.scrollLeft -= scrollPx;
    else if (x > box.right - edgePx) scroller.scrollLeft += scrollPx;
    drop = gapAt();
    const { left, right } = row.getBoundingClientRect();
    ghost!.style.insetInlineStart = `${(owner.rtl() ? right - x : x - left) - ghost!.offsetWidth / 2}px`;
    line!.style.insetInlineStart = `${(drop?.at ?? 0) - 1}px`;
    line!.hidden = !drop || drop.to === from;
    line!.style.blockSize = `${scroller.clientHeight}px`;
    frame = requestAnimationFrame(show);
  };

  const take = (): void => {
    taken = true;
    cell.classList.add('taken');
    line = document.createElement('i');
    line.className = 'drop';
    line.ariaHidden = 'true';
    ghost = document.createElement('span');
    ghost.className = 'ghost';
    ghost.ariaHidden = 'true';
    ghost.textContent = own.label;
    row.append(line, ghost);
    cell.setPointerCapture(start.pointerId);
    show();
  };

  const end = (event: Event | undefined): void => {
    cancelAnimationFrame(frame);
    clearTimeout(resting);
    listening.abort();
    line?.remove();
    ghost?.remove();
    cell.classList.remove('taken');
    if (!taken) return;
    // The click that follows is not a press on the head.
    const swallow = (click: Event): void => click.stopImmediatePropagation();
    row.parentElement!.addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => row.parentElement!.removeEventListener('click', swallow, { capture: true }));
    if (event?.type === 'pointerup' && drop && drop.to !== from)
      owner.changeColumns(moveColumn(columns, shown, key, drop.to) satisfies readonly ViewColumn[]);
  };

  const listening = new AbortController();
  const options = { signal: listening.signal };
  const resting = touch ? setTimeout(take, restMs) : undefined;
  window.addEventListener(
    'pointermove',
    event => {
      if (event.pointerId !== start.pointerId) return;
      x = event.clientX;
      const far = Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) > farPx;
      if (taken || !far) return;
      // A finger that moves at once scrolls.
      if (touch) end(undefined);
      else take();
    },
    options,
  );
  window.addEventListener('pointerup', end, options);
  window.addEventListener('pointercancel', end, options);
  // Once a finger has taken a column nothing scrolls under it.
  window.addEventListener('touchmove', event => taken && event.preventDefault(), {
    ...options,
    passive: false,
  });
  window.addEventListener(
    'keydown',
    event => {
      if (!taken || event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      end(undefined);
    },
    { ...options, capture: true },
  );
};
