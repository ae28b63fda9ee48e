import type { HubState } from '@customer-hub/state/core';
import { css, type CSSResultGroup } from 'lit';
import { property } from 'lit/decorators.js';
import { HubPart } from '../../internal/part.ts';
import type { MessageBundle } from '../../messages/bundle.ts';
import type { RecordPagesMessages } from '../../messages/en/recordPages.ts';
import { recordPagesMessages } from '../../messages/recordPages.ts';
import { recordsMessages } from '../../messages/records.ts';

/** Base of a panel of the page of a record. */
export abstract class HubPagePanel extends HubPart {
  static override bundles: readonly MessageBundle<object>[] = [recordPagesMessages, recordsMessages];
  static override styles: CSSResultGroup = [
    HubPart.styles,
    css`
      :host {
        min-block-size: 0;
        display: flex;
        flex-direction: column;
      }
      :host > * {
        flex: 1;
        min-block-size: 0;
      }
    `,
  ];

  /** Id of the record; another one comes in its place as the person steps through a list. */
  @property({ attribute: false }) recordId!: string;

  /** Whose record it is; undefined for a contact of nobody. */
  @property({ attribute: false }) customerId: string | undefined;

  protected get words(): RecordPagesMessages {
    return this.t(recordPagesMessages);
  }

  /** The client's state. @throws outside of a hub, where nothing renders. */
  protected get state(): HubState {
    if (!this.session) throw new Error('A panel needs a client.');
    return this.session;
  }
}
