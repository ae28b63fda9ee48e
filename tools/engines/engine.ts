/** A browser as a walk through a page needs it: the same few calls whatever drives it. */
export type EngineName = 'chromium' | 'firefox' | 'webkit';

export interface Point {
  x: number;
  y: number;
}

export interface EnginePage {
  open(url: string): Promise<void>;
  /** Calls a function of `window.eyes`, which the page brings along; arguments and answer are JSON. */
  look<T>(name: string, ...values: readonly unknown[]): Promise<T>;
  click(at: Point): Promise<void>;
  /** Presses at the first point, moves by way of the others, and lets go at the last. */
  drag(way: readonly Point[]): Promise<void>;
  /** A key by its name in the DOM: `Escape`, `ArrowDown`, `/`. */
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  /** What the window shows, as a PNG. */
  picture(): Promise<Uint8Array>;
}

export interface Engine {
  name: EngineName;
  /** As the browser calls itself: `Firefox 153.8`. */
  version: string;
  page: EnginePage;
  close(): Promise<void>;
}

/** What every page is looked at in. */
export const windowSize = { width: 1280, height: 900 } as const;
