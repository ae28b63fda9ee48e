import type { Script, ScriptDetail, ScriptUse } from '@customer-hub/sdk';
import type { HubState } from '@customer-hub/state/core';
import { css, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { HubPart } from '../../../internal/part.ts';
import { deviceScriptsMessages } from '../../../messages/deviceScripts.ts';
import * as icons from '../../../primitives/icons.ts';
import { buttons } from '../../../theme/buttons.ts';
import { shownPath } from '../files/paths.ts';
import { Asked } from '../shared/asked.ts';

const ended: Readonly<Partial<Record<ScriptUse['status'], icons.Icon>>> = {
  succeeded: icons.check,
  failed: icons.critical,
  partially_failed: icons.warning,
  expired: icons.clock,
  cancelled: icons.ban,
};

/** @summary What one wants to know of a script before it runs: its arguments, its last uses, what it does. */
export class HubScriptDetail extends HubPart {
  static override bundles = [deviceScriptsMessages];
  static override styles: CSSResultGroup = [
    HubPart.styles,
    buttons,
    css`
      :host {
        display: grid;
        gap: 10px;
        padding: 10px 12px 12px 40px;
      }
      h3 {
        margin: 0 0 4px;
        color: var(--ch-text-2);
        font-size: var(--ch-fs-sm);
        font-weight: 600;
      }
      p {
        margin: 0;
        overflow-wrap: anywhere;
      }
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 10px;
        min-block-size: 24px;
      }
      li svg.i {
        color: var(--ch-text-2);
      }
      .succeeded svg.i {
        color: var(--ch-success);
      }
      .failed svg.i {
        color: var(--ch-danger);
      }
      .partially_failed svg.i {
        color: var(--ch-warning-fill);
      }
      small {
        color: var(--ch-text-2);
        font-size: var(--ch-fs-sm);
      }
      pre {
        max-block-size: 240px;
        margin: 0;
        padding: 8px 10px;
        border-radius: var(--ch-radius);
        background: var(--ch-sunken);
        overflow: auto;
        direction: ltr;
        text-align: start;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) script!: Script;
  @state() private isContentShown = false;

  #uses = new Asked<readonly ScriptUse[]>(this, id =>
    this.#state.hub.catalogues.scriptUses(id).then(({ items }) => items),
  );
  #content = new Asked<ScriptDetail>(this, id => this.#state.hub.catalogues.script(id));

  get #state(): HubState {
    if (!this.session) throw new Error('Details of a script need a client.');
    return this.session;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('script')) this.isContentShown = false;
    if (!this.session) return;
    this.#uses.want(this.script.id);
    this.#content.want(this.isContentShown ? this.script.id : undefined);
  }

  protected override render(): TemplateResult {
    const { description } = this.script;
    return html`${description ? html`<p dir="auto">${shownPath(description)}</p>` : nothing}
    ${this.#parameters()}${this.#lastUses()}${this.#source()}`;
  }

  #parameters(): unknown {
    const m = this.t(deviceScriptsMessages);
    const { parameters } = this.script;
    if (parameters.length === 0) return nothing;
    return html`<section>
      <h3>${m.parameters}</h3>
      <ul>
        ${parameters.map(
          ({ name, label, help, required }) =>
            html`<li>
              <span class="mono">${shownPath(name)}</span><bdi>${shownPath(label)}</bdi>${
                required ? html`<small>${m.needed}</small>` : nothing
              }${help ? html`<small dir="auto">${shownPath(help)}</small>` : nothing}
            </li>`,
        )}
      </ul>
    </section>`;
  }

  #lastUses(): TemplateResult {
    const m = this.t(deviceScriptsMessages);
    const { value, error, isLoading } = this.#uses;
    return html`<section aria-busy=${isLoading ? 'true' : 'false'}>
      <h3>${m.uses}</h3>
      ${
        error
          ? html`<p role="status">${m.usesFailed}</p>`
          : value?.length === 0
            ? html`<p>${m.noUses}</p>`
            : html`<ul>
                ${value?.map(use => this.#use(use))}
              </ul>`
      }
    </section>`;
  }

  #use({ at, by, status, counts }: ScriptUse): TemplateResult {
    const m = this.t(deviceScriptsMessages);
    const n = (value: number): string => this.format.number(value);
    return html`<li class=${status}>
      ${icons.icon(ended[status] ?? icons.clock)}<span>${m.status[status]}</span
      ><small>${m.counts(n(counts.succeeded), n(counts.total))}</small
      ><small><bdi>${m.by(by.name, this.format.brief(at))}</bdi></small>
    </li>`;
  }

  #source(): TemplateResult {
    const m = this.t(deviceScriptsMessages);
    const { value, error } = this.#content;
    if (!this.isContentShown)
      return html`<div>
        <button type="button" class="btn sm" tabindex="-1" @click=${() => (this.isContentShown = true)}>
          ${m.showContent}
        </button>
      </div>`;
    return html`<section>
      <h3>${m.content}</h3>
      ${
        error
          ? html`<p role="status">${m.contentFailed}</p>`
          : value
            ? html`<pre class="mono">${value.content.split('\n').map(shownPath).join('\n')}</pre>`
            : nothing
      }
    </section>`;
  }
}
