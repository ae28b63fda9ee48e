/** A button that copies a text and says so. */
import { css, html, LitElement } from 'lit';
import { base } from '../../packages/components/src/theme/base.ts';
import { controls } from '../../packages/components/src/theme/controls.ts';
import { tokens } from '../../packages/components/src/theme/tokens.ts';

class StoryCopy extends LitElement {
  static override styles = [
    tokens,
    base,
    controls,
    css`
      :host {
        display: inline-block;
      }
    `,
  ];
  static override properties = { text: { attribute: false }, label: {}, what: {}, said: { state: true } };

  declare text: string;
  /** What is written on it. */
  declare label: string;
  /** What is copied, for those who do not see beside what it stands. */
  declare what: string;
  declare said: string;

  override render() {
    return html`<button type="button" class="btn sm" aria-label=${`Copy ${this.what}`} @click=${this.#copy}>
        ${this.said || this.label || 'Copy'}</button
      ><span class="vh" role="status">${this.said}</span>`;
  }

  #copy = async (): Promise<void> => {
    this.said = await navigator.clipboard.writeText(this.text).then(
      () => 'Copied',
      () => 'Not allowed here',
    );
    setTimeout(() => {
      this.said = '';
    }, 2000);
  };
}
customElements.define('story-copy', StoryCopy);
