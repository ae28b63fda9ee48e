import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import type { Hub } from '@customer-hub/sdk';
import { property } from 'lit/decorators.js';
import type { HubState } from '@customer-hub/state/core';
import { defineElement } from '../../internal/define.ts';
import { HubElement } from '../../element/hub-element.ts';
import { badges } from '../../theme/badges.ts';
import { controls } from '../../theme/controls.ts';

/**
 * For tests of parts: a public element with nothing of its own, a session, the tokens, and whatever content
 * the test gives.
 */
export class HubStage extends HubElement {
  static override styles: CSSResultGroup = [HubElement.styles, controls, badges];

  @property({ attribute: false }) content: () => TemplateResult = () => html``;

  constructor() {
    super();
    this.hub = { customers: {} } as Hub; // no part under test asks it anything
  }

  get current(): HubState {
    return this.session!;
  }

  /** What a selector finds in its shadow root. */
  find<E extends Element>(selector: string): E {
    return this.renderRoot.querySelector<E>(selector)!;
  }

  protected override render(): TemplateResult {
    return this.content();
  }
}

defineElement('hub-stage', HubStage);
