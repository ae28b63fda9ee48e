import { jobBoard, jobNews } from '@customer-hub/state/work';
import { css, html, nothing, type CSSResultGroup } from 'lit';
import { property } from 'lit/decorators.js';
import { windowDrafts } from '../internal/draft-store.ts';
import { HubPart } from '../internal/part.ts';
import { jobsMessages } from '../messages/jobs.ts';
import * as icons from '../primitives/icons.ts';
import { tip } from '../primitives/tooltip.ts';
import { badges } from '../theme/badges.ts';
import { buttons } from '../theme/buttons.ts';
import { spinner, spinnerStyles } from './spinner.ts';

/** The button in the head of a hub: how many jobs run, and how many failed unseen. Opens and closes their list. */
export class HubJobsButton extends HubPart {
  static override styles: CSSResultGroup = [
    HubPart.styles,
    buttons,
    badges,
    spinnerStyles,
    css`
      :host {
        flex: none;
      }
      .bad {
        display: inline-flex;
        align-items: center;
        gap: 3px;
        color: var(--ch-danger);
        font-weight: 600;
        font-size: var(--ch-fs-sm);
      }
      .bad svg {
        color: var(--ch-danger-fill);
      }
      @container (max-width: 760px) {
        .w {
          display: none;
        }
        .btn {
          padding-inline: 8px;
        }
      }
    `,
  ];
  protected static override bundles = [jobsMessages];

  @property({ attribute: false }) customerId?: string | undefined;
  /** The list is open. */
  @property({ attribute: false }) expanded = false;
  @property({ attribute: false }) press: () => void = () => undefined;

  override focus(): void {
    this.renderRoot.querySelector('button')?.focus();
  }

  protected override render(): unknown {
    const { session, customerId } = this;
    if (!session || !customerId) return nothing;
    const t = this.t(jobsMessages);
    const view = this.watch.read(jobBoard(session).list({ customerId }));
    const failed = this.watch.read(jobNews(session, customerId, windowDrafts()).unseen);
    const running = view.running.length;
    const [r, f] = [this.format.number(running), this.format.number(failed)];
    const label = t.button(running, failed, r, f);
    return html`<button
      type="button"
      class="btn"
      aria-expanded=${this.expanded}
      aria-label=${label}
      ${tip(label)}
      @click=${this.press}>
      ${running > 0 ? spinner() : icons.icon(icons.play)}<span class="w">${t.title}</span>
      ${running > 0 ? html`<span class="count">${r}</span>` : nothing}
      ${failed > 0 ? html`<span class="bad">${icons.icon(icons.critical, 'xs')}${f}</span>` : nothing}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-jobs-button': HubJobsButton;
  }
}
