import type { Ticket } from '@customer-hub/sdk';
import type { ListContext } from '../../list-view/definition.ts';
import type { TicketsMessages } from '../../messages/en/tickets.ts';
import { open } from './open-ticket.ts';

type Context = ListContext<Ticket, TicketsMessages>;

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

/**
 * Looking at a ticket without opening it, by pointing at its number, by the focus, or by a finger [OTK-04, X-25]. Its code comes with the
 * first look. A click opens the ticket; a finger cannot point, so its first tap shows the preview, which has a button to open.
 */
export const preview = (
  row: Ticket,
  context: Context,
): Readonly<Record<'enter' | 'leave' | 'over' | 'focus' | 'click', (event: Event) => void>> => ({
  enter: event => {
    if ((event as PointerEvent).pointerType !== 'touch')
      show(event.currentTarget as HTMLElement, row, context, HOVER_MS);
  },
  // By the pointer there is time to reach the preview; the focus goes at once.
  leave: event => {
    if (!(event instanceof PointerEvent) || event.pointerType !== 'touch')
      hide(event.currentTarget!, event.type === 'blur' ? 0 : LEAVE_MS);
  },
  // The tooltip of a cut-off cell would lie over the preview.
  over: event => event.stopPropagation(),
  focus: event => {
    const anchor = event.currentTarget as HTMLElement;
    if (anchor.matches(':focus-visible')) show(anchor, row, context, 0);
  },
  click: event => {
    const anchor = event.currentTarget as HTMLElement;
    if ((event as PointerEvent).pointerType === 'touch' && wanted !== anchor)
      return show(anchor, row, context, 0);
    hide(anchor, 0);
    void open(row, context);
  },
});
