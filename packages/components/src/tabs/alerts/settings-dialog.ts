import type { AlertRules, AlertSettings, Folder } from '@customer-hub/sdk';
import { html, nothing, type CSSResultGroup, type LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { checkEmail } from '../../form/checks.ts';
import { HubFormDialog, type FieldGroup } from '../../form/form-dialog.ts';
import { problemText } from '../../form/problem-text.ts';
import { HubTokens } from '../../form/tokens-field.ts';
import { isAllowed } from '../../internal/allowed.ts';
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
import { rulesForm, rulesStyles } from './rules-form.ts';
import { ownSwitch, scopeChoice, scopesStyles, type ScopesView } from './settings-scopes.ts';
import {
  inputOf,
  mergeSettings,
  rulesOf,
  sameSettings,
  sourceOf,
  theirsOf,
  type Rules,
  type Scope,
} from './settings-plan.ts';

/** What somebody else stored meanwhile, and the scopes that both changed. */
interface Meeting {
  readonly theirs: AlertSettings;
  readonly scopes: readonly Scope[];
  readonly merged: Rules;
}

/** How often a save is tried again over what somebody else stored meanwhile. */
const MOST_ATTEMPTS = 3;

/** Alert settings of a customer and of its folders, saved as a whole [ALR-33, ALR-34]. */
export class HubAlertSettings extends HubFormDialog<boolean> {
  static override bundles = [...HubFormDialog.bundles, alertDialogsMessages, alertsMessages, statesMessages];
  static override styles: CSSResultGroup = [HubFormDialog.styles, stateStyles, rulesStyles, scopesStyles];

  @property({ attribute: false }) customerId!: string;

  @state() private stored: AlertSettings | undefined;
  @state() private folders: readonly Folder[] = [];
  @state() private draft: Rules = new Map();
  @state() private scope: Scope = null;
  @state() private error: unknown;
  @state() private problem = '';
  @state() private wrong: Scope | undefined;
  @state() private meeting: Meeting | undefined;

  protected override prepare(): void {
    this.model.start();
  }

  protected override opened(): Promise<void> {
    return this.#load();
  }

  async #load(): Promise<void> {
    const { session, customerId } = this;
    if (!session) return;
    this.error = undefined;
    try {
      const [stored, folders] = await Promise.all([
        session.records.read('alert_settings', customerId),
        session.records.read('folders', customerId),
      ]);
      this.folders = folders;
      this.draft = rulesOf(stored);
      this.stored = stored;
    } catch (error) {
      this.error = error;
    }
  }

  protected override get heading(): string {
    return this.t(alertDialogsMessages).settings.title;
  }

  protected override get submitLabel(): string {
    return this.#mayChange ? this.t(alertDialogsMessages).settings.save : '';
  }

  protected override get isDirty(): boolean {
    return !!this.stored && !sameSettings(rulesOf(this.stored), this.draft);
  }

  protected override get canSubmit(): boolean {
    return this.isDirty && !this.meeting;
  }

  get #mayChange(): boolean {
    return !!this.stored && isAllowed(this.stored, 'update');
  }

  /** The rules are edited as a whole, scope by scope. */
  protected override groups(): readonly FieldGroup[] {
    return [];
  }

  protected override renderForm(): TemplateResult {
    const { stored, error, problem } = this;
    const words = this.t(statesMessages);
    const retry = (): void => void this.#load();
    const body = stored
      ? this.#body(stored)
      : error
        ? failed(words, error, { subject: this.heading, retry })
        : html`<p class="muted">${this.t(commonMessages).loading}</p>`;
    return html`${body}${problem ? html`<p class="prob" role="alert">${problem}</p>` : nothing}`;
  }

  #name(scope: Scope): string {
    return scope === null
      ? this.t(alertDialogsMessages).settings.customer
      : (this.folders.find(({ id }) => id === scope)?.path.join(' / ') ?? scope);
  }

  #body(stored: AlertSettings): TemplateResult {
    const t = this.t(alertDialogsMessages).settings;
    const { scope, draft, meeting, format } = this;
    const own = draft.has(scope);
    const rules = draft.get(own || scope === null ? scope : sourceOf(scope, draft, this.folders));
    const view: ScopesView = { t, folders: this.folders, draft, scope, name: one => this.#name(one) };
    const off = !this.#mayChange || this.model.busy;
    return html`${meeting ? this.#asked(meeting) : nothing}
      <div class="scope">
        ${scopeChoice(view, chosen => this.#go(chosen))}
        ${scope === null ? nothing : ownSwitch(view, scope, off, wanted => this.#own(scope, wanted))}
        ${this.#mayChange ? nothing : html`<p class="muted">${t.readOnly}</p>`}
      </div>
      ${
        rules
          ? rulesForm({
              t,
              m: this.t(alertsMessages),
              format,
              rules,
              disabled: !own || off,
              wrong: this.wrong !== undefined && this.wrong === scope,
              change: changed => this.#set(scope, changed),
            })
          : nothing
      }
      ${
        stored.updatedBy
          ? html`<p class="who">${t.changed(stored.updatedBy.name, format.dateTime(stored.updatedAt))}</p>`
          : nothing
      }`;
  }

  #asked({ theirs, scopes }: Meeting): TemplateResult {
    const t = this.t(alertDialogsMessages).settings;
    const names = this.format.list(scopes.map(one => this.#name(one)));
    return html`<div class="meet" role="alert">
      ${icon(warning)}<span class="grow">${t.conflict(theirs.updatedBy?.name ?? t.someone, names)}</span>
      <button type="button" class="btn sm" @click=${() => this.#decide('theirs')}>${t.useTheirs}</button
      ><button type="button" class="btn sm" @click=${() => this.#decide('mine')}>${t.keepMine}</button>
    </div>`;
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
    const rules = draft.get(sourceOf(scope, draft, this.folders));
    if (own && rules) draft.set(scope, rules);
    else draft.delete(scope);
    this.draft = draft;
  }

  /** What cannot be saved is shown where it stands. */
  #check(): boolean {
    const t = this.t(alertDialogsMessages).settings;
    for (const [scope, { quietHours, notifyEmails }] of this.draft) {
      const late = quietHours && (!quietHours.from || !quietHours.to);
      const [wrong] = notifyEmails.flatMap(address => {
        const problem = checkEmail(address);
        return problem ? [`${address}: ${problemText(problem, this.t(formMessages), this.format)}`] : [];
      });
      if (!wrong && !late) continue;
      this.scope = scope;
      this.wrong = late ? scope : undefined;
      this.problem = late ? t.badTime : (wrong ?? '');
      return false;
    }
    return true;
  }

  protected override async submit(): Promise<void> {
    this.problem = '';
    if (!this.#check()) return;
    await super.submit();
    // It is asked about, in its place.
    if (this.meeting) this.model.dismiss();
  }

  protected override explain(failure: unknown): string {
    const { failed: text } = this.t(alertDialogsMessages).settings;
    return `${text} ${failure instanceof Error ? failure.message : ''}`;
  }

  protected override async store(): Promise<void> {
    for (let attempt = 1; !this.result; attempt += 1) {
      const { stored, draft } = this;
      if (!stored) return;
      try {
        await this.#send(stored, draft);
      } catch (error) {
        const theirs = theirsOf(error);
        if (!theirs || attempt === MOST_ATTEMPTS) throw error;
        const { merged, conflicts } = mergeSettings(rulesOf(stored), draft, rulesOf(theirs));
        if (conflicts.length > 0) {
          this.meeting = { theirs, scopes: conflicts, merged };
          throw new Error(this.t(alertDialogsMessages).settings.failed, { cause: error });
        }
        this.draft = merged;
        this.stored = theirs;
      }
    }
  }

  async #send(base: AlertSettings, draft: Rules): Promise<void> {
    const { session, customerId: id } = this;
    if (!session) return;
    const { hub, notices, records } = session;
    const saved = await records.write('alert_settings', { id }, () =>
      hub.alerts.replaceSettings(base, inputOf(draft)),
    );
    notices.show({ text: this.t(alertDialogsMessages).settings.saved });
    this.stored = saved;
    this.draft = rulesOf(saved);
    this.result = true;
  }

  /** The rest is laid together either way; nothing is stored before the next Save. */
  #decide(whose: 'mine' | 'theirs'): void {
    if (!this.meeting) return;
    const { theirs, scopes, merged } = this.meeting;
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
export const openAlertSettings = async (host: LitElement, customerId: string): Promise<boolean> => {
  defineElement('hub-combobox', HubCombobox);
  defineElement('hub-tokens', HubTokens);
  const changed = await openTask<boolean | undefined, HubAlertSettings>(
    host,
    'hub-alert-settings',
    HubAlertSettings,
    { customerId },
  );
  return changed ?? false;
};
