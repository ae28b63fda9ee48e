import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { HubPart } from '../../../internal/part.ts';
import { commandLineMessages } from '../../../messages/commandLine.ts';
import { enteredIn } from '../../../primitives/dom.ts';
import * as icons from '../../../primitives/icons.ts';
import { eyeOff } from '../../../primitives/icons/vault.ts';
import { tip } from '../../../primitives/tooltip.ts';
import { buttons } from '../../../theme/buttons.ts';
import { inputs } from '../../../theme/inputs.ts';
import type { CommandHistory } from './history.ts';
import { promptStyles } from './prompt.styles.ts';

export interface RunDetail {
  readonly command: string;
  readonly isSecret: boolean;
}

/**
 * Where a command is written. Enter runs it, Shift and Enter begins another line, the arrow keys step through earlier
 * ones, Ctrl and R finds one.
 * @fires {CustomEvent<RunDetail>} hub-run - A command is to be run.
 */
export class HubPrompt extends HubPart {
  static override bundles = [commandLineMessages];
  static override styles: CSSResultGroup = [HubPart.styles, buttons, inputs, promptStyles];

  /** What the shell writes before a command. */
  @property() lead = '';
  @property({ attribute: false }) history!: CommandHistory;
  /** Why nothing can be run now. */
  @property({ attribute: false }) refusal?: string | undefined;
  /** The assistant can be asked. */
  @property({ type: Boolean }) assisted = false;

  @state() private text = '';
  @state() private isSecret = false;
  /** What is searched for among earlier commands; undefined while nothing is. */
  @state() private wanted: string | undefined;
  @state() private nth = 0;
  @query('textarea') private area?: HTMLTextAreaElement;

  /** Puts a command into the prompt. It is not run. */
  async put(command: string): Promise<void> {
    this.text = command;
    this.history.leave();
    await this.updateComplete;
    this.focus();
  }

  /** Empties it. @returns whether there was something in it. */
  clear(): boolean {
    const was = this.text !== '';
    this.text = '';
    this.history.leave();
    return was;
  }

  override focus(): void {
    const { area } = this;
    area?.focus();
    area?.setSelectionRange(area.value.length, area.value.length);
  }

  protected override updated(changed: PropertyValues<this>): void {
    const { area } = this;
    if (!area) return;
    area.style.setProperty('--lines', String(Math.min(8, this.text.split('\n').length)));
    if (changed.has('history')) this.clear();
  }

  protected override render(): TemplateResult {
    const t = this.t(commandLineMessages);
    const { text, refusal, isSecret } = this;
    return html`${this.wanted === undefined ? nothing : this.#search()}
      <div class=${`prompt${isSecret ? ' secret' : ''}`} dir="ltr">
        <span class="before" aria-hidden="true">${this.lead}</span>
        <textarea
          rows="1"
          autocomplete="off"
          autocapitalize="off"
          autocorrect="off"
          spellcheck="false"
          aria-label=${t.prompt}
          aria-describedby=${refusal ? 'why' : nothing}
          ?disabled=${refusal !== undefined}
          .value=${text}
          @input=${(event: Event) => {
            this.text = enteredIn(event);
            this.history.leave();
          }}
          @keydown=${this.#keyPressed}></textarea>
        <span class="keys" aria-hidden="true"
          ><kbd>↑</kbd> ${t.keys.earlier}<kbd>Ctrl R</kbd> ${t.keys.search}<kbd>Ctrl C</kbd>
          ${t.keys.cancel}</span
        >
        ${this.#buttons()}
      </div>
      ${refusal ? html`<p class="why" id="why">${icons.icon(icons.lock, 'xs')}${refusal}</p>` : nothing}`;
  }

