/** The page around a story: what the toolbar and the controls say is what a host's page would say. */
import type { Decorator } from '@storybook/web-components-vite';
import { css, html, LitElement } from 'lit';
import { describedIn, elementControls, type Manifest } from '../stories/support/element-controls.ts';
import { chosenTokens } from '../stories/support/token-controls.ts';

/** What the controls say of the element of a story. */
interface Given {
  readonly tag: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/**
 * A host's page in small. Its width is that of a container, because the hub follows its container and not the
 * window; what is wider than the window scrolls.
 */
class StoryPage extends LitElement {
  static override styles = css`
    :host {
      display: block;
      box-sizing: border-box;
      min-block-size: 100vh;
      overflow-x: auto;
      background: light-dark(#ffffff, #141619);
      color: light-dark(#16191d, #e9ebee);
      font:
        13px/20px system-ui,
        sans-serif;
    }
    :host([beside]) {
      --story-height: 480px;
      min-block-size: 0;
    }
    :host([appearance='light']) {
      color-scheme: light;
    }
    :host([appearance='dark']) {
      color-scheme: dark;
    }
    div {
      margin-inline: auto;
      padding: var(--story-padding, 16px);
      inline-size: var(--story-width, auto);
      box-sizing: border-box;
    }
  `;

  static override properties = { given: { attribute: false } };

  declare given: Given | undefined;

  /** Elements as they were before a control said otherwise. */
  #before = new WeakMap<Element, Map<string, unknown>>();

  override render() {
    return html`<div><slot></slot></div>`;
  }

  /** Before the element renders for the first time: the page is updated before what it holds. */
  override updated(): void {
    const element = this.given && this.querySelector(this.given.tag);
    if (!this.given || !element) return;
    const own = element as unknown as Record<string, unknown>;
    const before = this.#before.get(element) ?? new Map<string, unknown>();
    this.#before.set(element, before);
    for (const [name, value] of Object.entries(this.given.properties)) {
      if (value === undefined && !before.has(name)) continue;
      if (!before.has(name)) before.set(name, own[name]);
      own[name] = value === undefined ? before.get(name) : value;
    }
  }
}
customElements.define('story-page', StoryPage);

/** What every element takes and no story says by itself: from the toolbar, unless a control says otherwise. */
const common = [
  'locale',
  'appearance',
  'dateStyle',
  'timeZone',
  'shortcuts',
  'messages',
  'offers',
  'closable',
];

/** Those values of controls that are the element's own, from how its story is written. */
const givenBy = (
  tag: unknown,
  { args, language }: { args: Readonly<Record<string, unknown>>; language: unknown },
): Given | undefined =>
  typeof tag === 'string'
    ? {
        tag,
        properties: Object.fromEntries(
          common.map(name => [name, args[name] ?? (name === 'locale' ? language : undefined)]),
        ),
      }
    : undefined;

/** Where a page of text shows several stories, the page itself stays English and reads from left to right. */
export const withPage: Decorator = (story, { args, component, globals, parameters, viewMode }) => {
  const { appearance, language = 'en', width } = globals as Record<string, string>;
  const dir = language === 'ar' ? 'rtl' : 'ltr';
  const isAlone = viewMode !== 'docs';
  Object.assign(document.documentElement, isAlone ? { lang: language, dir } : { lang: 'en', dir: 'ltr' });
  const style = Object.entries({
    '--story-width': width === 'full' ? 'auto' : `${Number.parseFloat(width ?? '')}px`,
    '--story-padding': parameters.edgeless ? '0' : '16px',
    ...chosenTokens(args),
  });
  return html`<story-page
    appearance=${appearance ?? 'light'}
    ?beside=${!isAlone}
    lang=${language}
    dir=${dir}
    .style=${style.map(pair => pair.join(':')).join(';')}
    .given=${givenBy(component, { args, language })}
    >${story()}</story-page
  >`;
};

/** What Storybook asks of an element: its controls, and what it says of itself. */
export const described = (manifest: Manifest) => ({
  extractArgTypes: (tag: string) => {
    const element = describedIn(manifest, tag);
    return element ? elementControls(element) : {};
  },
  extractComponentDescription: (tag: string): string => {
    const { summary, description } = describedIn(manifest, tag) ?? {};
    return [summary, description].filter(Boolean).join('\n\n');
  },
});
