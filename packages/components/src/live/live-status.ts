import type { LiveStatus } from '@customer-hub/state/core';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { HubPart } from '../internal/part.ts';
import { liveMessages } from '../messages/live.ts';
import { check, icon, refresh } from '../primitives/icons.ts';
import { tip } from '../primitives/tooltip.ts';
import { liveStatusStyles } from './live-status.styles.ts';

/** A connection that is back by then was never missed. */
const GRACE_MS = 3000;
/** What is said. */
type Said = 'retrying' | 'refused' | 'back' | undefined;

/** How long it says that live changes are back. */
const BACK_MS = 5000;

/**
 * @summary Says when changes by others do not arrive as they happen: since when the connection is tried
 * again, or that it was refused, with a way to try at once. Quiet while they do, and where the backend does
 * not offer them. It moves nothing around it.
 */
export class HubLiveStatus extends HubPart {
  static override styles: CSSResultGroup = [HubPart.styles, liveStatusStyles];
  protected static override bundles = [liveMessages];

  /** There is something to read. Set by the element. */
  @property({ type: Boolean, reflect: true }) shown = false;

  /** What is said; while it is tried again, what was said before. */
  #said: Said;
  #since = 0;
  #connecting = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.#retry);
    document.addEventListener('visibilitychange', this.#seen);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.#retry);
    document.removeEventListener('visibilitychange', this.#seen);
    clearTimeout(this.#timer);
  }

  protected override willUpdate(): void {
    const { session } = this;
    const status = session && this.watch.read(session.live.status);
    clearTimeout(this.#timer);
    this.#connecting = status?.kind === 'connecting';
    if (status && this.#connecting && this.#said) return;
    this.#said = this.#next(status);
    this.shown = this.#said !== undefined;
  }

  protected override render(): TemplateResult {
    const t = this.t(liveMessages);
    const said = this.#said;
    const text = !said
      ? ''
      : said === 'back'
        ? t.back
        : this.#connecting
          ? t.connecting
          : said === 'refused'
            ? t.refused
            : t.reconnecting(this.format.brief(this.#since));
    const acts = said === 'retrying' || said === 'refused';
    return html`<span class="vh" role="status">${text}</span> ${
        said
          ? html`<button
              type="button"
              class=${said}
              aria-label=${acts ? `${text}. ${t.tryAgain}` : text}
              aria-disabled=${this.#connecting || !acts ? 'true' : nothing}
              ${tip(acts ? t.missing : undefined)}
              @click=${this.#retry}
              @blur=${() => said === 'back' && this.requestUpdate()}>
              ${icon(said === 'back' ? check : refresh)}<span class="ellip">${text}</span>
              ${said === 'refused' && !this.#connecting ? html`<span class="act">${t.tryAgain}</span>` : nothing}
            </button>`
          : nothing
      }`;
  }

  /** What is to be said now; asks to be asked again when that changes with time. */
  #next(status: LiveStatus | undefined): Said {
    const now = Date.now();
    if (status?.kind === 'refused') return 'refused';
    if (status?.kind === 'retrying') {
      this.#since = status.since;
      if (this.#said === 'retrying' || this.#said === 'refused' || now >= status.since + GRACE_MS)
        return 'retrying';
      this.#again(status.since + GRACE_MS - now);
    }
    if (status?.kind !== 'live' || !this.#said) return undefined;
    if (this.#said !== 'back') this.#since = now;
    const restMs = this.#since + BACK_MS - now;
    if (restMs > 0) this.#again(restMs);
    // Who has pressed it does not lose their place.
    return restMs > 0 || this.renderRoot.querySelector(':focus') ? 'back' : undefined;
  }

  #again(ms: number): void {
    this.#timer = setTimeout(() => this.requestUpdate(), ms);
  }

  #retry = (): void => this.session?.live.retry();

  #seen = (): void => {
    const live = this.session?.live;
    if (document.visibilityState !== 'visible' || !live) return;
    live.looked();
    if (live.status.get().kind === 'retrying') live.retry();
  };
}
