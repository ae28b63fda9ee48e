import type { LitElement } from 'lit';
import { defineElement } from './define.ts';

/** An element that is there for one task, usually a dialog, and says how it ended. */
export interface Task<R> extends HTMLElement {
  /** Shows itself; resolves when it is over. */
  run(): Promise<R>;
}

/**
 * Puts a task element into the shadow root of `host`, so that it has the hub's colours, language and client,
 * runs it and takes it away. Before what Lit renders there: appended, it would be cleared away with it.
 */
export const openTask = async <R, E extends Task<R>>(
  host: LitElement,
  tag: string,
  type: new () => E,
  properties: Partial<E>,
): Promise<R> => {
  defineElement(tag, type);
  const element = Object.assign(document.createElement(tag) as E, properties);
  (host.renderRoot as ShadowRoot).prepend(element);
  try {
    return await element.run();
  } finally {
    element.remove();
  }
};
