import { load } from 'hub-build';
import { hubIn } from './hub-in.ts';

const sheet = new CSSStyleSheet();
sheet.replaceSync(':host { display: block; block-size: 780px } customer-hub { block-size: 100% }');

class HostShell extends HTMLElement {
  connectedCallback(): void {
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    hubIn(root);
  }
}
// The build finds what stands in the page, and does not look into shadow roots of others.
await load('customer-hub');
customElements.define('host-shell', HostShell);
