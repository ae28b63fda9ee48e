import { SHOWN_SUGGESTIONS, type ReportPage } from './report-page.ts';
import type { Suggestion } from './report-suggestions.ts';

/** What a person has written otherwise on one page. */
interface Edits {
  readonly greeting?: string;
  readonly suggestions?: readonly Suggestion[];
}

/** The texts of pages as they were edited: each customer, period and language has its own, for as long as it shows. */
export class ReportEdits {
  #pages = new Map<string, Edits>();

  isEdited(key: string): boolean {
    return this.#pages.has(key);
  }
  greeting(key: string, page: ReportPage): string {
    return this.#pages.get(key)?.greeting ?? page.greeting;
  }
  suggestions(key: string, page: ReportPage): readonly Suggestion[] {
    return this.#pages.get(key)?.suggestions ?? page.suggestions.slice(0, SHOWN_SUGGESTIONS);
  }
  write(key: string, greeting: string): void {
    this.#pages.set(key, { ...this.#pages.get(key), greeting });
  }
  suggest(key: string, page: ReportPage, at: number, changes: Partial<Suggestion>): void {
    this.#set(
      key,
      this.suggestions(key, page).map((one, index) => (index === at ? { ...one, ...changes } : one)),
    );
  }
  leaveOut(key: string, page: ReportPage, at: number): void {
    this.#set(
      key,
      this.suggestions(key, page).filter((_, index) => index !== at),
    );
  }
  canAdd(key: string, page: ReportPage): boolean {
    return this.suggestions(key, page).length < SHOWN_SUGGESTIONS;
  }
  /** The next one that the figures suggest and that is not there, else an own one. */
  add(key: string, page: ReportPage, own: Suggestion): void {
    const shown = this.suggestions(key, page);
    const next = page.suggestions
      .slice(SHOWN_SUGGESTIONS)
      .find(({ text }) => shown.every(one => one.text !== text));
    this.#set(key, [...shown, next ?? own]);
  }
  reset(key: string): void {
    this.#pages.delete(key);
  }

  #set(key: string, suggestions: readonly Suggestion[]): void {
    this.#pages.set(key, { ...this.#pages.get(key), suggestions });
  }
}
