import type { AutomationProfile, ProfileAssignment, ThresholdProfile } from '@customer-hub/sdk';
import { Intent } from '@customer-hub/state/edits';
import { html, nothing, type CSSResultGroup, type LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { fieldStyles } from '../form/fields.styles.ts';
import { causeText } from '../form/save-error.ts';
import { openTask } from '../internal/open.ts';
import { formMessages } from '../messages/form.ts';
import { profilesMessages } from '../messages/profiles.ts';
import { close, critical, icon } from '../primitives/icons.ts';
import { stateOf } from '../primitives/problem.ts';
import { HubTaskDialog } from '../primitives/task-dialog.ts';
import { badges } from '../theme/badges.ts';
import { controls } from '../theme/controls.ts';
import { inEffect } from './in-effect.ts';
import { profileDialogStyles } from './profile-dialog.styles.ts';

/** What a profile is assigned to. */
export interface ProfileTarget {
  readonly scope: ProfileAssignment['scope'];
  /** Of the customer, of folders, of devices; none where devices are those of a filter. */
  readonly ids: readonly string[];
  readonly count: number;
  readonly name?: string | undefined;
  readonly customerId: string | undefined;
  /** Assigns it from here; otherwise the dialog only asks which one. */
  readonly assigns?: boolean;
}

type Kind = ProfileAssignment['profileKind'];
type Profile = AutomationProfile | ThresholdProfile;

/** Assignments of so many devices are looked at. */
const MOST_LOOKED = 50;

/** Asks which profile is assigned, and shows what is assigned now and what overrides what. */
export class HubProfileDialog extends HubTaskDialog<string | undefined> {
  static override bundles = [profilesMessages, formMessages];
  static override styles: CSSResultGroup = [
    HubTaskDialog.styles,
    controls,
    badges,
    fieldStyles,
    profileDialogStyles,
  ];

  @property({ attribute: false }) target!: ProfileTarget;
  @state() private kind: Kind = 'automation';
  @state() private chosen: string | undefined;
  @state() private lists: Readonly<Record<Kind, readonly Profile[]>> | undefined;
  @state() private assigned: readonly ProfileAssignment[] = [];
  @state() private error: unknown;
  readonly #intent = new Intent();

  protected override async prepare(): Promise<void> {
    await this.#load();
  }

  async #load(): Promise<void> {
    const { catalogues } = this.state.hub;
    this.error = undefined;
    try {
      const [automation, threshold] = await Promise.all([
        catalogues.automationProfiles({ limit: 200 }),
        catalogues.thresholdProfiles({ limit: 200 }),
        this.#look(),
      ]);
      this.lists = { automation: automation.items, threshold: threshold.items };
    } catch (error) {
      this.error = error;
    }
  }

  /** What is assigned to it, and to what it lies in. */
  async #look(): Promise<void> {
    const { scope, ids, customerId } = this.target;
    const { devices, profileAssignments } = this.state.hub;
    const [id] = ids;
    const folderId =
      scope === 'device' && id && ids.length === 1 ? (await devices.get(id)).folderId : undefined;
    const targetId = [...ids.slice(0, MOST_LOOKED), folderId, customerId].filter(
      one => typeof one === 'string',
    );
    const unique = [...new Set(targetId)];
    if (unique.length === 0) return;
    this.assigned = (await profileAssignments.list({ targetId: unique, limit: 200 })).items;
  }

  protected override render(): TemplateResult {
    const t = this.t(profilesMessages);
    const { target, format, lists, busy } = this;
    const { scope, count, name = '' } = target;
    const title = scope === 'device' ? t.titles.device(count, format.number(count)) : t.titles[scope](name);
    return html`<hub-dialog
      size="m"
      .heading=${title}
      .subtitle=${scope === 'device' ? name : ''}
      ?busy=${busy}>
      <form @submit=${this.#submitted}>
        ${lists ? this.#choices(lists[this.kind]) : nothing}${lists ? this.#now() : nothing}
        <button type="submit" hidden></button>
      </form>
      ${this.#trouble()}
      <span slot="footer" class="grow"></span>
      <button slot="footer" type="button" class="btn" @click=${() => this.dialog.requestClose('button')}>
        ${t.cancel}
      </button>
      <button
        slot="footer"
        type="button"
        class="btn primary"
        ?disabled=${busy || !this.chosen}
        @click=${() => void this.#assign()}>
        ${t.assign}
      </button>
    </hub-dialog>`;
  }

  #choices(profiles: readonly Profile[]): TemplateResult {
    const t = this.t(profilesMessages);
    const radio = (checked: boolean, group: string, set: () => void): TemplateResult =>
      html`<input type="radio" class="chk radio" name=${group} .checked=${live(checked)} @change=${set} />`;
    const detail = (profile: Profile): string =>
      'thresholds' in profile
        ? t.thresholds(profile.thresholds.length, this.format.number(profile.thresholds.length))
        : t.recurrence[profile.recurrence];
    return html`<div class="kinds" role="radiogroup" aria-label=${t.kind}>
        ${(['automation', 'threshold'] as const).map(
          kind =>
            html`<label
              >${radio(this.kind === kind, 'kind', () => {
                this.kind = kind;
                this.chosen = undefined;
              })}${t.kinds[kind]}</label
            >`,
        )}
      </div>
      <div class="few" role="radiogroup" aria-label=${t.profile}>
        ${profiles.map(
          profile =>
            html`<label
              >${radio(this.chosen === profile.id, 'profile', () => (this.chosen = profile.id))}<bdi
                >${profile.name}</bdi
              ><small>${detail(profile)}</small></label
            >`,
        )}
      </div>
      <p class="rule">${t.rule[this.kind]}</p>`;
  }

  #now(): unknown {
    const t = this.t(profilesMessages);
    const { scope, count } = this.target;
    const own = this.assigned.filter(({ profileKind }) => profileKind === this.kind);
    // Of several devices each has its own: nothing overrides anything for all of them.
    const rows =
      scope === 'device' && count !== 1
        ? own.map(assignment => ({ assignment, overriddenBy: undefined }))
        : inEffect(own);
    if (rows.length === 0)
      return html`<h3>${t.now}</h3>
        <p class="rule">${t.none}</p>`;
    return html`<h3>${t.now}</h3>
      <ul class="rows">
        ${rows.map(
          ({ assignment, overriddenBy }) =>
            html`<li class=${overriddenBy ? 'over' : ''}>
              <span class="chip line">${t.scopes[assignment.scope]}</span
              ><span class="ellip"
                ><bdi>${assignment.targetName}</bdi>: <bdi>${assignment.profileName}</bdi></span
              >
              <span class="end">${overriddenBy ? t.overridden[overriddenBy] : t.applies}</span
              >${this.#removal(assignment)}
            </li>`,
        )}
      </ul>`;
  }

  #removal(assignment: ProfileAssignment): unknown {
    const allowed = assignment.allowedActions.some(({ action, allowed: may }) => action === 'delete' && may);
    if (!allowed) return nothing;
    return html`<button
      type="button"
      class="btn sm icon ghost"
      aria-label=${this.t(profilesMessages).remove(assignment.profileName)}
      @click=${() => void this.#remove(assignment)}>
      ${icon(close, 'xs')}
    </button>`;
  }

  #trouble(): unknown {
    if (this.error === undefined) return nothing;
    const t = this.t(profilesMessages);
    const text = this.lists ? causeText(stateOf(this.error).kind, this.t(formMessages)) : t.failed;
    return html`<div class="prob" role="alert">
      ${icon(critical)}<span
        >${text}
        ${
          this.lists
            ? nothing
            : html`<button type="button" @click=${() => void this.#load()}>${t.retry}</button>`
        }</span
      >
    </div>`;
  }

  #submitted = (event: Event): void => {
    event.preventDefault();
    void this.#assign();
  };

  async #remove(assignment: ProfileAssignment): Promise<void> {
    const t = this.t(profilesMessages);
    const { notices, hub } = this.state;
    try {
      await hub.profileAssignments.delete(assignment);
      notices.show({ text: t.removed(assignment.profileName) });
    } catch {
      notices.show({ text: t.notRemoved(assignment.profileName), tone: 'failed' });
    }
    await this.#look().catch(() => undefined);
  }

  async #assign(): Promise<void> {
    const { chosen: profileId, target, busy } = this;
    if (!profileId || busy) return;
    this.error = undefined;
    try {
      await this.closeAfter(async () => {
        if (target.assigns) await this.#store(profileId);
        return profileId;
      });
    } catch (error) {
      this.error = error;
    }
  }

  async #store(profileId: string): Promise<void> {
    const t = this.t(profilesMessages);
    const { scope, ids, name = '' } = this.target;
    const { hub, notices } = this.state;
    const { results } = await this.#intent.send({ profileId, scope, ids: [...ids] }, (input, options) =>
      hub.profileAssignments.create(input, options),
    );
    const failed = results.find(({ status }) => status === 'failed');
    if (failed) throw Object.assign(new Error(failed.problem?.title), failed.problem);
    const profile = this.lists?.[this.kind].find(({ id }) => id === profileId)?.name ?? '';
    const isNew = results.some(({ status }) => status === 'done');
    notices.show({ text: (isNew ? t.assigned : t.already)(profile, name) });
  }
}

const open = (host: LitElement, target: ProfileTarget): Promise<string | undefined> =>
  openTask<string | undefined, HubProfileDialog>(host, 'hub-profile-dialog', HubProfileDialog, { target });

/** Asks for a profile. @returns its id; undefined when the dialog was left. */
export const askProfile = open;

/** Assigns a profile to a customer or to a folder [DVB-03, DVB-04, DVB-08, DVB-09]. */
export const assignProfile = (host: LitElement, target: Omit<ProfileTarget, 'assigns' | 'count'>) =>
  open(host, { ...target, count: target.ids.length, assigns: true });
