import type { Job, JobTarget } from '@customer-hub/sdk';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { HubPart } from '../internal/part.ts';
import { jobDetailMessages } from '../messages/jobDetail.ts';
import { jobsMessages } from '../messages/jobs.ts';
import * as icons from '../primitives/icons.ts';
import { badges } from '../theme/badges.ts';
import { buttons } from '../theme/buttons.ts';
import { targetListStyles } from './target-list.styles.ts';
import {
  deviceName,
  groupIcon,
  groupName,
  groupOf,
  ran,
  secondWord,
  type DetailSpeech,
} from './target-words.ts';

const ROW_PX = 32;
/** Where it is narrow a row has two lines. */
const TALL_PX = 48;
const NARROW_PX = 460;
/** Rows beyond what is in sight. */
const MARGIN = 8;

/**
 * The devices of a job, each with its state; only rows in sight are in the page. One is chosen: arrow keys choose
 * another.
 * @fires hub-target-select - Another one was chosen: `{ id }`.
 * @fires hub-target-retry - One is to be tried again: `{ id }`.
 */
export class HubTargetList extends HubPart {
  static override bundles = [jobsMessages, jobDetailMessages];
  static override styles: CSSResultGroup = [HubPart.styles, buttons, badges, targetListStyles];

  @property({ attribute: false }) job!: Job;
  @property({ attribute: false }) targets: readonly JobTarget[] = [];
  @property({ attribute: false }) selected: string | undefined;
  /** Whether single ones can be tried again. */
  @property({ attribute: false }) retries = false;
  @property({ attribute: false }) lastLine: (targetId: string) => string | undefined = () => undefined;

  @state() private first = 0;
  @state() private rows = 30;
  @state() private narrow = false;
  #resized = new ResizeObserver(() => this.#measure());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('[role="grid"]')?.focus();
  }

  get #rowPx(): number {
    return this.narrow ? TALL_PX : ROW_PX;
  }

  #measure = (): void => {
    const view = this.renderRoot.querySelector('.view');
    if (!view) return;
    this.narrow = this.offsetWidth < NARROW_PX;
    this.first = Math.max(0, Math.floor(view.scrollTop / this.#rowPx) - MARGIN);
    this.rows = Math.ceil(view.clientHeight / this.#rowPx) + 2 * MARGIN;
  };

  protected override render(): TemplateResult {
    const d = this.t(jobDetailMessages);
    const { targets, first, rows } = this;
    const speech: DetailSpeech = { d, t: this.t(jobsMessages), format: this.format };
    const from = Math.min(first, Math.max(0, targets.length - rows));
    const shown = targets.slice(from, from + rows);
    const active = shown.some(({ id }) => id === this.selected) ? `row-${this.selected}` : nothing;
    const columns = ['device', 'state', 'exit', 'duration'] as const;
    return html`<div
      role="grid"
      tabindex="0"
      class=${this.narrow ? 'narrow' : ''}
      aria-label=${d.deviceList}
      aria-rowcount=${targets.length + 1}
      aria-activedescendant=${active}
      @keydown=${this.#pressed}
      @click=${this.#clicked}>
      <div role="row" class="head" aria-rowindex="1">
        ${columns.map(key => html`<span role="columnheader" class=${key}>${d.columns[key]}</span>`)}
        <span role="presentation"></span>
      </div>
      <div class="view" role="presentation" @scroll=${this.#measure}>
        <div role="presentation" class="all" .style=${`block-size:${targets.length * this.#rowPx}px`}>
          <div role="presentation" class="some" .style=${`translate:0 ${from * this.#rowPx}px`}>
            ${repeat(
              shown,
              ({ id }) => id,
              (target, index) => this.#row(target, from + index + 2, speech),
            )}
          </div>
        </div>
        ${targets.length === 0 ? html`<p class="none muted">${d.nothing}</p>` : nothing}
      </div>
    </div>`;
  }

  #row(target: JobTarget, index: number, speech: DetailSpeech): TemplateResult {
    const { id, result, status } = target;
    const group = groupOf(target);
    const name = deviceName(target, speech);
    const word = secondWord(target, this.job, this.lastLine(id), speech);
    const exit = result?.exitCode;
    const state =
      status === 'queued' || status === 'timed_out' ? speech.t.statuses[status] : groupName(group, speech);
    const canRetry = this.retries && group === 'failed';
    return html`<div
      role="row"
      id=${`row-${id}`}
      class=${`target ${group}`}
      aria-rowindex=${index}
      aria-selected=${id === this.selected}>
      <span role="gridcell" class="device ellip"><bdi>${name}</bdi></span>
      <span role="gridcell" class="state"
        >${groupIcon(group)}<b>${state}</b
        ><bdi class="ellip muted" title=${word || nothing}>${word}</bdi></span
      >
      <span role="gridcell" class=${`exit${exit ? ' bad' : ''}`}>${exit ?? '–'}</span>
      <span role="gridcell" class="duration">${ran(target, speech)}</span>
      <span role="gridcell" class="act"
        >${
          canRetry
            ? html`<button
                type="button"
                tabindex="-1"
                class="btn sm icon ghost"
                aria-label=${speech.d.retryOne(name)}
                @click=${(event: Event) => this.#retry(event, id)}>
                ${icons.icon(icons.refresh)}
              </button>`
            : nothing
        }</span
      >
    </div>`;
  }

  #clicked = (event: Event): void => {
    const row = event.target instanceof Element ? event.target.closest('.target') : null;
    if (row) this.#tell('hub-target-select', row.id.replace(/^row-/, ''));
  };

  #retry(event: Event, id: string): void {
    event.stopPropagation();
    this.#tell('hub-target-retry', id);
  }

  #tell(type: string, id: string): void {
    this.dispatchEvent(new CustomEvent(type, { detail: { id } }));
  }

  #pressed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = this.targets.findIndex(({ id }) => id === this.selected);
    const page = Math.max(1, this.rows - 2 * MARGIN - 1);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: this.targets.length - 1,
    };
    const to = steps[event.key];
    const current = this.targets[at];
    if (to !== undefined) this.#choose(Math.max(0, Math.min(this.targets.length - 1, to)));
    else if (event.key.toLowerCase() === 'r' && this.retries && current && groupOf(current) === 'failed')
      this.#tell('hub-target-retry', current.id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  #choose(index: number): void {
    const target = this.targets[index];
    const view = this.renderRoot.querySelector('.view');
    if (!target || !view) return;
    const [top, end] = [index * this.#rowPx, (index + 1) * this.#rowPx];
    if (top < view.scrollTop) view.scrollTop = top;
    else if (end > view.scrollTop + view.clientHeight) view.scrollTop = end - view.clientHeight;
    this.#measure();
    this.#tell('hub-target-select', target.id);
  }
}
