import type { HubState } from '@customer-hub/state/core';
import type { LitElement } from 'lit';
import type { Format } from '../messages/format.ts';

/** Where folders are worked on. */
export interface FolderPlace {
  readonly host: LitElement;
  readonly session: HubState;
  readonly customerId: string;
  readonly format: Format;
}

/** The list whose folders these are. */
export interface FolderList extends HTMLElement {
  /** Names of values of filters, for its chips. */
  readonly labels: Map<string, string>;
  requestUpdate(): void;
  /** What lies beside the table shows now. */
  readonly asideShown: boolean;
  showAside(open: boolean): void;
}
