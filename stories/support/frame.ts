/** Places for stories: a page of a host as high as a window, and a stage for parts that only live inside a hub. */
import { css, html, LitElement, type CSSResultGroup, type TemplateResult } from 'lit';
import type { HubState } from '@customer-hub/state/core';
import { conflictStyles } from '../../packages/components/src/form/conflict.ts';
import { fieldStyles } from '../../packages/components/src/form/fields.ts';
import { HubElement } from '../../packages/components/src/element/hub-element.ts';
import type { MessageBundle } from '../../packages/components/src/messages/bundle.ts';
import { commonMessages } from '../../packages/components/src/messages/common.ts';
import { customerMessages } from '../../packages/components/src/messages/customer.ts';
import { formMessages } from '../../packages/components/src/messages/form.ts';
import type { Format } from '../../packages/components/src/messages/format.ts';
import { statesMessages } from '../../packages/components/src/messages/states.ts';
import { stateStyles } from '../../packages/components/src/primitives/state.ts';
import { badges } from '../../packages/components/src/theme/badges.ts';
import { controls } from '../../packages/components/src/theme/controls.ts';

/** As high as a window, at most 800 px, so that what scrolls inside an element does; lower in a page of text. */
class StoryFrame extends LitElement {
  static override styles: CSSResultGroup = css`
    :host {
      display: flex;
      flex-direction: column;
      block-size: var(--story-height, min(100vh, 800px));
    }
    ::slotted(*) {
      flex: 1;
      min-block-size: 0;
    }
  `;

  override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
customElements.define('story-frame', StoryFrame);

/** The page of a host that has its own brand: seven lines of its CSS are all it takes. */
class StoryHost extends StoryFrame {
  static override styles: CSSResultGroup = [
    StoryFrame.styles,
    css`
      ::slotted(*) {
        --hub-accent: light-dark(#1e4037, #e9b44c);
        --hub-on-accent: light-dark(#ffffff, #1c1a16);
        --hub-surface: light-dark(#fffdf8, #1c1a16);
        --hub-border: light-dark(#e7dfce, #38332a);
        --hub-radius: 12px;
        --hub-control-height: 32px;
        --hub-font: Georgia, 'Liberation Serif', serif;
      }
    `,
  ];
}
customElements.define('story-host', StoryHost);

/** What a part is given by the hub around it: colours, words, formats and a session. */
export class StoryStage extends HubElement {
  static override bundles: readonly MessageBundle<object>[] = [
    commonMessages,
    customerMessages,
    formMessages,
    statesMessages,
  ];
  static override styles: CSSResultGroup = [
    HubElement.styles,
    controls,
    badges,
    stateStyles,
    fieldStyles,
    conflictStyles,
    css`
      :host {
        background: var(--ch-surface);
      }
      .stage {
        container: hub / inline-size;
        display: flex;
        flex-direction: column;
        min-block-size: 0;
        block-size: 100%;
      }
      .cards {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 400px), 1fr));
        gap: 16px;
        padding: 4px;
      }
      .cards > section {
        display: flex;
        flex-direction: column;
        border: 1px solid var(--ch-border);
        border-radius: var(--ch-radius);
        overflow: hidden;
      }
      .cards > section > h2,
      .caption {
        padding: 8px 14px;
        font-size: var(--ch-fs-sm);
        font-weight: 600;
        color: var(--ch-text-2);
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        gap: 12px;
        align-items: center;
        padding: 8px 14px;
      }
      .kv {
        display: grid;
        grid-template-columns: minmax(72px, 25%) minmax(0, 1fr);
        padding: 14px;
        max-inline-size: 640px;
      }
      .kv > dt {
        padding-block: 5px;
        color: var(--ch-text-2);
      }
      .kv > dd {
        min-inline-size: 0;
      }
      .form {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 280px), 1fr));
        gap: 12px 16px;
        padding: 14px;
        max-inline-size: 960px;
      }
      .fill {
        flex: 1;
        display: flex;
        min-block-size: 420px;
      }
      .fill > * {
        flex: 1;
        min-inline-size: 0;
      }
    `,
  ];
  static override properties = { content: { attribute: false } };

  declare content: (stage: StoryStage) => unknown;

  /** What a part asks for its words. */
  words<T extends object>(bundle: MessageBundle<T>): T {
    return this.t(bundle);
  }

  get current(): HubState {
    return this.session!;
  }

  get formats(): Format {
    return this.format;
  }

  protected override render(): TemplateResult {
    return html`<div class="stage">${this.content?.(this)}</div>`;
  }
}
customElements.define('story-stage', StoryStage);
