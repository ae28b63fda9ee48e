import { html, nothing, type TemplateResult } from 'lit';
import { icon, type Icon } from './icons.ts';

export interface StateParts {
  readonly icon: Icon;
  readonly title: string;
  readonly text?: unknown;
  /** Buttons and links: what to do now. */
  readonly actions?: unknown;
  /** Something went wrong. Default false. */
  readonly bad?: boolean;
  /** Shown last. */
  readonly more?: unknown;
}

/** The common layout of all states: icon, title, reason, actions. A `bad` one is announced at once. */
export const stateView = ({
  icon: shape,
  title,
  text,
  actions,
  bad = false,
  more,
}: StateParts): TemplateResult =>
  html` <div class=${`state${bad ? ' bad' : ''}`} role=${bad ? 'alert' : nothing}>
    ${icon(shape, 'm')}
    <h2>${title}</h2>
    ${text ? html`<p>${text}</p>` : nothing} ${actions ? html`<div class="do">${actions}</div>` : nothing}
    ${more}
  </div>`;
