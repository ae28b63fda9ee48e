import type { RegistryChange, RegistryEntry } from '@customer-hub/sdk';
import { css, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Elements } from '../../../internal/define.ts';
import { HubPart } from '../../../internal/part.ts';
import { deviceRegistryMessages } from '../../../messages/deviceRegistry.ts';
import { currentTargetOf, enteredIn } from '../../../primitives/dom.ts';
import * as icons from '../../../primitives/icons.ts';
import { openMenu } from '../../../primitives/open-menu.ts';
import { badges } from '../../../theme/badges.ts';
import { controls } from '../../../theme/controls.ts';
import type { ValueType } from './registry-values.ts';
import { valueName } from './registry-work.ts';
import { registryStyles } from './registry.styles.ts';
import { HubValueEditor } from './value-editor.ts';
import { valueText } from './value-text.ts';

/** Rows that are drawn at once. */
const ROWS = 300;

/** @summary The values of one key of a registry; the row that is edited turns into its editor. */
export class HubRegistryTable extends HubPart {
  static override bundles = [deviceRegistryMessages];
  static elements: Elements = { 'hub-value-editor': HubValueEditor };
  static override styles: CSSResultGroup = [
    HubPart.styles,
    controls,
    badges,
    registryStyles,
    css`
      :host {
        display: block;
      }
    `,
  ];

  @property({ attribute: false }) path = '';
  @property({ attribute: false }) values: readonly RegistryEntry[] = [];
  @property({ attribute: false }) changes: readonly RegistryChange[] = [];
  @property({ attribute: false }) refused: string | undefined;
  @property({ attribute: false }) save!: (
    of: Pick<RegistryEntry, 'path' | 'name'>,
    content: { readonly valueType: ValueType; readonly value: string },
    isNew: boolean,
  ) => Promise<boolean>;
  @property({ attribute: false }) erase!: (entry: RegistryEntry) => Promise<void>;

  /** Name of the value that is edited. */
  @state() private edited: string | undefined;
  /** A new value that is being entered. */
  @state() private draft: { readonly type: ValueType; readonly name: string } | undefined;
  @state() private busy = false;
  @state() private nameTaken = false;
  @state() private shown = ROWS;
  @query('hub-menu') private menu!: HTMLElement;

  /** Begins a new value. */
  async add(type: ValueType): Promise<void> {
    this.edited = undefined;
    this.draft = { type, name: '' };
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.new input')?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('path')) return;
    this.edited = this.draft = undefined;
    this.nameTaken = false;
    this.shown = ROWS;
  }

  protected override render(): TemplateResult {
    const m = this.t(deviceRegistryMessages);
    const rest = this.values.length - this.shown;
    return html`<table>
        <thead>
          <tr>
            <th scope="col" class="name">${m.name}</th>
            <th scope="col" class="type">${m.type}</th>
            <th scope="col">${m.data}</th>
            <th scope="col" class="act"><span class="vh">${m.actions}</span></th>
          </tr>
        </thead>
        <tbody>
          ${this.draft ? this.#newRow(this.draft) : nothing}
          ${this.values.slice(0, this.shown).map(entry => this.#row(entry))}
        </tbody>
      </table>
      ${
        rest > 0
          ? html`<button type="button" class="btn more" @click=${() => (this.shown += ROWS)}>
              ${m.more(this.format.number(Math.min(rest, ROWS)))}
            </button>`
          : nothing
      }
      ${this.#foot()}
      <hub-menu></hub-menu>`;
  }

