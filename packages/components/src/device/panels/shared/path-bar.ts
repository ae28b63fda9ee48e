import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { HubPart } from '../../../internal/part.ts';
import { recordsMessages } from '../../../messages/records.ts';
import { enteredIn } from '../../../primitives/dom.ts';
import * as icons from '../../../primitives/icons.ts';
import { tip } from '../../../primitives/tooltip.ts';
import { controls } from '../../../theme/controls.ts';
import { parentOf, shownPath, stepsOf, typedPath } from '../files/paths.ts';

/** What it says, by what its steps are: folders, keys. */
export interface PathWords {
  readonly path: string;
  readonly editPath: string;
  readonly up: string;
  readonly go: string;
}

/** More steps than this are folded in the middle. */
const MOST_STEPS = 5;

/**
 * @summary Where one is: a path whose steps can be pressed, and that can be typed.
 * @fires {CustomEvent<{ path: string }>} hub-branch - Another path is to be shown.
 */
export class HubPathBar extends HubPart {
  static override bundles = [recordsMessages];
  static override styles: CSSResultGroup = [
    HubPart.styles,
    controls,
    css`
      :host {
        display: flex;
        gap: calc(2 * var(--ch-space));
        padding: 8px var(--ch-gutter);
      }
      .steps {
        display: flex;
        align-items: center;
        flex: 1;
        min-inline-size: 0;
        block-size: var(--ch-control);
        padding-inline: 4px;
        border: 1px solid var(--ch-edge);
        border-radius: var(--ch-radius);
        overflow: hidden;
        direction: ltr;
      }
      ol {
        display: flex;
        align-items: center;
        flex: 1;
        min-inline-size: 0;
        margin: 0;
        padding: 0;
        list-style: none;
        overflow: hidden;
      }
      li {
        display: flex;
        align-items: center;
        min-inline-size: 0;
      }
      /* Where one is stays readable; what leads there gives way. */
      li:last-child {
        flex: none;
        max-inline-size: 75%;
      }
      li svg.i {
        color: var(--ch-text-3);
        flex: none;
      }
      li button {
        max-inline-size: 100%;
        padding: 0 6px;
        border: 0;
        border-radius: var(--ch-r-sm);
        background: none;
        color: inherit;
        line-height: 22px;
      }
      li button:hover {
        background: var(--ch-hover);
      }
      li button[aria-current] {
        font-weight: 600;
      }
      form {
        display: flex;
        flex: 1;
        gap: inherit;
        min-inline-size: 0;
      }
      form .field {
        flex: 1;
      }
      input {
        direction: ltr;
      }
      @container hub (max-width: 560px) {
        :host {
          flex-wrap: wrap;
        }
        :is(.steps, form) {
          flex-basis: calc(100% - 48px);
        }
        li:not(:nth-last-child(-n + 2)),
        li:nth-last-child(2) > svg.i:first-child {
          display: none;
        }
      }
      .up {
        display: inline-flex;
        rotate: -90deg;
      }
    `,
  ];

  @property({ attribute: false }) path = '';
  /** Name of the device, which is where paths begin. */
  @property({ attribute: false }) root = '';
  @property({ attribute: false }) words!: PathWords;

  @state() private typed: string | undefined;

  /** Opens the field in which a path is typed. */
  edit(): void {
    this.typed = this.path;
    void this.updateComplete.then(() => {
      const field = this.renderRoot.querySelector('input');
      field?.focus();
      field?.select();
    });
  }

  protected override render(): TemplateResult {
    const m = this.words;
    return html`<button
        type="button"
        class="btn icon"
        aria-label=${m.up}
        ?disabled=${this.path === ''}
        ${tip(m.up)}
        @click=${() => this.#go(parentOf(this.path))}>
        ${icons.icon(icons.arrowUp)}
      </button>
      ${this.typed === undefined ? this.#steps() : this.#field()}
      <slot></slot>`;
  }

  #steps(): TemplateResult {
    const m = this.words;
    const steps = [{ name: this.root, path: '' }, ...stepsOf(this.path)];
    const cut = steps.length > MOST_STEPS;
    const shown = cut ? [...steps.slice(0, 2), ...steps.slice(2 - MOST_STEPS + 1)] : steps;
    return html`<nav class="steps" aria-label=${m.path}>
      <ol>
        ${shown.map(
          ({ name, path }, at) =>
            html`<li>
              ${at > 0 ? icons.icon(icons.chevronEnd, 'xs') : nothing}${
                cut && at === 2
                  ? html`<span aria-hidden="true">…</span>${icons.icon(icons.chevronEnd, 'xs')}`
                  : nothing
              }<button
                type="button"
                class="ellip"
                aria-current=${at === shown.length - 1 ? 'location' : nothing}
                @click=${() => this.#go(path)}>
                <bdi>${shownPath(name)}</bdi>
              </button>
            </li>`,
        )}
      </ol>
      <button
        type="button"
        class="btn sm icon ghost"
        aria-label=${m.editPath}
        ${tip(m.editPath)}
        @click=${() => this.edit()}>
        ${icons.icon(icons.edit)}
      </button>
    </nav>`;
  }

  #field(): TemplateResult {
    const m = this.words;
    return html`<form
      @submit=${(event: Event) => {
        event.preventDefault();
        const path = typedPath(this.typed ?? '');
        this.#close();
        this.#go(path);
      }}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        this.#close();
      }}>
      <span class="field"
        ><input
          aria-label=${m.path}
          autocomplete="off"
          spellcheck="false"
          maxlength="2000"
          .value=${this.typed ?? ''}
          @input=${(event: Event) => (this.typed = enteredIn(event))}
      /></span>
      <button type="submit" class="btn">${m.go}</button>
      <button type="button" class="btn ghost" @click=${() => this.#close()}>
        ${this.t(recordsMessages).cancel}
      </button>
    </form>`;
  }

  #close(): void {
    this.typed = undefined;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('.steps > button')?.focus(),
    );
  }

  #go(path: string): void {
    this.dispatchEvent(new CustomEvent('hub-branch', { detail: { path } }));
  }
}
