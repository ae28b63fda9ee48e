import type { AlertRules, AlertSettings, Folder } from '@customer-hub/sdk';
import { css, html, nothing, type CSSResultGroup, type LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { checkEmail } from '../../form/checks.ts';
import { fieldStyles } from '../../form/fields.ts';
import { problemText } from '../../form/problem-text.ts';
import { fieldProblems } from '@customer-hub/state/edits';
import { HubTokens } from '../../form/tokens-field.ts';
import { defineElement } from '../../internal/define.ts';
import { openTask } from '../../internal/open.ts';
import { alertDialogsMessages } from '../../messages/alertDialogs.ts';
import { alertsMessages } from '../../messages/alerts.ts';
import { commonMessages } from '../../messages/common.ts';
import { formMessages } from '../../messages/form.ts';
import { statesMessages } from '../../messages/states.ts';
import { HubCombobox } from '../../primitives/combobox.ts';
import { icon, warning } from '../../primitives/icons.ts';
import { failed, stateStyles } from '../../primitives/state.ts';
import { HubTaskDialog } from '../../primitives/task-dialog.ts';
import { badges } from '../../theme/badges.ts';
import { controls } from '../../theme/controls.ts';
import { rulesForm, rulesStyles } from './rules-form.ts';
import {
  inputOf,
  mergeSettings,
  rulesOf,
  sameSettings,
  sourceOf,
  type Rules,
  type Scope,
} from './settings-plan.ts';

interface Meeting {
  readonly theirs: AlertSettings;
  readonly scopes: readonly Scope[];
  readonly merged: Rules;
}

/** Alert settings of a customer and of its folders, saved as a whole [ALR-33, ALR-34]. */
export class HubAlertSettings extends HubTaskDialog<boolean> {
  static override bundles = [
    alertDialogsMessages,
    alertsMessages,
    commonMessages,
    formMessages,
    statesMessages,
  ];
  static override styles: CSSResultGroup = [
    HubTaskDialog.styles,
    controls,
    badges,
    stateStyles,
    fieldStyles,
    rulesStyles,
    css`
      .scope {
        display: grid;
        gap: 10px;
        padding-block-end: 14px;
        margin-block-end: 14px;
        border-block-end: 1px solid var(--border);
      }
      .who {
        font-size: var(--fs-sm);
        color: var(--text-2);
      }
      .meet {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
        padding: 8px 12px;
        margin-block-end: 12px;
        border-radius: var(--radius);
        background: var(--warning-soft);
        color: var(--warning);
      }
      .meet .btn {
        color: var(--text);
      }
    `,
  ];

  @property({ attribute: false }) customerId!: string;

  @state() private stored: AlertSettings | undefined;
  @state() private folders: readonly Folder[] = [];
  @state() private draft: Rules = new Map();
  @state() private scope: Scope = null;
  @state() private error: unknown;
  @state() private problem = '';
  @state() private wrong: Scope | undefined;
  @state() private meeting: Meeting | undefined;

  protected override result = false;

  protected override opened(): Promise<void> {
    return this.#load();
  }

  async #load(): Promise<void> {
    const { records } = this.session!;
    this.error = undefined;
    try {
      const [stored, folders] = await Promise.all([
        records.read('alert_settings', this.customerId),
        records.read('folders', this.customerId),
      ]);
      this.folders = folders;
      this.draft = rulesOf(stored);
      this.stored = stored;
    } catch (error) {
      this.error = error;
    }
  }

  get #dirty(): boolean {
    return !!this.stored && !sameSettings(rulesOf(this.stored), this.draft);
  }

  protected override render(): TemplateResult {
    const t = this.t(alertDialogsMessages);
    const { settings } = t;
    const { stored } = this;
    const mayChange = !!stored?.allowedActions.some(({ action, allowed }) => action === 'update' && allowed);
    return html`<hub-dialog size="m" .heading=${settings.title} ?dirty=${this.#dirty} ?busy=${this.busy}>
      ${stored ? this.#body(stored, mayChange) : this.error ? failed(this.t(statesMessages), this.error, { subject: settings.title, retry: () => void this.#load() }) : html`<p class="muted">${this.t(commonMessages).loading}</p>`}
      ${this.problem ? html`<p class="prob" role="alert">${this.problem}</p>` : nothing}
      <span slot="footer" class="grow"></span>
      <button
        slot="footer"
        type="button"
        class="btn"
        ?disabled=${this.busy}
        @click=${() => this.dialog.requestClose('button')}>
        ${mayChange || !stored ? t.cancel : this.t(commonMessages).close}
      </button>
      ${mayChange ? html`<button slot="footer" type="button" class="btn primary" ?disabled=${!this.#dirty || this.busy || !!this.meeting} @click=${() => void this.#save()}>${settings.save}</button>` : nothing}
    </hub-dialog>`;
  }

  #name(scope: Scope): string {
    return scope === null
      ? this.t(alertDialogsMessages).settings.customer
      : (this.folders.find(({ id }) => id === scope)?.path.join(' / ') ?? scope);
  }

  #body(stored: AlertSettings, mayChange: boolean): TemplateResult {
    const t = this.t(alertDialogsMessages).settings;
    const { scope, draft, meeting } = this;
    const own = draft.has(scope);
    const source = scope === null ? null : sourceOf(scope, draft, this.folders);
    return html` ${
        meeting
          ? html`<div class="meet" role="alert">
              ${icon(warning)}<span class="grow"
                >${t.conflict(meeting.theirs.updatedBy?.name ?? t.someone, this.format.list(meeting.scopes.map(one => this.#name(one))))}</span
              >
              <button type="button" class="btn sm" @click=${() => this.#decide('theirs')}>
                ${t.useTheirs}</button
              ><button type="button" class="btn sm" @click=${() => this.#decide('mine')}>
                ${t.keepMine}
              </button>
            </div>`
          : nothing
      }
      <div class="scope">
        <div class="fld">
          <label class="name" for="scope">${t.for}</label
          ><span class="field"
            ><select
              id="scope"
              .value=${live(scope ?? '')}
              @change=${(event: Event) => this.#go((event.target as HTMLSelectElement).value || null)}>
              <option value="" ?selected=${scope === null}>${t.customer}</option>
              ${this.folders.length > 0 ? html`<optgroup label=${t.folders}>${this.folders.map(folder => html`<option value=${folder.id} ?selected=${folder.id === scope}>${folder.path.join(' / ')}: ${draft.has(folder.id) ? t.own : t.inherited(this.#name(sourceOf(folder.id, draft, this.folders)))}</option>`)}</optgroup>` : nothing}
            </select></span
          >
          ${this.folders.length === 0 ? html`<div class="hint">${t.noFolders}</div>` : nothing}
        </div>
        ${
          scope === null
            ? nothing
            : html`<div class="fld">
                <label class="onoff"
                  ><input
                    type="checkbox"
                    role="switch"
                    class="switch"
                    aria-checked=${own ? 'true' : 'false'}
                    aria-describedby="own-hint"
                    .checked=${live(own)}
                    ?disabled=${!mayChange || this.busy}
                    @change=${(event: Event) => this.#own(scope, (event.target as HTMLInputElement).checked)} /><span
                    >${t.useOwn}</span
                  ></label
                >
                <div class="hint" id="own-hint">${t.useOwnHint(this.#name(source))}</div>
              </div>`
        }
        ${mayChange ? nothing : html`<p class="muted">${t.readOnly}</p>`}
      </div>
      ${rulesForm({
        t,
        m: this.t(alertsMessages),
        format: this.format,
        rules: draft.get(own ? scope : source)!,
        disabled: !own || !mayChange || this.busy,
        wrong: this.wrong !== undefined && this.wrong === scope,
        change: rules => this.#set(scope, rules),
      })}
      ${stored.updatedBy ? html`<p class="who">${t.changed(stored.updatedBy.name, this.format.dateTime(stored.updatedAt))}</p>` : nothing}`;
  }

  #go(scope: Scope): void {
    this.scope = scope;
    this.problem = '';
  }

  #set(scope: Scope, rules: AlertRules): void {
    this.draft = new Map(this.draft).set(scope, rules);
    this.problem = '';
    this.wrong = undefined;
  }

  #own(scope: string, own: boolean): void {
    const draft = new Map(this.draft);
    // It starts from what held here so far.
    if (own) draft.set(scope, draft.get(sourceOf(scope, draft, this.folders))!);
    else draft.delete(scope);
    this.draft = draft;
  }

  /** What cannot be saved is shown where it stands. */
  #check(): boolean {
    const t = this.t(alertDialogsMessages).settings;
    for (const [scope, { quietHours, notifyEmails }] of this.draft) {
      const address = notifyEmails.find(one => checkEmail(one));
      const late = quietHours && (!quietHours.from || !quietHours.to);
      if (!address && !late) continue;
      this.scope = scope;
      this.wrong = late ? scope : undefined;
      this.problem = late
        ? t.badTime
        : `${address}: ${problemText(checkEmail(address!)!, this.t(formMessages), this.format)}`;
      return false;
    }
    return true;
  }

  async #save(): Promise<void> {
    if (!this.#check()) return;
    const { hub, notices, records } = this.session!;
    const base = this.stored!;
    this.problem = '';
    await this.closeAfter(async () => {
      let from = base;
      for (let attempt = 0; ; attempt += 1) {
        try {
          const saved = await records.write('alert_settings', { id: this.customerId }, () =>
            hub.alerts.replaceSettings(from, inputOf(this.draft)),
          );
          notices.show({ text: this.t(alertDialogsMessages).settings.saved });
          this.stored = saved;
          this.draft = rulesOf(saved);
          return true;
        } catch (error) {
          const theirs = (error as { current?: AlertSettings }).current;
          if (!theirs?.rules || attempt === 2) throw error;
          const { merged, conflicts } = mergeSettings(rulesOf(from), this.draft, rulesOf(theirs));
          if (conflicts.length > 0) {
            this.meeting = { theirs, scopes: conflicts, merged };
            throw error;
          }
          this.draft = merged;
          from = this.stored = theirs;
        }
      }
    }).catch((error: unknown) => {
      if (this.meeting) return;
      const [first] = fieldProblems(error);
      this.problem = first
        ? problemText(first.problem, this.t(formMessages), this.format)
        : `${this.t(alertDialogsMessages).settings.failed} ${error instanceof Error ? error.message : ''}`;
    });
  }

  /** The rest is laid together either way; nothing is stored before the next Save. */
  #decide(whose: 'mine' | 'theirs'): void {
    const { theirs, scopes, merged } = this.meeting!;
    const draft = new Map(merged);
    const other = rulesOf(theirs);
    if (whose === 'theirs') {
      for (const scope of scopes) {
        const rules = other.get(scope);
        if (rules) draft.set(scope, rules);
        else draft.delete(scope);
      }
    }
    this.meeting = undefined;
    this.stored = theirs;
    this.draft = draft;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#scope')?.focus());
  }
}

/** Opens the alert settings of a customer. @returns whether they were changed. */
export const openAlertSettings = (host: LitElement, customerId: string): Promise<boolean> => {
  defineElement('hub-combobox', HubCombobox);
  defineElement('hub-tokens', HubTokens);
  return openTask<boolean, HubAlertSettings>(host, 'hub-alert-settings', HubAlertSettings, { customerId });
};
