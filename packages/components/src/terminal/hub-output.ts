import type { OutputState } from '@customer-hub/state/work';
import type { Store } from '@customer-hub/state/core';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { HubPart } from '../internal/part.ts';
import { outputMessages } from '../messages/output.ts';
import { copyText } from '../primitives/copy-text.ts';
import { saveFile } from '../primitives/save-file.ts';
import { buttons } from '../theme/buttons.ts';
import { inputs } from '../theme/inputs.ts';
import { Announcer } from './announcer.ts';
import { columnsIn } from './columns.ts';
import { find, foundByLine, type Found } from './find.ts';
import { outputBar } from './output-bar.ts';
import { outputEnd, outputGap } from './output-notes.ts';
import { outputRow } from './output-row.ts';
import { OutputText } from './output-text.ts';
import { lookStyles, outputStyles } from './output.styles.ts';
import { OutputRows } from './rows.ts';

const ROW = 18;
/** Rows beyond what is in sight. */
const MARGIN = 12;
/** So near to its end counts as at its end. */
const NEAR = 8;

/**
 * What a device has printed, as on a terminal: only rows in sight are in the page, and it follows what comes until
 * one scrolls up. Then it stands still, says how much is new, and goes on at a press. Nothing that was printed acts.
 */
export class HubOutput extends HubPart {
  static override bundles = [outputMessages];
  static override styles: CSSResultGroup = [HubPart.styles, buttons, inputs, lookStyles, outputStyles];

  /** The text: `jobStream(state, jobId).output(targetId)`. */
  @property({ attribute: false }) source?: Store<OutputState>;
  /** Whose output it is, in words. */
  @property() label = '';
  /** Only the text, as high as it is and at most `--output-height`; without search, buttons and numbers. */
  @property({ type: Boolean, reflect: true }) compact = false;
  /** Reads all of it from the server. Default: what is kept here. */
  @property({ attribute: false }) download?: (() => PromiseLike<Blob>) | undefined;
  /** Name of the file that is downloaded. */
  @property() file = 'output.txt';
  /** Nothing more will come. */
  @property({ type: Boolean }) ended = false;

  @state() private wrapped = false;
  @state() private wanted = '';
  @state() private current = 0;
  @state() private said = '';
  @state() private allSelected = false;
  @query('.view') private view?: HTMLElement;

