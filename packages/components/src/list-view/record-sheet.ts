import type { AllowedAction } from '@customer-hub/sdk';
import type { RecordKind } from '@customer-hub/state/core';
import {
  css,
  html,
  nothing,
  type CSSResultGroup,
  type LitElement,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { property } from 'lit/decorators.js';
import { adopt } from '../internal/adopt.ts';
import { refusalOf } from '../internal/allowed.ts';
import { isHiddenReason } from '../policy/features.ts';
import { openTask } from '../internal/open.ts';
import { commonMessages } from '../messages/common.ts';
import { recordsMessages } from '../messages/records.ts';
import * as icons from '../primitives/icons.ts';
import { statesFor } from '../primitives/lazy-state.ts';
import { stateStyles } from '../primitives/state.ts';
import { HubTaskDialog } from '../primitives/task-dialog.ts';
import { badges } from '../theme/badges.ts';
import { controls } from '../theme/controls.ts';
import type { ListColumn, ListContext, ListDefinition } from './definition.ts';

/** A record of a list as it is read. */
interface SheetRow {
  readonly id: string;
  readonly customerName?: string | null;
  readonly allowedActions?: readonly AllowedAction[];
}

/** The list that a record is part of: what its facts are called, and how they look. */
export interface SheetList extends LitElement {
  readonly resolvedDefinition: ListDefinition<SheetRow, object>;
  readonly listContext: ListContext<SheetRow, object>;
}

const sheetStyles = css`
  dl {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(240px, 100%), 1fr));
    gap: 14px 24px;
    margin: 0;
  }
  dl > div {
    min-inline-size: 0;
  }
  dt {
    color: var(--ch-text-2);
    font-size: var(--ch-fs-sm);
  }
  dd {
    margin: 0;
    min-block-size: 24px;
    overflow-wrap: anywhere;
  }
  dd.muted {
    color: inherit;
  }
  .ellip {
    white-space: normal;
  }
  /* At the start of the interface, whatever it is written in. */
  dd [dir] {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .name {
    font-weight: 500;
  }
  dd a.act {
    color: var(--ch-accent);
  }
  .act {
    display: inline-flex;
    align-items: center;
    gap: 3px;
    max-inline-size: 100%;
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
    text-decoration: none;
  }
  .act:hover {
    text-decoration: underline;
  }
`;

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || value === nothing;

/**
 * One record to read: its name, what its list knows of it in two columns, links to what it names, and one button to
 * edit it. The same for every kind of record.
 */
export class HubRecordSheet extends HubTaskDialog {
  static override bundles = [recordsMessages, commonMessages];
  static override styles: CSSResultGroup = [HubTaskDialog.styles, controls, badges, stateStyles, sheetStyles];

  @property({ attribute: false }) list!: SheetList;
  @property({ attribute: false }) recordId!: string;

  #row: SheetRow | undefined;
  #error: unknown;

  protected override prepare(): void {
    if (this.shadowRoot) adopt(this.shadowRoot, this.list.resolvedDefinition.cellStyles ?? []);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const kind = this.list.resolvedDefinition.record as RecordKind;
    const { value, error } = this.recordOf(kind, this.recordId) ?? {};
    this.#row = value as SheetRow | undefined;
    this.#error = value ? undefined : error;
  }

  /** In a table a control of a cell is reached through its cell; here it is a stop of the Tab key. */
  protected override updated(): void {
    for (const control of this.renderRoot.querySelectorAll('dd [tabindex="-1"]'))
      control.removeAttribute('tabindex');
  }

  protected override render(): TemplateResult {
    const { resolvedDefinition: definition, listContext: context } = this.list;
    const row = this.#row;
    return html`<hub-dialog
      size="m"
      heading=${row ? definition.rowLabel(row, context.m) : definition.subject(context.m)}
      subtitle=${row?.customerName ?? ''}
      @click=${this.#pressed}>
      ${row ? this.#facts(row) : this.#placeholder()} ${row && definition.edit ? this.#footer(row) : nothing}
    </hub-dialog>`;
  }

  #facts(row: SheetRow): TemplateResult {
    const { resolvedDefinition: definition, listContext } = this.list;
    // Always in its full words: there is room.
    const context: ListContext<SheetRow, object> = { ...listContext, density: 'compact' };
    const fact = (column: ListColumn<SheetRow, object>): unknown => {
      const value = column.cell(row, context);
      if (isEmpty(value) || (column.exportValue && isEmpty(column.exportValue(row, context)))) return nothing;
      return html`<div>
        <dt>${column.label(context.m)}</dt>
        <dd class="c ${column.className ?? ''}">
          ${typeof value === 'string' ? html`<bdi>${value}</bdi>` : value}
        </dd>
      </div>`;
    };
    // What is done with a row is no fact, and its name stands above.
    const [, ...rest] = definition.columns;
    return html`<dl class="compact">${rest.filter(({ exportField }) => exportField !== null).map(fact)}</dl>`;
  }

  #placeholder(): unknown {
    const states = this.#error ? statesFor(this, this.context) : undefined;
    const { resolvedDefinition: definition, listContext } = this.list;
    return states?.views.failed(states.t, this.#error, {
      subject: definition.subject(listContext.m),
      retry: () => void this.state.records.get(definition.record as RecordKind, this.recordId).load(),
    });
  }

  #footer(row: SheetRow): unknown {
    const { resolvedDefinition: definition, listContext: context } = this.list;
    const words = this.t(recordsMessages);
    const reason = row.allowedActions
      ? refusalOf({ allowedActions: row.allowedActions }, 'update', {}, words)
      : undefined;
    if (isHiddenReason(reason)) return nothing;
    return html`<span slot="footer" class="grow"></span
      ><button
        slot="footer"
        type="button"
        class="btn primary"
        aria-disabled=${reason ? 'true' : nothing}
        title=${reason ?? nothing}
        @click=${() => (reason ? undefined : definition.edit?.(row, context))}>
        ${icons.icon(icons.edit)}${words.edit}
      </button>`;
  }

  /** Links out of it lead elsewhere: it makes room. */
  #pressed = (event: MouseEvent): void => {
    const isLink = event
      .composedPath()
      .some(node => node instanceof HTMLAnchorElement && node.matches('.act'));
    if (isLink && event.defaultPrevented) this.close();
  };
}

/** Opens a record over its list; resolves when it is closed. */
export const openSheet = (list: SheetList, recordId: string): Promise<void> =>
  openTask<void, HubRecordSheet>(list, 'hub-record-sheet', HubRecordSheet, { list, recordId });
