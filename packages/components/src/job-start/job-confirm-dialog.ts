import type { Job, JobPreview } from '@customer-hub/sdk';
import { html, nothing, type CSSResultGroup, type LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { fieldStyles } from '../form/fields.styles.ts';
import { causeText } from '../form/save-error.ts';
import { openTask } from '../internal/open.ts';
import { formMessages } from '../messages/form.ts';
import { jobConfirmMessages } from '../messages/jobConfirm.ts';
import { jobStartMessages } from '../messages/jobStart.ts';
import { enteredIn, isChecked } from '../primitives/dom.ts';
import { critical, icon } from '../primitives/icons.ts';
import { stateOf } from '../primitives/problem.ts';
import { HubTaskDialog } from '../primitives/task-dialog.ts';
import { badges } from '../theme/badges.ts';
import { controls } from '../theme/controls.ts';
import { confirmKind, type ConfirmKind } from './confirm-kinds.ts';
import { affectedView, leadView, leftOutView } from './confirm-views.ts';
import { jobConfirmStyles } from './job-confirm.styles.ts';
import { isExpired, Previews, runsOn } from './previews.ts';
import { Sender } from './sender.ts';
import { ownZone } from './start-time.ts';
import { jobTargets, type Started, type WorkRequest } from './work.ts';

const MINUTES = [1, 5, 15, 30] as const;
/** Waited for by those that are offline: a day. */
const WAIT = '1440';

/** Asks once more before work that disturbs people, naming who is signed in; and starts it. */
export class HubJobConfirm extends HubTaskDialog<Started> {
  static override bundles: typeof HubTaskDialog.bundles = [
    jobConfirmMessages,
    jobStartMessages,
    formMessages,
  ];
  static override styles: CSSResultGroup = [
    HubTaskDialog.styles,
    controls,
    badges,
    fieldStyles,
    jobConfirmStyles,
  ];

  @property({ attribute: false }) request!: WorkRequest;
  @state() private preview: JobPreview | undefined;
  @state() private error: unknown;
  @state() private typed = '';
  @state() private tells = true;
  @state() private minutes = 5;

  #previews!: Previews;
  #sender!: Sender;
  #messenger!: Sender;
  /** When it starts after people were told: fixed by the first press, so that a repeat is the same. */
  #at: number | undefined;

  protected override async prepare(): Promise<void> {
    const { state, request } = this;
    this.#previews = new Previews(state.hub.jobs, jobTargets(request.target));
    this.#sender = new Sender(state);
    this.#messenger = new Sender(state);
    await this.#look();
  }

  async #look(): Promise<void> {
    const { work, params } = this.request;
    this.error = undefined;
    try {
      this.preview = await this.#previews.of(work, params);
    } catch (error) {
      this.error = error;
    }
  }

  get #kind(): ConfirmKind {
    return confirmKind(this.request.work, this.request.params);
  }

  get #count(): number {
    return this.preview ? runsOn(this.preview, !this.#kind.leavesOffline) : 0;
  }

  get #isTyped(): boolean {
    const { typed } = this.#kind;
    return typed === 'always' || (typed === 'many' && this.#count > 1);
  }

  /** What is to be typed: the name of the one device, or their number. */
  get #wanted(): string {
    const { name } = this.request;
    return this.#count === 1 && name ? name : String(this.#count);
  }

  get #fits(): boolean {
    return !this.#isTyped || this.typed.trim() === this.#wanted;
  }

  get #canTell(): boolean {
    return this.#kind.tells !== undefined && (this.preview?.signedIn.length ?? 0) > 0;
  }

  get #whom(): string {
    const { name, count } = this.request;
    const n = this.preview ? this.#count : (count ?? 1);
    if (name && n <= 1) return name;
    return this.t(jobConfirmMessages).devices(n, this.format.number(n));
  }

  protected override render(): TemplateResult {
    const t = this.t(jobConfirmMessages);
    const { preview, format } = this;
    const kind = this.#kind;
    const title = t.titles[kind.key](this.#whom, this.request.what ?? '');
    const parts = { t, format, kind, count: this.#count };
    return html`<hub-dialog size="s" kind="alertdialog" .heading=${title} ?busy=${this.busy}>
      ${
        preview
          ? html`<form novalidate autocomplete="off" @submit=${this.#submitted}>
              ${leadView(preview, parts)} ${affectedView(preview, parts)} ${leftOutView(preview, parts)}
              ${this.#count > 0 ? html`${this.#tellRow()} ${this.#typeRow()}` : html`<p>${t.nothing}</p>`}
              <button type="submit" hidden></button>
            </form>`
          : nothing
      }
      ${this.#trouble()} ${this.#footer()}
    </hub-dialog>`;
  }

  #tellRow(): unknown {
    const t = this.t(jobConfirmMessages);
    if (!this.#canTell) return nothing;
    return html`<div class="opt">
      <label
        ><input
          type="checkbox"
          class="chk"
          .checked=${live(this.tells)}
          @change=${(event: Event) => {
            this.tells = isChecked(event);
            this.#at = undefined;
          }} />
        ${t.tell}</label
      >
      <span class="field"
        ><select
          aria-label=${t.tell}
          ?disabled=${!this.tells}
          .value=${live(String(this.minutes))}
          @change=${(event: Event) => {
            this.minutes = Number(enteredIn(event));
            this.#at = undefined;
          }}>
          ${MINUTES.map(
            n =>
              html`<option value=${n} ?selected=${n === this.minutes}>
                ${t.minutes(n, this.format.number(n))}
              </option>`,
          )}
        </select></span
      >
    </div>`;
  }

  #typeRow(): unknown {
    const t = this.t(jobConfirmMessages);
    if (!this.#isTyped) return nothing;
    const wanted = this.#wanted;
    const label = this.request.name && this.#count === 1 ? t.typeName(wanted) : t.typeNumber(wanted);
    return html`<div class="typeit">
      <label for="typed">${label}</label>
      <span class="field"
        ><input
          id="typed"
          ?autofocus=${true}
          autocomplete="off"
          spellcheck="false"
          .value=${live(this.typed)}
          @input=${(event: Event) => (this.typed = enteredIn(event))}
      /></span>
    </div>`;
  }

  #trouble(): unknown {
    if (this.error === undefined) return nothing;
    const t = this.t(jobStartMessages);
    const { kind, requestId } = stateOf(this.error);
    const text = isExpired(this.error) ? t.expired : causeText(kind, this.t(formMessages));
    return html`<div class="prob" role="alert">
      ${icon(critical)}<span
        >${text}${requestId ? html` <span class="mono">${requestId}</span>` : nothing}
        ${
          this.preview
            ? nothing
            : html`<button type="button" @click=${() => void this.#look()}>${t.library.retry}</button>`
        }</span
      >
    </div>`;
  }

  #footer(): TemplateResult {
    const t = this.t(jobConfirmMessages);
    const { key, danger, icon: shape } = this.#kind;
    const count = this.#count;
    const isOver = this.preview !== undefined && count === 0;
    return html`<span slot="footer" class="grow"></span>
      <button
        slot="footer"
        type="button"
        class="btn"
        ?autofocus=${danger && !this.#isTyped}
        ?disabled=${this.busy}
        @click=${() => this.dialog.requestClose('button')}>
        ${isOver ? t.close : key === 'cancel_reboot' ? t.keep : t.cancel}
      </button>
      ${
        isOver
          ? nothing
          : html`<button
              slot="footer"
              type="button"
              class=${`btn primary${danger ? ' danger' : ''}`}
              ?autofocus=${!danger}
              ?disabled=${this.busy || count === 0 || !this.#fits}
              @click=${() => void this.#go()}>
              ${icon(shape)}${t.actions[key](this.#whom)}
            </button>`
      }`;
  }

  #submitted = (event: Event): void => {
    event.preventDefault();
    void this.#go();
  };

  async #go(): Promise<void> {
    if (this.busy || !this.#fits || this.#count === 0) return;
    this.error = undefined;
    try {
      await this.closeAfter(() => this.#start());
    } catch (error) {
      this.error = error;
      if (isExpired(error)) {
        this.typed = '';
        this.#previews.renew();
        await this.#look();
        this.error = error;
      }
    }
  }

  async #start(): Promise<Job> {
    const { work, params = {} } = this.request;
    const { leavesOffline, tells } = this.#kind;
    const { id } = this.preview ?? { id: '' };
    const zone = ownZone(this.format);
    const isTold = this.#canTell && this.tells && tells !== undefined;
    const plan = { previewId: id, zone, wait: leavesOffline ? ('skip' as const) : (WAIT as '1440') };
    if (isTold) {
      this.#at ??= Date.now() + this.minutes * 60_000;
      await this.#messenger.send({ ...plan, work: 'message_users', params: { text: this.#notice(tells) } });
    }
    const { job, earlier } = await this.#sender.send({
      ...plan,
      work,
      params,
      at: isTold ? this.#at : undefined,
    });
    const t = this.t(jobStartMessages);
    const what = t.work[work as keyof typeof t.work] ?? work;
    const done = (job.schedule ? t.scheduled : t.started)(what, this.#whom);
    this.state.notices.show({ text: earlier ? t.earlier : done });
    return job;
  }

  #notice(tells: NonNullable<ConfirmKind['tells']>): string {
    const t = this.t(jobConfirmMessages);
    return t.notice[tells](t.minutes(this.minutes, this.format.number(this.minutes)));
  }
}

/** @returns the job that was started; undefined when the person did not want it. */
export const openJobConfirm = (host: LitElement, request: WorkRequest): Promise<Started> =>
  openTask<Started, HubJobConfirm>(host, 'hub-job-confirm', HubJobConfirm, { request });