  #text = new OutputText();
  #rows = new OutputRows();
  #found: readonly Found[] = [];
  #shown: Store<OutputState> | undefined;
  #top = 0;
  #columns = 0;
  #resized = new ResizeObserver(() => this.#measure());
  #announcer = new Announcer((lines, more) => {
    const t = this.t(outputMessages);
    this.said = [...lines, ...(more > 0 ? [t.moreLines(more, this.format.number(more))] : [])].join('\n');
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
    this.#announcer.stop();
  }

  /** It shows what comes as it comes. */
  get isFollowing(): boolean {
    return !this.#text.isHeld;
  }

  /** Goes to the end and follows what comes, or stands still. */
  follow(on = true): void {
    if (on) this.#text.release();
    else this.#text.hold();
    this.requestUpdate();
  }

  /** What is kept of it, as plain text. */
  get text(): string {
    return this.#text.plain();
  }

  /** Puts the focus into the search. */
  find(): void {
    this.renderRoot.querySelector('input')?.select();
  }

  override focus(): void {
    this.view?.focus();
  }

  protected override willUpdate(): void {
    if (this.source !== this.#shown) {
      this.#shown = this.source;
      this.#text = new OutputText();
      this.#announcer.stop();
      this.said = '';
    }
    const isNew = this.source ? this.#text.read(this.watch.read(this.source)) : false;
    const { lines } = this.#text;
    this.#rows.set(lines, this.wrapped ? this.#columns : 0);
    if (isNew && this.isFollowing) this.#announcer.take(lines);
    this.#found = this.wanted ? find(lines, this.wanted) : [];
    this.current = Math.min(this.current, Math.max(0, this.#found.length - 1));
  }

  protected override updated(): void {
    const { view } = this;
    if (!view) return;
    this.#resized.observe(view);
    view.style.setProperty('--rows', String(this.#rows.count));
    const last = this.#text.lines.at(-1)?.number ?? 0;
    view.style.setProperty('--digits', String(Math.max(2, String(last + 1).length)));
    if (this.isFollowing) this.#toEnd(view);
  }

  protected override firstUpdated(): void {
    // The view is there now: how many rows it has room for is known.
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const t = this.t(outputMessages);
    const state = this.source?.get();
    return html`${this.compact ? nothing : this.#bar()}
      ${state ? outputGap({ state, t, format: this.format, download: () => void this.#download() }) : nothing}
      <div
        class=${this.allSelected ? 'view all' : 'view'}
        tabindex="0"
        role="group"
        dir="ltr"
        aria-label=${t.outputOf(this.label)}
        @scroll=${this.#scrolled}
        @keydown=${this.#keyPressed}
        @pointerdown=${() => (this.allSelected = false)}
        @copy=${this.#copying}>
        ${this.#lines(state)}
      </div>
      ${
        state
          ? outputEnd({
              ...{ state, t, format: this.format, news: this.#text.news },
              ...{ isFollowing: this.isFollowing, compact: this.compact, follow: () => this.follow() },
            })
          : nothing
      }
      <div class="vh" role="log" aria-live="polite">${this.said}</div>`;
  }

  #bar(): TemplateResult {
    return outputBar({
      t: this.t(outputMessages),
      format: this.format,
      wanted: this.wanted,
      found: this.#found.length,
      current: this.current,
      isFollowing: this.isFollowing,
      isWrapped: this.wrapped,
      search: wanted => {
        this.wanted = wanted;
        this.current = 0;
      },
      step: by => this.#step(by),
      leave: () => this.#leaveSearch(),
      follow: on => this.follow(on),
      wrap: on => {
        this.wrapped = on;
        this.#measure();
      },
      copy: () => void this.copy(),
      download: () => void this.#download(),
    });
  }

  #lines(state: OutputState | undefined): unknown {
    const t = this.t(outputMessages);
    const { count } = this.#rows;
    if (count === 0)
      return html`<p class="empty">
        ${!state || state.loading ? t.loading : this.ended ? t.ended : t.none}
      </p>`;
    const height = this.view?.clientHeight ?? 0;
    const room = Math.ceil((height || 400) / ROW) + 2 * MARGIN;
    const at = this.isFollowing ? count - room + MARGIN : Math.floor(this.#top / ROW) - MARGIN;
    const first = Math.max(0, Math.min(at, count - room));
    this.view?.style.setProperty('--first', String(first));
    const rows: TemplateResult[] = [];
    const current = this.#found[this.current];
    const byLine = foundByLine(this.#text.lines, this.#rows, this.#found, first, first + room);
    for (let n = first; n < Math.min(count, first + room); n += 1) {
      const row = this.#rows.at(n);
      if (!row) continue;
      const isFirst = row.from === 0 && !row.line.isContinued;
      const number = isFirst && !this.compact ? String(row.line.number + 1) : undefined;
      rows.push(outputRow(row, { t, found: byLine.get(row.line) ?? [], current, number }));
    }
    return html`<div class=${this.wrapped ? 'space wrapped' : 'space'}><div class="rows">${rows}</div></div>`;
  }

  /** Copies all of it, or what is marked. */
  async copy(): Promise<void> {
    const t = this.t(outputMessages);
    const isCopied = await copyText(this.text).then(
      () => true,
      () => false,
    );
    const text = isCopied ? t.copied : t.notCopied;
    this.session?.notices.show({ text, tone: isCopied ? 'done' : 'failed' });
  }

  async #download(): Promise<void> {
    const { download, file } = this;
    try {
      saveFile(download ? await download() : new Blob([this.text], { type: 'text/plain' }), file);
    } catch {
      this.session?.notices.show({ text: this.t(outputMessages).notDownloaded, tone: 'failed' });
    }
  }

  #step(by: 1 | -1): void {
    const count = this.#found.length;
    if (count === 0) return;
    this.follow(false);
    this.current = (this.current + by + count) % count;
    const found = this.#found[this.current];
    const { view } = this;
    if (!found || !view) return;
    const row = this.#rows.rowOf(found.line, found.from) * ROW;
    if (row < view.scrollTop || row > view.scrollTop + view.clientHeight - 2 * ROW)
      view.scrollTop = row - view.clientHeight / 2;
    this.#top = view.scrollTop;
  }

  #leaveSearch(): void {
    this.wanted = '';
    this.focus();
  }

  #toEnd(view: HTMLElement): void {
    view.scrollTop = view.scrollHeight;
    this.#top = view.scrollTop;
  }

  #scrolled(): void {
    const { view } = this;
    if (!view) return;
    const top = view.scrollTop;
    const isAtEnd = view.scrollHeight - top - view.clientHeight < NEAR;
    if (this.isFollowing && !isAtEnd && top < this.#top - 1) this.#text.hold();
    else if (!this.isFollowing && isAtEnd && top > this.#top) this.#text.release();
    this.#top = top;
    this.requestUpdate();
  }

  #keyPressed(event: KeyboardEvent): void {
    const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey;
    if (isCommand && event.key === 'f' && !this.compact) this.find();
    else if (isCommand && event.key === 'a') this.allSelected = true;
    else if (event.key === 'f' && !isCommand && !event.altKey) this.follow();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Everything was marked, also what is not in the page. */
  #copying(event: ClipboardEvent): void {
    if (!this.allSelected) return;
    event.clipboardData?.setData('text/plain', this.text);
    event.preventDefault();
  }

  /** How many letters have room in a row. */
  #measure(): void {
    const { view } = this;
    if (!view) return;
    this.#columns = columnsIn(view);
    this.requestUpdate();
  }
}
