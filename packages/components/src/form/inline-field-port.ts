import type { HubState, Notice } from '@customer-hub/state/core';
import type { StoredRecord } from '@customer-hub/state/edits';
import type { ReactiveControllerHost } from 'lit';
import type { MessageBundle } from '../messages/bundle.ts';
import type { Format } from '../messages/format.ts';
import type { Draft, FieldDefinition, FieldValue } from './definition.ts';

/**
 * Stores a value. `onto` is the newer record to send it to, when somebody else changed the record meanwhile:
 * use its etag.
 */
export type SaveField = (value: FieldValue, onto?: StoredRecord) => Promise<unknown>;

/** Who changed a record last, and when. */
export interface LastChange {
  readonly by?: string | undefined;
  readonly at?: string | undefined;
}

/** What the editor of a value needs of the field in whose place it stands. */
export interface InlineFieldPort
  extends ReactiveControllerHost, Pick<HTMLElement, 'dispatchEvent' | 'matches'> {
  readonly field: FieldDefinition;
  value: FieldValue;
  readonly save?: SaveField;
  readonly changed?: LastChange;
  readonly locale: string;
  readonly formats: Format;
  readonly root: ShadowRoot;
  /** Where what is typed is kept; undefined: nowhere. */
  readonly drafts: { readonly state: HubState; readonly place: string } | undefined;
  words<T extends object>(bundle: MessageBundle<T>): T;
  notify(notice: Notice): void;
  /** Whether that editor is still the one of this field. */
  isEditedBy(editor: object): boolean;
  /**
   * Shows the value at rest again. @param stored What was stored. @param withFocus Whether the focus goes to
   * the value.
   */
  close(stored?: FieldValue, withFocus?: boolean): void;
  edit(draft?: Draft, saveAtOnce?: boolean): Promise<void>;
}
