import type { CustomFieldDefinition, PinnedFields } from '@customer-hub/sdk';
import { html, nothing, type CSSResultGroup, type LitElement, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { customFieldPath, detailLabel, detailText, pinnableDetails } from '../customer/details.ts';
import { openTask } from '../internal/open.ts';
import { commonMessages } from '../messages/common.ts';
import { customerMessages } from '../messages/customer.ts';
import { pinsMessages } from '../messages/pins.ts';
import { statesMessages } from '../messages/states.ts';
import { currentTargetOf } from '../primitives/dom.ts';
import * as icons from '../primitives/icons.ts';
import { openMenu } from '../primitives/open-menu.ts';
import { Sortable } from '../primitives/sortable.ts';
import { failed, stateOf, stateStyles } from '../primitives/state.ts';
import { HubTaskDialog } from '../primitives/task-dialog.ts';
import { controls } from '../theme/controls.ts';
import { chooserStyles } from '../primitives/chooser.styles.ts';
import { chosenList } from '../primitives/chooser.ts';

/** Bounds of the choice [PIN-09, PIN-10]. */
export const MIN_PINS = 3;
export const MAX_PINS = 6;

/**
 * Chooses the fields at the head of every customer page and their order, by pointer and by keyboard [PIN-03 .. PIN-11].
 */
export class HubPinEditor extends HubTaskDialog {
  static override bundles = [pinsMessages, customerMessages, commonMessages, statesMessages];
  static override styles: CSSResultGroup = [HubTaskDialog.styles, controls, stateStyles, chooserStyles];

  /** A customer whose values show what each field looks like. */
  @property({ attribute: false }) customerId = '';

  @state() private stored: PinnedFields | undefined;
  @state() private fields: readonly string[] = [];
  @state() private error: unknown;
  @state() private trouble: 'failed' | 'changed' | undefined;
  @query('hub-menu') private menu!: HTMLElement;

  #theirs: PinnedFields | undefined;
  #sortable = new Sortable(this, {
    keys: () => this.fields,
    name: key => this.#name(key),
    reorder: keys => (this.fields = keys),
    messages: () => this.t(commonMessages),
  });

  protected override opened(): Promise<void> {
    return this.#load();
  }

  protected override render(): TemplateResult {
    const t = this.t(pinsMessages);
    const dirty = this.stored !== undefined && this.fields.join('\n') !== this.stored.fields.join('\n');
    return html`<hub-dialog
      size="m"
      .heading=${t.title}
      .subtitle=${t.subtitle}
      ?dirty=${dirty}
      ?busy=${this.busy}>
      ${
        this.stored
          ? this.#lists()
          : this.error
            ? failed(this.t(statesMessages), this.error, { subject: t.title, retry: () => void this.#load() })
            : html`<p class="muted">${this.t(commonMessages).loading}</p>`
      }
      ${
        this.trouble
          ? html`<p class="trouble" role="alert">
              ${this.trouble === 'changed' ? t.changedMeanwhile : t.failed}
            </p>`
          : nothing
      }
      ${
        this.trouble === 'changed'
          ? html`<button slot="footer" class="btn" @click=${this.#useTheirs}>${t.useTheirs}</button>`
          : nothing
      }
      <span slot="footer" class="grow"></span>
      <button slot="footer" class="btn" @click=${() => this.dialog.requestClose('button')}>
        ${t.cancel}
      </button>
      <button
        slot="footer"
        class="btn primary"
        ?disabled=${!dirty || this.busy}
        @click=${() => void this.#save()}>
        ${t.save}
      </button>
    </hub-dialog>`;
  }

  #lists(): TemplateResult {
    const t = this.t(pinsMessages);
    const common = this.t(commonMessages);
    const definitions = this.#definitions;
    const free = [
      ...pinnableDetails,
      ...definitions.map(definition => customFieldPath(definition.key)),
    ].filter(key => !this.fields.includes(key));
    const few = this.fields.length <= MIN_PINS;
    const many = this.fields.length >= MAX_PINS;
    return html`${this.#chosen(free, few)}
      <p class="note" role="status">${few ? t.least : many ? t.most : nothing}</p>
      ${this.#free(free, many)}
      <span class="vh" id="hint">${common.sortHint}</span
      ><span class="vh" role="status">${this.#sortable.announcement}</span><hub-menu></hub-menu>`;
  }

  /** Those that are pinned, in their order. @param few None can be taken away. */
  #chosen(free: readonly string[], few: boolean): TemplateResult {
    const t = this.t(pinsMessages);
    return html`<section aria-labelledby="chosen">
      <h3 id="chosen">
        ${t.title}<span class="muted"
          >${t.chosen(this.fields.length, this.format.number(this.fields.length))}</span
        >
      </h3>
      ${chosenList(this.#sortable, t, this.t(commonMessages), {
        name: key => this.#name(key),
        more: key => html`<bdi class="faint">${this.#value(key)}</bdi>`,
        remove: key =>
          html`<button
              class="btn sm icon ghost"
              aria-haspopup="menu"
              aria-label=${t.swap(this.#name(key))}
              title=${t.swap(this.#name(key))}
              @click=${(event: Event) => this.#swap(key, currentTargetOf(event), free)}>
              ${icons.icon(icons.edit)}</button
            ><button
              class="btn sm icon ghost"
              aria-label=${t.remove(this.#name(key))}
              aria-disabled=${few}
              title=${few ? t.least : t.remove(this.#name(key))}
              @click=${() => this.#remove(key)}>
              ${icons.icon(icons.close)}
            </button>`,
        reorder: keys => (this.fields = keys),
      })}
    </section>`;
  }

  /** Those that can be added. @param many No other can be. */
  #free(free: readonly string[], many: boolean): TemplateResult {
    const t = this.t(pinsMessages);
    return html`<section aria-labelledby="free">
      <h3 id="free">${t.available}</h3>
      <ul>
        ${repeat(
          free,
          key => key,
          key =>
            html`<li class="item">
              <span class="grow ellip"
                ><bdi>${this.#name(key)}</bdi> <bdi class="faint">${this.#value(key)}</bdi></span
              >
              <button
                class="btn sm icon ghost"
                aria-label=${t.add(this.#name(key))}
                aria-disabled=${many}
                title=${many ? t.most : t.add(this.#name(key))}
                @click=${() => this.#add(key)}>
                ${icons.icon(icons.plus)}
              </button>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  /** Another field in its place; also where none can be added and none taken away [PIN-06]. */
  #swap(key: string, anchor: HTMLElement, free: readonly string[]): void {
    void openMenu(
      this.menu,
      anchor,
      free.map(other => ({
        label: this.#name(other),
        hint: this.#value(other).slice(0, 24),
        run: () => (this.fields = this.fields.map(one => (one === key ? other : one))),
      })),
      { align: 'end' },
    );
  }

  get #definitions(): readonly CustomFieldDefinition[] {
    return this.recordOf('custom_fields', 'customer')?.value ?? [];
  }

  #name(key: string): string {
    return detailLabel(key, this.#definitions, this.t(customerMessages));
  }

  #value(key: string): string {
    const record = this.recordOf('customer', this.customerId)?.value;
    const definitions = this.#definitions;
    return record
      ? detailText(record, key, definitions, this.t(customerMessages), this.format).slice(0, 80)
      : '';
  }

  #add(key: string): void {
    if (this.fields.length < MAX_PINS) this.fields = [...this.fields, key];
  }

  #remove(key: string): void {
    if (this.fields.length > MIN_PINS) this.fields = this.fields.filter(other => other !== key);
  }

  async #load(): Promise<void> {
    this.error = undefined;
    try {
      this.stored = await this.state.records.read('pinned_fields', '');
      this.fields = this.stored.fields;
    } catch (error) {
      this.error = error;
    }
  }

  async #save(): Promise<void> {
    const { hub, records, notices } = this.state;
    this.trouble = undefined;
    await this.closeAfter(async () => {
      this.stored = await records.write('pinned_fields', { id: '' }, () =>
        hub.preferences.replacePinnedFields(this.#theirs ?? this.stored!, { fields: [...this.fields] }),
      );
      notices.show({ text: this.t(pinsMessages).saved });
    }).catch((error: unknown) => {
      const { current } = error as { current?: PinnedFields };
      if (stateOf(error).kind === 'changed' && current) {
        this.#theirs = current;
        this.trouble = 'changed';
      } else this.trouble = 'failed';
    });
  }

  #useTheirs = (): void => {
    this.stored = this.#theirs;
    this.fields = this.#theirs!.fields;
    this.#theirs = undefined;
    this.trouble = undefined;
  };
}

/** Opens the editor of the pinned fields. */
export const openPinEditor = (host: LitElement, customerId: string): Promise<void> => {
  return openTask<void, HubPinEditor>(host, 'hub-pin-editor', HubPinEditor, { customerId });
};
