import { css, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { HubPart } from '../../internal/part.ts';
import { attachmentsMessages } from '../../messages/attachments.ts';
import {
  check,
  chevronDown,
  close,
  critical,
  icon,
  refresh,
  upload as uploadIcon,
} from '../../primitives/icons.ts';
import { stateOf } from '../../primitives/problem.ts';
import { controls } from '../../theme/controls.ts';
import { isCut } from '../../primitives/file-name.ts';
import type { FileRules } from '../../primitives/file-rules.ts';
import { troubleText } from './trouble.ts';
import type { UploadItem, Uploads } from '@customer-hub/state/work';

/**
 * @summary Files on their way to the server: progress, cancel and retry of each [ATT-05].
 */
export class HubUploadTray extends HubPart {
  static override bundles = [attachmentsMessages];
  static override styles: CSSResultGroup = [
    HubPart.styles,
    controls,
    css`
      :host {
        display: block;
        flex: none;
      }
      section {
        border-block-start: 1px solid var(--ch-border);
        background: var(--ch-surface);
        font-size: var(--ch-fs-sm);
      }
      header {
        display: flex;
        align-items: center;
        gap: 8px;
        padding: 6px var(--ch-gutter);
        min-block-size: 40px;
      }
      header > svg {
        color: var(--ch-text-2);
      }
      h2 {
        font-size: inherit;
        font-weight: 600;
      }
      progress {
        appearance: none;
        inline-size: 100%;
        block-size: 4px;
        border: 0;
        border-radius: 2px;
        overflow: hidden;
        background: var(--ch-track);
      }
      progress::-webkit-progress-bar {
        background: var(--ch-track);
      }
      progress::-webkit-progress-value {
        background: var(--ch-accent);
        transition: inline-size 200ms;
      }
      progress::-moz-progress-bar {
        background: var(--ch-accent);
      }
      progress:indeterminate {
        animation: wait 900ms ease-in-out infinite alternate;
      }
      @keyframes wait {
        to {
          background: color-mix(in oklab, var(--ch-accent) 45%, var(--ch-track));
        }
      }
      .all {
        display: block;
        border-radius: 0;
        block-size: 2px;
      }
      ul {
        list-style: none;
        margin: 0;
        padding: 0 0 6px;
        max-block-size: 208px;
        overflow: auto;
        overscroll-behavior: contain;
        scrollbar-width: thin;
      }
      li {
        display: grid;
        grid-template-columns: 16px minmax(0, 1fr) minmax(110px, 220px) 58px;
        align-items: center;
        gap: 0 10px;
        padding-inline: var(--ch-gutter);
        min-block-size: 30px;
      }
      li > svg {
        color: var(--ch-text-2);
      }
      .done > svg {
        color: var(--ch-success);
      }
      .failed > svg,
      .refused > svg {
        color: var(--ch-danger);
      }
      .what {
        display: flex;
        gap: 8px;
        min-inline-size: 0;
      }
      .how {
        color: var(--ch-text-2);
        overflow-wrap: anywhere;
      }
      .bad {
        grid-column: 2 / 4;
        grid-row: 2;
        color: var(--ch-danger);
        padding-block-end: 4px;
      }
      .do {
        grid-column: 4;
        grid-row: 1;
        display: flex;
        justify-content: flex-end;
        gap: 2px;
      }
      .turn {
        rotate: 180deg;
      }
      @container hub (max-width: 560px) {
        li {
          grid-template-columns: 16px minmax(0, 1fr) 58px;
        }
        .how {
          grid-column: 2;
          grid-row: 2;
          padding-block-end: 4px;
        }
        .bad {
          grid-column: 2 / 4;
        }
        .do {
          grid-column: 3;
          grid-row: 1;
        }
      }
    `,
  ];

  @property({ attribute: false }) uploads!: Uploads;
  @property({ attribute: false }) rules!: FileRules;

  @state() private folded = false;
  #leave?: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave?.();
    this.#leave = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('uploads')) this.#follow();
  }

  #follow(): void {
    this.#leave?.();
    if (this.isConnected && this.uploads) this.#leave = this.uploads.listen(() => this.requestUpdate());
  }

  protected override render(): TemplateResult | typeof nothing {
    const { uploads, folded, format } = this;
    const { items, active } = uploads;
    if (items.length === 0) return nothing;
    const t = this.t(attachmentsMessages).uploads;
    const counted = items.filter(({ state }) => state !== 'cancelled');
    const done = items.filter(({ state }) => state === 'done').length;
    const failed = items.filter(({ state }) => state === 'failed').length;
    const n = (value: number): string => format.number(value);
    const title = active
      ? t.running(n(done), n(counted.length))
      : done === counted.length
        ? t.finished(done, n(done))
        : t.finishedSome(n(done), n(counted.length));
    return html`<section aria-label=${t.title}>
      ${
        active
          ? html`<progress class="all" max="1" .value=${uploads.progress} aria-label=${t.title}></progress>`
          : nothing
      }
      <header>
        ${icon(uploadIcon)}
        <h2><span role="status">${title}</span></h2>
        ${active ? html`<span class="muted ellip">${t.goesOn}</span>` : nothing}<span class="grow"></span>
        ${
          failed > 0
            ? html`<button type="button" class="btn sm" @click=${() => uploads.retry()}>
                ${icon(refresh, 'xs')}${t.retryFailed(n(failed))}
              </button>`
            : nothing
        }
        ${
          active
            ? html`<button type="button" class="btn sm ghost" @click=${() => uploads.cancelAll()}>
                ${t.cancelAll}
              </button>`
            : nothing
        }
        <button
          type="button"
          class="btn sm icon ghost"
          aria-expanded=${folded ? 'false' : 'true'}
          aria-label=${folded ? t.expand : t.collapse}
          @click=${() => (this.folded = !folded)}>
          <span class=${folded ? 'turn' : ''}>${icon(chevronDown, 'xs')}</span>
        </button>
        ${
          active
            ? nothing
            : html`<button
                type="button"
                class="btn sm icon ghost"
                aria-label=${t.close}
                @click=${() => uploads.clear()}>
                ${icon(close, 'xs')}
              </button>`
        }
      </header>
      ${
        folded
          ? nothing
          : html`<ul tabindex="-1">
              ${repeat(
                items,
                ({ id }) => id,
                item => this.#item(item),
              )}
            </ul>`
      }
    </section>`;
  }

  #item(item: UploadItem): TemplateResult {
    const { id, name, size, state, sentBytes, isRepeated } = item;
    const m = this.t(attachmentsMessages);
    const t = m.uploads;
    const { uploads, format } = this;
    const running = state === 'waiting' || state === 'sending';
    const share = sentBytes === undefined || size === 0 ? undefined : Math.min(1, sentBytes / size);
    const words =
      state === 'waiting'
        ? t.waiting
        : state === 'done'
          ? t[isCut(name) ? 'doneCut' : 'done']
          : state === 'cancelled'
            ? t.cancelled
            : isRepeated
              ? t.tryingAgain
              : share === undefined
                ? t.sending
                : share >= 1
                  ? t.saving
                  : t.percent(format.number(share, { style: 'percent' }));
    const button = (label: string, shape: string, run: () => void): TemplateResult =>
      html`<button type="button" class="btn sm icon ghost" aria-label=${label} title=${label} @click=${run}>
        ${icon(shape, 'xs')}
      </button>`;
    return html`<li class=${state}>
      ${icon(state === 'done' ? check : state === 'failed' || state === 'refused' ? critical : uploadIcon)}
      <span class="what"
        ><bdi class="ellip" title=${name}>${name}</bdi
        ><span class="faint">${size > 0 ? format.bytes(size) : ''}</span></span
      >
      ${
        state === 'failed' || state === 'refused'
          ? html`<span class="how bad" role="alert">${this.#why(item)}</span>`
          : html`<span class="how"
              >${
                state === 'sending'
                  ? share === undefined
                    ? html`<progress aria-label=${`${t.title}: ${name}`}></progress>`
                    : html`<progress max="1" .value=${share} aria-label=${`${t.title}: ${name}`}></progress>`
                  : nothing
              }${words}</span
            >`
      }
      <span class="do"
        >${
          state === 'failed' || state === 'cancelled'
            ? button(t.retry(name), refresh, () => uploads.retry(id))
            : nothing
        }${
          running
            ? button(t.cancel(name), close, () => uploads.cancel(id))
            : button(t.dismiss(name), close, () => uploads.dismiss(id))
        }</span
      >
    </li>`;
  }

  #why({ refusal, error, size }: UploadItem): string {
    const m = this.t(attachmentsMessages);
    const { format, rules } = this;
    if (refusal === 'tooLarge') return m.uploads.tooLarge(format.bytes(size), format.bytes(rules.maxBytes));
    if (refusal === 'wrongType')
      return m.uploads.wrongType(format.list(rules.extensions.map(extension => `\u2068${extension}\u2069`)));
    if (refusal === 'empty' || refusal === 'folder') return m.uploads[refusal];
    const { code } = stateOf(error);
    const fields = (error as { fields?: readonly { code: string }[] }).fields ?? [];
    return troubleText(error, m, fields[0]?.code ?? code, format.bytes(rules.maxBytes));
  }
}
