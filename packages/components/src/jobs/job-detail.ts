import type { Job, JobTarget } from '@customer-hub/sdk';
import type { HubState } from '@customer-hub/state/core';
import { jobStream, type JobStream } from '@customer-hub/state/work';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { defineElement } from '../internal/define.ts';
import { lazily } from '../internal/lazily.ts';
import { HubPart } from '../internal/part.ts';
import { commonMessages } from '../messages/common.ts';
import { jobDetailMessages } from '../messages/jobDetail.ts';
import { jobsMessages } from '../messages/jobs.ts';
import { statesFor } from '../primitives/lazy-state.ts';
import type { MenuEntry } from '../primitives/menu.ts';
import { navigationLink } from '../primitives/navigation-link.ts';
import { openMenu } from '../primitives/open-menu.ts';
import { badges } from '../theme/badges.ts';
import { controls } from '../theme/controls.ts';
import { HubOutput } from '../terminal/hub-output.ts';
import { detailFoot } from './detail-foot.ts';
import { detailHead } from './detail-head.ts';
import { detailOutput } from './detail-output.ts';
import { doAct } from './do-act.ts';
import type { JobAct } from './job-acts.ts';
import { argumentWords, JobParameters } from './job-arguments.ts';
import { jobDetailStyles } from './job-detail.styles.ts';
import { outputOf } from './job-output.ts';
import { ManyTargets } from './many-targets.ts';
import { HubTargetList } from './target-list.ts';
import {
  byGroup,
  countOf,
  groupIcon,
  groupName,
  groupOf,
  groups,
  type DetailSpeech,
  type Group,
} from './target-words.ts';

defineElement('hub-target-list', HubTargetList);
defineElement('hub-output', HubOutput);

type TargetEvent = CustomEvent<{ readonly id: string }>;

/**
 * One job: its devices with their states, and what the chosen one has said.
 * @fires hub-job-back - Back to the list of jobs.
 */
export class HubJobDetail extends HubPart {
  static override bundles = [jobsMessages, jobDetailMessages, commonMessages];
  static override styles: CSSResultGroup = [HubPart.styles, controls, badges, jobDetailStyles];

  @property({ attribute: false }) jobId!: string;
  @property({ attribute: false }) customerId?: string | undefined;

  @state() private group: Group | undefined;
  @state() private selected: string | undefined;
  @state() private attempt: number | undefined;
  /** What takes a while: in words. */
  @state() private busy = '';

  #stream: JobStream | undefined;
  #many: ManyTargets | undefined;
  #wantsFocus = false;
  readonly #parameters = new JobParameters(() => this.requestUpdate());

