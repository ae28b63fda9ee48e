import type { CSSResult } from 'lit';

/** Style sheets of a definition in the shadow root of its list, in the place of those of the one before. */
export class OwnSheets {
  #sheets: readonly CSSStyleSheet[] = [];

  show(root: ShadowRoot, styles: readonly CSSResult[]): void {
    const others = root.adoptedStyleSheets.filter(sheet => !this.#sheets.includes(sheet));
    this.#sheets = styles.flatMap(({ styleSheet }) => styleSheet ?? []);
    root.adoptedStyleSheets = [...others, ...this.#sheets];
  }
}
