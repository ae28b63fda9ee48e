/** The page around a story: what the toolbar says about light, language and width is what a host's page would say. */
import type { Decorator } from '@storybook/web-components-vite';
import { css, html, LitElement } from 'lit';

/**
 * A host's page in small. Its width is that of a container, because the hub follows its container and not the
 * window.
 */
class StoryPage extends LitElement {
  static override styles = css`
    :host {
      display: block;
      box-sizing: border-box;
      min-block-size: 100vh;
      background: light-dark(#ffffff, #141619);
      color: light-dark(#16191d, #e9ebee);
      font:
        13px/20px system-ui,
        sans-serif;
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
      max-inline-size: 100%;
    }
  `;

  override render() {
    return html`<div><slot></slot></div>`;
  }
}
customElements.define('story-page', StoryPage);

export const withPage: Decorator = (story, { globals, parameters }) => {
  const { appearance, language, width } = globals as Record<string, string>;
  const page = document.documentElement;
  page.lang = language ?? 'en';
  page.dir = language === 'ar' ? 'rtl' : 'ltr';
  const element = html`<story-page
    appearance=${appearance ?? 'light'}
    .style=${`--story-width:${width === 'full' ? 'auto' : `${width}px`};--story-padding:${parameters.edgeless ? 0 : '16px'}`}
    >${story()}</story-page
  >`;
  return element;
};
