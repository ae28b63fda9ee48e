/** Language and appearance of the portal, remembered by the browser. */
import { languages, type Language, type Words } from './words.ts';

type Appearance = 'system' | 'light' | 'dark';

const remembered = <T extends string>(key: string, allowed: readonly T[], otherwise: T): T =>
  allowed.find(value => value === localStorage.getItem(key)) ?? otherwise;

export class Settings extends EventTarget {
  #language = remembered<Language>('fieldhouse.language', ['en', 'de', 'ar'], 'en');
  #appearance = remembered<Appearance>('fieldhouse.appearance', ['system', 'light', 'dark'], 'system');

  get language(): Language {
    return this.#language;
  }

  get words(): Words {
    return languages[this.#language];
  }

  /** Shows the choices in the form, applies them, and tells `change` when one is made. */
  connect(form: HTMLFormElement): void {
    const language = form.elements.namedItem('language') as HTMLSelectElement;
    const appearance = form.elements.namedItem('appearance') as HTMLSelectElement;
    language.value = this.#language;
    appearance.value = this.#appearance;
    form.addEventListener('change', () => {
      this.#language = language.value as Language;
      this.#appearance = appearance.value as Appearance;
      localStorage.setItem('fieldhouse.language', this.#language);
      localStorage.setItem('fieldhouse.appearance', this.#appearance);
      this.#apply();
      this.dispatchEvent(new Event('change'));
    });
    this.#apply();
  }

  #apply(): void {
    const page = document.documentElement;
    page.lang = this.#language;
    page.dir = this.#language === 'ar' ? 'rtl' : 'ltr';
    if (this.#appearance === 'system') delete page.dataset.theme;
    else page.dataset.theme = this.#appearance;
    for (const element of document.querySelectorAll<HTMLElement>('[data-text]'))
      element.textContent = this.words[element.dataset.text as keyof Words];
    for (const element of document.querySelectorAll<HTMLElement>('[data-label]'))
      element.ariaLabel = this.words[element.dataset.label as keyof Words];
  }
}
