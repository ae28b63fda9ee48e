import type { RegistryChange } from '@customer-hub/sdk';
import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { HubPart } from '../../../internal/part.ts';
import { deviceRegistryMessages } from '../../../messages/deviceRegistry.ts';
import * as icons from '../../../primitives/icons.ts';
import { tip } from '../../../primitives/tooltip.ts';
import { buttons } from '../../../theme/buttons.ts';
import { shownPath, stepsOf } from '../files/paths.ts';
import { valueName } from './registry-work.ts';
import { valueText } from './value-text.ts';

/**
 * @summary What was changed in the registry of a device, each with the value before.
 * @fires {CustomEvent<{ change: RegistryChange }>} hub-take-back - A change is to be taken back.
 */
export class HubRegistryChanges extends HubPart {
  static override bundles = [deviceRegistryMessages];
  static override styles: CSSResultGroup = [
    HubPart.styles,
    buttons,
    css`
      :host {
        display: block;
        flex: none;
        border-block-start: 1px solid var(--ch-border);
        font-size: var(--ch-fs-sm);
      }
      header {
        display: flex;
        align-items: center;
        gap: 8px;
        min-block-size: 34px;
        padding-inline: var(--ch-gutter);
        background: var(--ch-sunken);
        color: var(--ch-text-2);
      }
      h3 {
        font-size: inherit;
        font-weight: 600;
        color: var(--ch-text);
      }
      ul {
        max-block-size: 180px;
        margin: 0;
        padding: 0;
        overflow: auto;
        list-style: none;
        scrollbar-width: thin;
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 3fr) minmax(0, 3fr) minmax(0, 2fr) auto;
        align-items: center;
        gap: 4px 12px;
        min-block-size: 44px;
        padding: 4px var(--ch-gutter);
        border-block-start: 1px solid var(--ch-border);
      }
      .what,
      .who {
        min-inline-size: 0;
      }
      .what small,
      .who,
      small {
        display: block;
        color: var(--ch-text-2);
        font-size: inherit;
      }
      .how {
        display: flex;
        align-items: center;
        gap: 8px;
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
      del small,
      ins small {
        display: inline;
      }
      ins {
        text-decoration: none;
      }
      .undone {
        color: var(--ch-text-3);
      }
      p {
        margin: 0;
        padding: 8px var(--ch-gutter);
        color: var(--ch-text-2);
      }
      .how svg.i:dir(rtl) {
        scale: -1 1;
      }
      .turn {
        rotate: 180deg;
      }
      @container hub (max-width: 720px) {
        li {
          grid-template-columns: minmax(0, 1fr) auto;
        }
        .how,
        .who {
          grid-column: 1;
        }
        li > button,
        li > .undone {
          grid-column: 2;
          grid-row: 1;
        }
      }
    `,
  ];

  @property({ attribute: false }) changes: readonly RegistryChange[] = [];
  @property({ attribute: false }) total = 0;
  /** Why nothing can be taken back now. */
  @property({ attribute: false }) refused: string | undefined;

  @state() private folded = false;

  protected override render(): TemplateResult {
    const t = this.t(deviceRegistryMessages).changes;
    const label = this.folded ? t.unfold : t.fold;
    return html`<section aria-label=${t.title}>
      <header>
        <h3>${t.title}</h3>
        <span>${this.total > 0 ? t.summary(this.total, this.format.number(this.total)) : ''}</span>
        <span class="grow"></span>
        <button
          type="button"
          class="btn sm icon ghost"
          aria-expanded=${this.folded ? 'false' : 'true'}
          aria-label=${label}
          ${tip(label)}
          @click=${() => (this.folded = !this.folded)}>
          <span class=${this.folded ? 'turn' : ''}>${icons.icon(icons.chevronDown, 'xs')}</span>
        </button>
      </header>
      ${this.folded ? nothing : this.#list()}
    </section>`;
  }

  #list(): TemplateResult {
    if (this.changes.length === 0) return html`<p>${this.t(deviceRegistryMessages).changes.none}</p>`;
    return html`<ul tabindex="-1">
      ${repeat(
        this.changes,
        ({ id }) => id,
        change => this.#change(change),
      )}
    </ul>`;
  }

  #change(change: RegistryChange): TemplateResult {
    const m = this.t(deviceRegistryMessages);
    const t = m.changes;
    const { path, name, before, after, by, at, undone } = change;
    const isKey = name === null;
    const shown = isKey ? shownPath(stepsOf(path).at(-1)?.name ?? path) : valueName(name, m);
    const content = (of: RegistryChange['before'], none: string): unknown =>
      of === null ? none : isKey ? t.key : valueText(of, m, this.format);
    return html`<li class=${undone ? 'undone' : ''}>
      <span class="what"
        ><bdi class="ellip">${shown}</bdi
        ><small class="ellip" title=${shownPath(path)}><bdi>${shownPath(path)}</bdi></small></span
      >
      <span class="how"
        ><del><span class="vh">${t.before} </span>${content(before, t.nothing)}</del
        >${icons.icon(icons.arrowEnd)}<ins
          ><span class="vh">${t.after} </span>${content(after, t.gone)}</ins
        ></span
      >
      <span class="who"
        ><bdi>${by.name}</bdi>,
        <time datetime=${at} title=${this.format.dateTime(at)}>${this.format.brief(at)}</time></span
      >
      ${
        undone
          ? html`<span class="undone">${t.takenBack}</span>`
          : html`<button
              type="button"
              class="btn sm"
              aria-label=${t.takeBackOf(shown)}
              aria-disabled=${this.refused ? 'true' : nothing}
              ${tip(this.refused)}
              @click=${() => (this.refused ? undefined : this.#takeBack(change))}>
              ${icons.icon(icons.undo, 'xs')}${t.takeBack}
            </button>`
      }
    </li>`;
  }

  #takeBack(change: RegistryChange): void {
    this.dispatchEvent(new CustomEvent('hub-take-back', { detail: { change } }));
  }
}
