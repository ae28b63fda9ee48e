import type { Ticket } from '@customer-hub/sdk';
import { currentTargetOf } from '../../primitives/dom.ts';
import { open } from '../../ticket/open-ticket.ts';
import type { Context } from './ticket-actions.ts';

/** A pointer has to rest this long; the focus and a finger show it at once. */
const HOVER_MS = 350;
/** Time to move the pointer from the number onto the preview. */
const LEAVE_MS = 160;

/** For whom a preview is on its way or shown: there is one for the whole page. */
let wanted: EventTarget | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

const load = (): Promise<typeof import('./ticket-preview.ts')> => import('./ticket-preview.ts');

const show = (anchor: HTMLElement, row: Ticket, context: Context, delayMs: number): void => {
  clearTimeout(timer);
  wanted = anchor;
  timer = setTimeout(
    () =>
      void load().then(
        ({ showPreview }) => {
          if (wanted === anchor && anchor.isConnected)
            return showPreview(anchor, row, {
              m: context.m,
              format: context.format,
              open: () => void open(row, context),
              leave: () => hide(anchor, LEAVE_MS),
              stay: () => clearTimeout(timer),
            });
        },
        () => undefined,
      ),
    delayMs,
  );
};

const hide = (anchor: EventTarget, delayMs: number): void => {
  if (wanted !== anchor) return;
  clearTimeout(timer);
  timer = setTimeout(() => {
    wanted = undefined;
    void load().then(
      ({ hidePreview }) => hidePreview(anchor),
      () => undefined,
    );
  }, delayMs);
};

const isTouch = (event: Event): boolean => event instanceof PointerEvent && event.pointerType === 'touch';

/**
 * Looking at a ticket without opening it, by pointing at its number, by the focus, or by a finger [OTK-04,
 * Its code comes with the first look. A click opens the ticket; a finger cannot point, so its first
 * tap shows the preview, which has a button to open.
 */
export const preview = (
  row: Ticket,
  context: Context,
): Readonly<Record<'enter' | 'leave' | 'over' | 'focus' | 'click', (event: Event) => void>> => ({
  enter: event => {
    if (!isTouch(event)) show(currentTargetOf(event), row, context, HOVER_MS);
  },
  // By the pointer there is time to reach the preview; the focus goes at once.
  leave: event => {
    if (!isTouch(event)) hide(currentTargetOf(event), event.type === 'blur' ? 0 : LEAVE_MS);
  },
  // The tooltip of a cut-off cell would lie over the preview.
  over: event => event.stopPropagation(),
  focus: event => {
    const anchor = currentTargetOf(event);
    if (anchor.matches(':focus-visible')) show(anchor, row, context, 0);
  },
  click: event => {
    const anchor = currentTargetOf(event);
    if (isTouch(event) && wanted !== anchor) return show(anchor, row, context, 0);
    hide(anchor, 0);
    void open(row, context);
  },
});
