import type { Secret } from '@customer-hub/sdk';
import type { HubState } from '@customer-hub/state/core';

/**
 * How long things last. A host changes them by the attributes of `hub-passwords`; here they may be shorter,
 * never longer than the server allows.
 */
export interface RevealTimes {
  /** A secret that is shown hides itself after this. */
  readonly shownMs: number;
  /**
   * What is left once the window is no longer the active one: enough to type a few characters into another
   * window beside it.
   */
  readonly awayMs: number;
}

export const defaultTimes: RevealTimes = { shownMs: 30_000, awayMs: 10_000 };

/** The one secret that shows. */
export interface Shown {
  readonly id: string;
  readonly secret: Secret;
}

const tickMs = 250;

/**
 * The one secret of a hub that shows, if any. It is held here as long as it is seen and nowhere else: hidden
 * after a time, when the page is out of sight, printed, left or put aside, when its tab of the hub is no
 * longer in front, by Escape, and when another one is shown.
 */
export class Reveals {
  times: RevealTimes = defaultTimes;

  #shown: Shown | undefined;
  #wanted: symbol | undefined;
  #startedAt = 0;
  #endsAt = 0;
  #seconds = 0;
  #timer: ReturnType<typeof setInterval> | undefined;
  #sight: IntersectionObserver | undefined;
  #stop: (() => void) | undefined;
  /** Where it shows: the row around it, and whether that is in sight. */
  #places = new Map<Element, boolean>();
  #placesInSight: IntersectionObserver | undefined;
  #moved: ReturnType<typeof setTimeout> | undefined;
  #listeners = new Set<() => void>();

  /** What shows of that entry. */
  of(id: string): Shown | undefined {
    return this.#shown?.id === id ? this.#shown : undefined;
  }

  /** Whole seconds until it hides itself. */
  get secondsLeft(): number {
    return this.#seconds;
  }

  /** Told at once when something is shown or hidden, and every second in between. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * A secret was asked for; hides the one that shows. @returns what `show` has to be called with: it shows
   * nothing when meanwhile the page went out of sight or another one was asked for.
   */
  begin(place: Element): symbol {
    this.hide();
    const wanted = (this.#wanted = Symbol());
    this.#watch(place);
    return wanted;
  }

  /** @param mostMs What the server allows. @returns whether it shows. */
  show(wanted: symbol, id: string, secret: Secret, mostMs = Infinity): boolean {
    if (wanted !== this.#wanted) return false;
    this.#shown = { id, secret };
    this.#startedAt = Date.now();
    this.#endsAt = this.#startedAt + Math.min(this.times.shownMs, mostMs);
    this.#seconds = Math.ceil((this.#endsAt - this.#startedAt) / 1000);
    this.#timer = setInterval(this.#tick, tickMs);
    this.#tell();
    return true;
  }

  /**
   * It shows in `place`, e.g. the cell of a row. It hides itself when no such row is in sight any more, or no
   * place is left. A row, and not its cell: a column that one has to scroll to sideways is no reason to hide.
   * @returns what ends that.
   */
  showsIn(place: Element): () => void {
    const row = place.closest('[role="row"]') ?? place;
    this.#places.set(row, true);
    this.#placesInSight ??= new IntersectionObserver(this.#placesMoved);
    this.#placesInSight.observe(row);
    return () => {
      this.#placesInSight?.unobserve(row);
      if (!this.#places.delete(row) || this.#places.size > 0) return;
      // A table draws a row in another cell when rows are moved: that one says so with the same rendering.
      clearTimeout(this.#moved);
      this.#moved = setTimeout(() => {
        if (this.#places.size === 0) this.hide();
      });
    };
  }

  #placesMoved = (entries: readonly IntersectionObserverEntry[]): void => {
    for (const { target, isIntersecting } of entries)
      if (this.#places.has(target)) this.#places.set(target, isIntersecting);
    if (![...this.#places.values()].includes(true)) this.hide();
  };

  hide = (): void => {
    const was = this.#shown;
    this.#shown = this.#wanted = undefined;
    clearInterval(this.#timer);
    clearTimeout(this.#moved);
    this.#placesInSight?.disconnect();
    this.#placesInSight = undefined;
    this.#places.clear();
    this.#stop?.();
    this.#stop = undefined;
    if (was) this.#tell();
  };

  #tick = (): void => {
    const now = Date.now();
    // A clock that is set back must not make it stay.
    if (now >= this.#endsAt || now < this.#startedAt) return this.hide();
    const seconds = Math.ceil((this.#endsAt - now) / 1000);
    if (seconds === this.#seconds) return;
    this.#seconds = seconds;
    this.#tell();
  };

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  #unseen = (): void => {
    if (document.visibilityState === 'hidden') this.hide();
  };

  #away = (): void => {
    // Focus in a frame of this very page is not away.
    if (document.hasFocus() || !this.#shown) return;
    this.#endsAt = Math.min(this.#endsAt, Date.now() + this.times.awayMs);
    this.#tick();
  };

  #escape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.hide();
  };

  #watch(place: Element): void {
    this.#sight = new IntersectionObserver(entries => {
      if (!entries.at(-1)!.isIntersecting) this.hide();
    });
    this.#sight.observe(place);
    const { hide } = this;
    document.addEventListener('visibilitychange', this.#unseen);
    document.addEventListener('freeze', hide);
    addEventListener('pagehide', hide);
    addEventListener('beforeprint', hide);
    addEventListener('blur', this.#away);
    addEventListener('keydown', this.#escape, { capture: true });
    this.#stop = () => {
      this.#sight?.disconnect();
      document.removeEventListener('visibilitychange', this.#unseen);
      document.removeEventListener('freeze', hide);
      removeEventListener('pagehide', hide);
      removeEventListener('beforeprint', hide);
      removeEventListener('blur', this.#away);
      removeEventListener('keydown', this.#escape, { capture: true });
    };
  }
}

/** Of a hub: one, wherever in it a secret is asked for. */
export const revealsOf = (session: HubState): Reveals => session.shared(Reveals, () => new Reveals());
