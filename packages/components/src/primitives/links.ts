import { html, nothing, type TemplateResult } from 'lit';
import { navigate } from '../internal/events.ts';

/** An address of the web, or undefined when it is anything but http or https. A bare host name gets https. */
export const webUrl = (value: string | null | undefined): URL | undefined => {
  const text = value?.trim();
  if (!text) return undefined;
  try {
    const url = new URL(/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url : undefined;
  } catch {
    return undefined;
  }
};

/** The address as a link may use it. One with a name or password in it is none: it looks like another host's. */
export const safeUrl = (value: string | null | undefined): string | undefined => {
  const url = webUrl(value);
  return url && !url.username && !url.password ? url.href : undefined;
};

/** Opens outside of the hub in a window of its own, without referrer; the host may stop it by `hub-navigate`. */
export const externalLink = (
  href: string,
  content: unknown,
  options: { label?: string; className?: string } = {},
): TemplateResult =>
  html`<a
    href=${href}
    target="_blank"
    rel="noopener noreferrer"
    class=${options.className ?? 'link'}
    aria-label=${options.label ?? nothing}
    title=${options.label ?? nothing}
    @click=${(event: Event) => {
      event.stopPropagation();
      if (!navigate(event.currentTarget as HTMLElement, { to: 'external', href })) event.preventDefault();
    }}
    >${content}</a
  >`;
