import type { ReactiveElement } from 'lit';
import type { Notice, Notices } from '@customer-hub/state/core';

/** Time to read a sentence and reach its button. */
const DEFAULT_MS = 8000;
/** More than these at once is noise; the oldest that would go by itself goes. */
const MOST = 4;

export interface Toast {
  readonly notice: Notice;
  /** 0 stays until it is dismissed. */
  readonly durationMs: number;
  leftMs: number;
  timer?: ReturnType<typeof setTimeout> | undefined;
}

const lists = new WeakMap<Notices, ToastList>();

/** The notices on show in one hub, whichever region draws them: that of the hub, or that of the dialog on top of it. */
export class ToastList {
  toasts: readonly Toast[] = [];
  #regions: ReactiveElement[] = [];
  #end?: () => void;
  #heldSince = 0;
  #startedAt = new WeakMap<Toast, number>();
  readonly #notices: Notices;

  static of(notices: Notices): ToastList {
    let list = lists.get(notices);
    if (!list) lists.set(notices, (list = new ToastList(notices)));
    return list;
  }

  constructor(notices: Notices) {
    this.#notices = notices;
  }

  join(region: ReactiveElement): void {
    if (this.#regions.length === 0) this.#end = this.#notices.subscribe(notice => this.add(notice));
    // That of the page may be fetched by the first notice, long after a dialog has opened its own.
    const isInDialog = (one: ReactiveElement): boolean =>
      (one.getRootNode() as Partial<ShadowRoot>).host?.localName === 'hub-dialog';
    const at = isInDialog(region) ? -1 : this.#regions.findIndex(isInDialog);
    this.#regions.splice(at < 0 ? this.#regions.length : at, 0, region);
    this.#changed();
  }

  leave(region: ReactiveElement): void {
    this.#regions = this.#regions.filter(other => other !== region);
    if (this.#regions.length === 0) {
      this.#end?.();
      const left = this.toasts;
      for (const toast of left) clearTimeout(toast.timer);
      this.toasts = [];
      // The only region was that of a dialog which is closed now: what it said is still to be read, in the next one.
      for (const { notice } of left) this.#notices.show(notice);
    }
    this.#changed();
  }

  /** The last region is inside the topmost dialog. */
  shownBy(region: ReactiveElement): readonly Toast[] {
    return this.#regions.at(-1) === region ? this.toasts : [];
  }

  add(notice: Notice): void {
    const durationMs = notice.tone === 'failed' ? 0 : (notice.durationMs ?? DEFAULT_MS);
    const toast: Toast = { notice, durationMs, leftMs: durationMs };
    this.toasts = [...this.toasts, toast];
    const passing = this.toasts.filter(other => other.durationMs > 0);
    if (passing.length > MOST && passing[0]) this.remove(passing[0]);
    if (!this.#heldSince) this.#start(toast);
    this.#changed();
  }

  remove(toast: Toast): void {
    clearTimeout(toast.timer);
    this.toasts = this.toasts.filter(other => other !== toast);
    this.#changed();
  }

  /** Time stands still while somebody reads. */
  hold(): void {
    if (this.#heldSince) return;
    this.#heldSince = Date.now();
    for (const toast of this.toasts) {
      clearTimeout(toast.timer);
      toast.leftMs -= this.#heldSince - (this.#startedAt.get(toast) ?? this.#heldSince);
    }
  }

  release(): void {
    if (!this.#heldSince) return;
    this.#heldSince = 0;
    for (const toast of this.toasts) this.#start(toast);
  }

  #start(toast: Toast): void {
    if (toast.durationMs === 0) return;
    this.#startedAt.set(toast, Date.now());
    toast.timer = setTimeout(() => this.remove(toast), Math.max(toast.leftMs, 0));
  }

  #changed(): void {
    for (const region of this.#regions) region.requestUpdate();
  }
}
