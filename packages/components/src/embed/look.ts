import { Living } from './living.ts';
import { checkTheme, type CheckedTheme, type HubTheme } from './theme.ts';

const supports = (property: string, value: string): boolean => CSS.supports(property, value);

/** Puts a theme on elements, by properties of their style, which the strictest policy allows. */
export class Look {
  #theme: HubTheme;
  #checked: CheckedTheme | undefined;
  #shown = new Living<HTMLElement>();

  constructor(theme: HubTheme) {
    this.#theme = theme;
  }

  show(element: HTMLElement): void {
    this.#shown.add(element);
    this.#set(element, this.#read());
  }

  change(theme: HubTheme): void {
    const before = this.#read();
    this.#theme = theme;
    this.#checked = undefined;
    const now = this.#read();
    for (const element of this.#shown) {
      for (const name of [...before.properties.keys(), '--hub-font']) element.style.removeProperty(name);
      this.#set(element, { ...now, scheme: now.scheme ?? (before.scheme && 'auto') });
    }
  }

  /** Not before there is a page: what its CSS takes only a page knows. */
  #read(): CheckedTheme {
    if (!this.#checked) {
      this.#checked = checkTheme(this.#theme, supports);
      for (const reason of this.#checked.refused) console.error(`Customer Hub: ${reason}`);
    }
    return this.#checked;
  }

  #set(element: HTMLElement, { properties, scheme, inheritsFont }: CheckedTheme): void {
    for (const [name, value] of properties) element.style.setProperty(name, value);
    // The hub takes no font of the page by itself, and `inherit` would be that of the custom property.
    if (inheritsFont)
      element.style.setProperty(
        '--hub-font',
        getComputedStyle(element.parentElement ?? document.body).fontFamily,
      );
    if (scheme) Object.assign(element, { appearance: scheme });
  }
}
