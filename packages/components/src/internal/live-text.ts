import { LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { everySecond } from './ticker.ts';

/** What is to be shown at a moment. Rendered again only when `key`, or the text itself, is another one. */
export type LiveContent = string | { readonly key: string; readonly content: TemplateResult };

const keyOf = (content: LiveContent): string => (typeof content === 'string' ? content : content.key);

/**
 * @summary Something that changes with the time of day: a clock that counts, "4 minutes ago". Without a
 * shadow root: it looks as the place it stands in.
 */
export class HubLive extends LitElement {
  /** What to show at a moment, ms since epoch. */
  @property({ attribute: false }) show: (nowMs: number) => LiveContent = () => '';

  #next: LiveContent = '';
  #end?: () => void;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#end = everySecond(now => {
      if (keyOf(this.show(now)) !== keyOf(this.#next)) this.requestUpdate();
    });
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end?.();
  }

  protected override willUpdate(): void {
    this.#next = this.show(Date.now());
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): unknown {
    const next = this.#next;
    return typeof next === 'string' ? next : next.content;
  }
}
