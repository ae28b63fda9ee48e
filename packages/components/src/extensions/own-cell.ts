import { html, nothing } from 'lit';
import { navigate } from '../internal/events.ts';
import { externalLink, safeUrl } from '../primitives/links.ts';
import type { OwnCell } from './extensions.ts';

type Told = Exclude<OwnCell, string | number | Node | null | undefined>;

/** A link within the site: it stays in this window, and the page may go there itself. */
const ownLink = (href: string, content: unknown): unknown =>
  html`<a
    class="link"
    href=${href}
    @click=${(event: Event) => {
      event.stopPropagation();
      if (!navigate(event.currentTarget as HTMLElement, { to: 'external', href })) event.preventDefault();
    }}
    >${content}</a
  >`;

const linkTo = (address: string, content: unknown): unknown => {
  const url = URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI) : undefined;
  const href = url && safeUrl(url.href);
  if (!href) return content;
  return url.origin === location.origin ? ownLink(href, content) : externalLink(href, content);
};

const shownText = (text: string): unknown =>
  html`<span class="ellip" dir="auto" title=${text || nothing}>${text}</span>`;

const told = ({ text, href, tone }: Told): unknown => {
  const content = tone
    ? html`<span class=${`chip${tone === 'neutral' ? '' : ` ${tone}`}`} title=${text}>${text}</span>`
    : shownText(text);
  return href ? linkTo(href, content) : content;
};

/** What a cell of the page's own shows. Texts are texts, whatever stands in them. */
export const ownCell = (given: OwnCell): unknown => {
  if (given === null || given === undefined || given === '') return '';
  if (typeof given === 'number') return given;
  if (typeof given === 'string') return shownText(given);
  if (given instanceof Node) return given;
  return typeof given.text === 'string' ? told(given) : '';
};