  override connectedCallback(): void {
    super.connectedCallback();
    this.renderRoot.addEventListener('keydown', this.#pressed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#many?.stop();
  }

  /** To the way back, or as soon as there is one. */
  override focus(): void {
    const back = this.renderRoot.querySelector<HTMLElement>('.back');
    this.#wantsFocus = !back;
    back?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { session } = this;
    if (!session || (this.#stream && !changed.has('jobId'))) return;
    this.#stream = jobStream(session, this.jobId);
    this.#many?.stop();
    this.#many = new ManyTargets(session, () => this.requestUpdate());
    this.selected = this.attempt = this.group = undefined;
  }

  protected override updated(): void {
    if (this.#wantsFocus) this.focus();
  }

  #back = (): void => void this.dispatchEvent(new CustomEvent('hub-job-back'));

  #pressed = (event: Event): void => {
    const { key, defaultPrevented } = event as KeyboardEvent;
    if (key !== 'Escape' || defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    this.#back();
  };

  get #speech(): DetailSpeech {
    return { t: this.t(jobsMessages), d: this.t(jobDetailMessages), format: this.format };
  }

  #act(job: Job, act: JobAct): void {
    const { session } = this;
    if (session) void doAct(this, session, job, act, this.#speech).then(() => this.#stream?.refresh());
  }

  protected override render(): unknown {
    const { session } = this;
    const stream = this.#stream;
    if (!session || !stream) return nothing;
    const { job, targets, hasTargets, error, connection } = this.watch.read(stream);
    const d = this.t(jobDetailMessages);
    if (!job && error) {
      const states = statesFor(this, this.context);
      return html`<div class="detail">
        <header class="head">
          <button type="button" class="btn ghost back" @click=${this.#back}>${d.back}</button>
        </header>
        ${states?.views.failed(states.t, error, { subject: d.job, retry: () => stream.refresh() })}
      </div>`;
    }
    if (!job) return html`<div class="detail" aria-busy="true"></div>`;
    if (!hasTargets) this.#many?.want(job);
    const all = [...(hasTargets ? targets.values() : (this.#many?.targets ?? []))].sort(byGroup);
    return html`<section class=${`detail${connection.kind === 'lost' ? ' is-old' : ''}`} aria-label=${d.job}>
      ${detailHead({
        ...this.#speech,
        job,
        given: this.#given(job, session),
        back: this.#back,
        act: act => this.#act(job, act),
        openMenu: (anchor, entries) => void this.#openMenu(anchor, entries),
      })}
      ${
        connection.kind === 'lost'
          ? html`<div class="band" role="status">
              ${d.asOf(this.format.brief(connection.since ?? Date.now()))}
            </div>`
          : nothing
      }
      <div class="parts">
        <section>${this.#targets(job, all, stream)}</section>
        <section aria-label=${d.output}>${this.#output(job, all, stream)}</section>
      </div>
      <hub-menu></hub-menu>
    </section>`;
  }

  #given(job: Job, session: HubState): string[] {
    const { yes, no } = this.t(commonMessages);
    const { argument } = this.t(jobDetailMessages);
    return argumentWords(job, this.#parameters.of(job, session), { yes, no, argument });
  }

  #targets(job: Job, all: readonly JobTarget[], stream: JobStream): TemplateResult {
    const speech = this.#speech;
    const { counts } = job;
    const pill = (group: Group | undefined, label: unknown, count: number): TemplateResult =>
      html`<button
        type="button"
        class="pill"
        aria-pressed=${this.group === group}
        @click=${() => (this.group = group)}>
        ${label} <b>${this.format.number(count)}</b>
      </button>`;
    const shown = this.group ? all.filter(target => groupOf(target) === this.group) : all;
    const chosen = this.#chosen(all);
    return html`<div class="states" role="group" aria-label=${speech.d.filter}>
        ${pill(undefined, speech.d.all, counts.total)}
        ${groups
          .filter(group => countOf(counts, group) > 0 || group === this.group)
          .map(group =>
            pill(group, html`${groupIcon(group, 'xs')}${groupName(group, speech)}`, countOf(counts, group)),
          )}
      </div>
      <hub-target-list
        .job=${job}
        .targets=${shown}
        .selected=${chosen?.id}
        .retries=${job.allowedActions.some(({ action, allowed }) => action === 'retry' && allowed)}
        .lastLine=${(id: string) => stream.lastLine(id)}
        @hub-target-select=${({ detail }: TargetEvent) => this.#choose(detail.id)}
        @hub-target-retry=${({ detail }: TargetEvent) => this.#retryOne(job, detail.id)}></hub-target-list>
      ${detailFoot({
        ...speech,
        job,
        target: chosen,
        targets: all,
        host: this,
        session: this.session,
        customerId: this.customerId ?? job.customerId ?? chosen?.customerId ?? undefined,
        busy: this.busy,
        setBusy: busy => (this.busy = busy),
      })}`;
  }

  /** The one that is chosen; at first the one that needs somebody most. */
  #chosen(all: readonly JobTarget[]): JobTarget | undefined {
    this.selected ??= all[0]?.id;
    return all.find(({ id }) => id === this.selected);
  }

  #choose(id: string): void {
    this.selected = id;
    this.attempt = undefined;
  }

  #retryOne(job: Job, targetId: string): void {
    const statuses = ['failed' as const, 'timed_out' as const];
    const act = { kind: 'retry' as const, label: '', icon: '', count: 1 };
    this.#act(job, { ...act, input: { statuses, targetIds: [targetId] } });
  }

  #output(job: Job, all: readonly JobTarget[], stream: JobStream): unknown {
    const { session } = this;
    const speech = this.#speech;
    const target = this.#chosen(all);
    if (!target || !session) return html`<p class="none muted">${speech.d.chooseOne}</p>`;
    const attempt = this.attempt ?? target.attempt;
    const { deviceId, deviceName: name, customerId } = target;
    return detailOutput({
      ...speech,
      job,
      target,
      attempt,
      output: this.#outputStore(stream, target.id, attempt),
      download: () => outputOf(session, job, target, attempt),
      chooseAttempt: one => (this.attempt = one),
      openDevice:
        name === null
          ? nothing
          : navigationLink(
              { host: this, href: detail => this.href(detail) },
              { to: 'device', id: deviceId, ...(customerId ? { customerId } : {}) },
              { content: speech.d.openDevice, className: 'btn sm ghost', tabbable: true },
            ),
    });
  }

  #shown: { readonly key: string; readonly store: ReturnType<JobStream['output']> } | undefined;

  /** The same store as long as the same is shown: another one would begin to read anew. */
  #outputStore(stream: JobStream, targetId: string, attempt: number): ReturnType<JobStream['output']> {
    const key = `${stream.jobId} ${targetId} ${attempt}`;
    if (this.#shown?.key !== key) this.#shown = { key, store: stream.output(targetId, attempt) };
    return this.#shown.store;
  }

  async #openMenu(anchor: HTMLElement, entries: readonly MenuEntry[]): Promise<void> {
    const menu = this.renderRoot.querySelector<HTMLElement>('hub-menu');
    if (menu) await lazily(() => openMenu(menu, anchor, entries, { align: 'end' }));
  }
}