  #buttons(): TemplateResult {
    const t = this.t(commandLineMessages);
    const { isSecret, refusal, text } = this;
    return html`<button
        type="button"
        class=${`btn ghost icon${isSecret ? ' on' : ''}`}
        aria-pressed=${isSecret ? 'true' : 'false'}
        aria-label=${t.notKeep}
        ${tip(`${t.notKeep}: ${t.notKeepText}`)}
        @click=${() => (this.isSecret = !isSecret)}>
        ${icons.icon(eyeOff)}</button
      >${
        this.assisted
          ? html`<button
              type="button"
              class="btn ghost icon"
              aria-label=${t.assistant}
              ${tip(t.assistant)}
              ?disabled=${refusal !== undefined}
              @click=${() => this.dispatchEvent(new CustomEvent('hub-ask'))}>
              ${icons.icon(icons.assistant)}
            </button>`
          : nothing
      }<button
        type="button"
        class="btn ghost icon"
        aria-label=${t.run}
        ?disabled=${refusal !== undefined || !text.trim()}
        ${tip(t.run)}
        @click=${() => this.#run()}>
        ${icons.icon(icons.play)}
      </button>`;
  }

  /** Finding an earlier command: what is found stands below, Enter takes it into the prompt. */
  #search(): TemplateResult {
    const t = this.t(commandLineMessages);
    const found = this.history.find(this.wanted ?? '', this.nth);
    return html`<div class="search">
      <label class="field"
        >${icons.icon(icons.search)}<input
          type="search"
          aria-label=${t.searchEarlier}
          placeholder=${t.searchEarlier}
          .value=${this.wanted ?? ''}
          @input=${(event: Event) => {
            this.wanted = enteredIn(event);
            this.nth = 0;
          }}
          @keydown=${(event: KeyboardEvent) => this.#searchKey(event, found)}
      /></label>
      <output aria-live="polite" dir="ltr">${found ?? (this.wanted ? t.noneEarlier : '')}</output>
    </div>`;
  }

  #searchKey(event: KeyboardEvent, found: string | undefined): void {
    const isAgain = event.ctrlKey && event.key.toLowerCase() === 'r';
    if (isAgain) this.nth += 1;
    else if (event.key === 'Enter' && found !== undefined) void this.#leaveSearch(found);
    else if (event.key === 'Escape') void this.#leaveSearch(undefined);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  async #leaveSearch(found: string | undefined): Promise<void> {
    this.wanted = undefined;
    if (found !== undefined) await this.put(found);
    else this.focus();
  }

  async #beginSearch(): Promise<void> {
    this.wanted = '';
    this.nth = 0;
    await this.updateComplete;
    this.renderRoot.querySelector('input')?.focus();
  }

  #keyPressed(event: KeyboardEvent): void {
    const { key, ctrlKey, shiftKey, altKey, metaKey, isComposing } = event;
    if (isComposing) return;
    const isPlain = !ctrlKey && !shiftKey && !altKey && !metaKey;
    if (key === 'Enter' && isPlain) this.#run();
    else if (key === 'ArrowUp' && isPlain && this.#isAtEdge(-1)) this.#step(-1);
    else if (key === 'ArrowDown' && isPlain && this.#isAtEdge(1)) this.#step(1);
    else if (ctrlKey && key.toLowerCase() === 'r') void this.#beginSearch();
    else if (ctrlKey && key.toLowerCase() === 'k') this.#cutLine();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** As a shell does: what stands behind the cursor in its line goes away. */
  #cutLine(): void {
    const { area } = this;
    if (!area) return;
    const { value, selectionStart, selectionEnd } = area;
    const end = value.indexOf('\n', selectionEnd);
    area.setRangeText('', selectionStart, end < 0 ? value.length : end, 'end');
    area.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'deleteSoftLineForward' }));
  }

  /** The cursor is in the first line, or in the last one. */
  #isAtEdge(by: -1 | 1): boolean {
    const { area } = this;
    if (!area) return false;
    const { value, selectionStart, selectionEnd } = area;
    return by < 0
      ? !value.slice(0, selectionStart).includes('\n')
      : !value.slice(selectionEnd).includes('\n');
  }

  #step(by: -1 | 1): void {
    const command = this.history.step(by, this.text);
    if (command === undefined) return;
    this.text = command;
    void this.updateComplete.then(() => this.focus());
  }

  #run(): void {
    const command = this.text.trim();
    if (!command || this.refusal !== undefined) return;
    this.text = '';
    const detail: RunDetail = { command, isSecret: this.isSecret };
    this.dispatchEvent(new CustomEvent('hub-run', { detail }));
  }
}
