import { html, type TemplateResult } from 'lit';
import { navigate, type HubNavigateDetail } from '../internal/events.ts';
import type { StatesMessages } from '../messages/en/states.ts';
import { merge } from './icons.ts';
import { navigationLink, type LinkContext } from './navigation-link.ts';
import { stateView } from './state-view.ts';

/** From where a link leads, and what follows it unless the host does. */
export interface LeadingLink extends LinkContext {
  readonly follow?: (detail: HubNavigateDetail) => void;
}

/** It is part of another record by now: leads there. */
export const merged = (
  t: StatesMessages,
  into: { readonly name: string },
  { link, detail, actions }: { link: LeadingLink; detail: HubNavigateDetail; actions?: unknown },
): TemplateResult =>
  stateView({
    icon: merge,
    title: t.mergedTitle(into.name),
    text: t.mergedText,
    actions: html`${navigationLink(link, detail, {
      content: t.openMerged(into.name),
      className: 'btn primary',
      tabbable: true,
      open: () => (navigate(link.host, detail) ? link.follow?.(detail) : undefined),
    })}${actions}`,
  });