  #foot(): TemplateResult {
    const m = this.t(deviceRegistryMessages);
    const { length } = this.values;
    const text = length === 0 && !this.draft ? `${m.noValues}. ${m.noValuesText}` : undefined;
    return html`<p class="foot" role="status">${text ?? m.values(length, this.format.number(length))}</p>`;
  }

  #row(entry: RegistryEntry): TemplateResult {
    const m = this.t(deviceRegistryMessages);
    const { name, valueType } = entry;
    const shown = valueName(name, m);
    const isEdited = this.edited === name;
    return html`<tr class=${isEdited ? 'on' : ''} @dblclick=${() => this.#edit(entry)}>
      <th scope="row"><bdi>${shown}</bdi></th>
      <td class="type">${valueType ?? ''}</td>
      <td colspan=${isEdited ? 2 : 1}>
        ${isEdited && valueType ? this.#editor(entry, valueType, shown) : this.#data(entry)}
      </td>
      ${
        isEdited
          ? nothing
          : html`<td class="act">
              <button
                type="button"
                class="btn sm icon ghost"
                aria-haspopup="menu"
                aria-label=${m.actionsFor(shown)}
                @click=${(event: Event) => this.#openRow(currentTargetOf(event), entry)}>
                ${icons.icon(icons.more)}
              </button>
            </td>`
      }
    </tr>`;
  }

  #data(entry: RegistryEntry): TemplateResult {
    const m = this.t(deviceRegistryMessages);
    const isChanged = this.changes.some(
      ({ path, name, undone }) =>
        !undone && path.toLowerCase() === this.path.toLowerCase() && name === entry.name,
    );
    return html`<span class="data mono">${valueText(entry, m, this.format)}</span>${
        isChanged ? html`<span class="chip">${m.changes.changed}</span>` : nothing
      }`;
  }

  #editor({ name, value }: RegistryEntry, type: ValueType, label: string): TemplateResult {
    return html`<hub-value-editor
      .type=${type}
      .value=${value ?? ''}
      .label=${label}
      .busy=${this.busy}
      @hub-value-save=${({ detail }: CustomEvent<{ value: string }>) =>
        void this.#save(name, type, detail.value, false)}
      @hub-value-cancel=${() => this.#close(name)}></hub-value-editor>`;
  }

  #newRow({ type, name }: { readonly type: ValueType; readonly name: string }): TemplateResult {
    const m = this.t(deviceRegistryMessages);
    return html`<tr class="on">
      <th scope="row">
        <span class=${`field new${this.nameTaken ? ' bad' : ''}`}
          ><input
            aria-label=${m.name}
            placeholder=${m.name}
            autocomplete="off"
            spellcheck="false"
            maxlength="255"
            aria-invalid=${this.nameTaken ? 'true' : nothing}
            .value=${name}
            @input=${(event: Event) => {
              this.draft = { type, name: enteredIn(event) };
              this.nameTaken = false;
            }} /></span
        >${this.nameTaken ? html`<small role="alert">${m.nameTaken}</small>` : nothing}
      </th>
      <td class="type">${type}</td>
      <td colspan="2">
        <hub-value-editor
          .type=${type}
          .label=${m.data}
          .busy=${this.busy}
          @hub-value-save=${({ detail }: CustomEvent<{ value: string }>) =>
            void this.#save(this.draft?.name ?? '', type, detail.value, true)}
          @hub-value-cancel=${() => this.#close()}></hub-value-editor>
      </td>
    </tr>`;
  }

  async #save(name: string, valueType: ValueType, value: string, isNew: boolean): Promise<void> {
    if (
      isNew &&
      this.values.some(entry => entry.name.toLowerCase() === name.toLowerCase() && entry.value !== null)
    ) {
      this.nameTaken = true;
      return;
    }
    this.busy = true;
    const isDone = await this.save({ path: this.path, name }, { valueType, value }, isNew);
    this.busy = false;
    if (isDone) this.#close(name);
  }

  #close(name?: string): void {
    this.edited = this.draft = undefined;
    this.nameTaken = false;
    const label =
      name === undefined
        ? ''
        : this.t(deviceRegistryMessages).actionsFor(valueName(name, this.t(deviceRegistryMessages)));
    void this.updateComplete.then(() =>
      [...this.renderRoot.querySelectorAll<HTMLElement>('.act button')]
        .find(button => button.getAttribute('aria-label') === label)
        ?.focus(),
    );
  }

  #edit({ name, valueType }: RegistryEntry): void {
    if (this.refused || !valueType) return;
    this.draft = undefined;
    this.edited = name;
    void this.updateComplete.then(async () => {
      const editor = this.renderRoot.querySelector('hub-value-editor');
      await editor?.updateComplete;
      editor?.focus();
    });
  }

  #openRow(anchor: HTMLElement, entry: RegistryEntry): void {
    const m = this.t(deviceRegistryMessages);
    const off = this.refused ? { disabled: this.refused } : {};
    void openMenu(this.menu, anchor, [
      { label: m.edit, icon: icons.edit, ...off, run: () => this.#edit(entry) },
      'separator',
      { label: m.remove, icon: icons.trash, danger: true, ...off, run: () => void this.erase(entry) },
    ]);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-value-editor': HubValueEditor;
  }
}
