import type { Folder } from '@customer-hub/sdk';
import { css, html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { AlertDialogsMessages } from '../../messages/en/alertDialogs.ts';
import { enteredIn, isChecked } from '../../primitives/dom.ts';
import { sourceOf, type Rules, type Scope } from './settings-plan.ts';

export interface ScopesView {
  readonly t: AlertDialogsMessages['settings'];
  readonly folders: readonly Folder[];
  readonly draft: Rules;
  /** Whose settings show. */
  readonly scope: Scope;
  /** What a scope is called. */
  readonly name: (scope: Scope) => string;
}

/** The choice of whose settings show: the customer's or those of a folder. */
export const scopeChoice = (
  { t, folders, draft, scope, name }: ScopesView,
  go: (scope: Scope) => void,
): TemplateResult => {
  const option = ({ id, path }: Folder): TemplateResult => {
    const whose = draft.has(id) ? t.own : t.inherited(name(sourceOf(id, draft, folders)));
    return html`<option value=${id} ?selected=${id === scope}>${path.join(' / ')}: ${whose}</option>`;
  };
  return html`<div class="fld">
    <label class="name" for="scope">${t.for}</label
    ><span class="field"
      ><select
        id="scope"
        .value=${live(scope ?? '')}
        @change=${(event: Event) => go(enteredIn(event) || null)}>
        <option value="" ?selected=${scope === null}>${t.customer}</option>
        ${folders.length > 0 ? html`<optgroup label=${t.folders}>${folders.map(option)}</optgroup>` : nothing}
      </select></span
    >
    ${folders.length === 0 ? html`<div class="hint">${t.noFolders}</div>` : nothing}
  </div>`;
};

/** Whether a folder has settings of its own. */
export const ownSwitch = (
  { t, folders, draft, name }: ScopesView,
  folderId: string,
  off: boolean,
  change: (own: boolean) => void,
): TemplateResult => {
  const own = draft.has(folderId);
  return html`<div class="fld">
    <label class="onoff"
      ><input
        type="checkbox"
        role="switch"
        class="switch"
        aria-checked=${own ? 'true' : 'false'}
        aria-describedby="own-hint"
        .checked=${live(own)}
        ?disabled=${off}
        @change=${(event: Event) => change(isChecked(event))} /><span>${t.useOwn}</span></label
    >
    <div class="hint" id="own-hint">${t.useOwnHint(name(sourceOf(folderId, draft, folders)))}</div>
  </div>`;
};

/** Whose settings show, and what somebody else changed of them. */
export const scopesStyles = css`
  .scope {
    display: grid;
    gap: 10px;
    padding-block-end: 14px;
    margin-block-end: 14px;
    border-block-end: 1px solid var(--ch-border);
  }
  .who {
    font-size: var(--ch-fs-sm);
    color: var(--ch-text-2);
  }
  .meet {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding: 8px 12px;
    margin-block-end: 12px;
    border-radius: var(--ch-radius);
    background: var(--ch-warning-soft);
    color: var(--ch-warning);
  }
  .meet .btn {
    color: var(--ch-text);
  }
`;
