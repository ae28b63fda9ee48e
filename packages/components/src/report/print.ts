import { fitPaper } from './fit-paper.ts';
import { pictureStyles } from './paper-pictures.styles.ts';
import { printStyles } from './paper-uses.styles.ts';
import { paperStyles } from './paper.styles.ts';

export type PaperSize = 'a4' | 'letter';
/** How the page looks beside its sheet: what the page around the hub has chosen. */
export interface Look {
  readonly accent: string;
  readonly font: string;
}
const PAGE: Readonly<Record<PaperSize, string>> = { a4: '210mm 297mm', letter: '8.5in 11in' };

/**
 * Fills a document with the page. Sheets are made by its own window, and the page is copied node by node: a policy
 * against inline styles and Trusted Types have nothing to refuse.
 */
export const fillDocument = (
  target: Document,
  article: HTMLElement,
  size: PaperSize,
  look: Look,
  title: string,
): void => {
  const { CSSStyleSheet: Sheet } = target.defaultView as Window & typeof globalThis;
  const sheetOf = (text: string): CSSStyleSheet => {
    const sheet = new Sheet();
    sheet.replaceSync(text);
    return sheet;
  };
  target.adoptedStyleSheets = [
    sheetOf(paperStyles.cssText),
    sheetOf(pictureStyles.cssText),
    sheetOf(printStyles.cssText),
    sheetOf(`@page { size: ${PAGE[size]}; margin: 0; }`),
  ];
  const { documentElement, body } = target;
  documentElement.lang = article.lang;
  documentElement.dir = article.dir;
  documentElement.style.setProperty('--paper-accent', look.accent);
  documentElement.style.setProperty('--paper-font', look.font);
  target.title = title;
  const copy = target.importNode(article, true);
  for (const typed of copy.querySelectorAll('textarea, button')) typed.remove();
  for (const said of copy.querySelectorAll('[aria-hidden].said')) said.removeAttribute('aria-hidden');
  body.replaceChildren(copy);
  fitPaper(copy);
};

/** Takes the frame away that was printed last. */
let forget: (() => void) | undefined;

/**
 * Prints the page alone, whatever else the window shows: in a frame of its own, which goes when it was printed.
 * @returns false when the browser does not print.
 */
export const printPaper = (article: HTMLElement, size: PaperSize, look: Look, title: string): boolean => {
  forget?.();
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.title = title;
  for (const [name, value] of Object.entries({
    position: 'fixed',
    'inset-block-start': '0',
    'inset-inline-start': '0',
    'inline-size': '0',
    'block-size': '0',
    border: '0',
    visibility: 'hidden',
  }))
    frame.style.setProperty(name, value);
  document.body.append(frame);
  forget = () => {
    frame.remove();
    forget = undefined;
  };
  const { contentWindow: view, contentDocument: target } = frame;
  if (!view || !target) {
    forget();
    return false;
  }
  fillDocument(target, article, size, look, title);
  view.addEventListener('afterprint', () => forget?.(), { once: true });
  view.focus();
  view.print();
  return true;
};
