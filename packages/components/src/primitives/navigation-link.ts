import { html, nothing, type TemplateResult } from 'lit';
import { navigate, type HubNavigateDetail } from '../internal/events.ts';

/** Where links stand: from where they are told, and what gives them their address. */
export interface LinkContext {
  readonly host: EventTarget;
  href(detail: HubNavigateDetail): string | undefined;
}

interface LinkLook {
  readonly content: unknown;
  readonly className: string;
  /** Says more than its content. */
  readonly title?: string | undefined;
  /** It is a stop of the Tab key. Default: it is not, as in cells of a table. */
  readonly tabbable?: boolean;
  /** What a plain click does. Default: it tells the host where it leads. */
  readonly open?: () => void;
}

/** The browser does something else with it: another tab, another window, a download. */
const isPlain = ({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean =>
  button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey;

/**
 * A link with a real address to another place of the hub. A plain click is told by `hub-navigate`; everything else
 * that one does with a link is the browser's, but for dragging it: rows are dragged by what stands in them.
 */
export const navigationLink = (
  { host, href }: LinkContext,
  detail: HubNavigateDetail,
  { content, className, title, tabbable = false, open }: LinkLook,
): TemplateResult => {
  const follow = (event: MouseEvent): void => {
    if (!isPlain(event)) return;
    event.preventDefault();
    if (open) open();
    else navigate(host, detail);
  };
  return html`<a
    class=${className}
    href=${href(detail) ?? nothing}
    draggable="false"
    tabindex=${tabbable ? nothing : '-1'}
    title=${title ?? nothing}
    aria-label=${title ?? nothing}
    @click=${follow}
    >${content}</a
  >`;
};
