import type { CustomerForms, FormDefinition } from '@customer-hub/sdk';
import { html, nothing, type CSSResultGroup, type LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { chooserStyles } from '../primitives/chooser.styles.ts';
import { chosenList } from '../primitives/chooser.ts';
import { openTask } from '../internal/open.ts';
import { commonMessages } from '../messages/common.ts';
import { pinsMessages } from '../messages/pins.ts';
import { statesMessages } from '../messages/states.ts';
import * as icons from '../primitives/icons.ts';
import { Sortable } from '../primitives/sortable.ts';
import { failed, stateStyles } from '../primitives/state.ts';
import { HubTaskDialog } from '../primitives/task-dialog.ts';
import { controls } from '../theme/controls.ts';

/** Chooses which forms stand on a customer's page, and in which order [FRM-05 .. FRM-10]. */
export class HubFormManager extends HubTaskDialog {
  static override bundles = [pinsMessages, commonMessages, statesMessages];
  static override styles: CSSResultGroup = [HubTaskDialog.styles, controls, stateStyles, chooserStyles];

  @property({ attribute: false }) customerId = '';

  @state() private stored: CustomerForms | undefined;
  @state() private definitions: readonly FormDefinition[] = [];
  @state() private ids: readonly string[] = [];
  @state() private error: unknown;
  @state() private unsaved = false;

  #sortable = new Sortable(this, {
    keys: () => this.ids,
    name: id => this.#name(id),
    reorder: ids => (this.ids = ids),
    messages: () => this.t(commonMessages),
  });

  protected override opened(): Promise<void> {
    return this.#load();
  }

  protected override render(): TemplateResult {
    const t = this.t(pinsMessages);
    const before = this.stored?.forms.map(form => form.formId) ?? [];
    const dirty = this.ids.join('\n') !== before.join('\n');
    const lost = before.some(id => !this.ids.includes(id));
    return html`<hub-dialog size="m" .heading=${t.formsTitle} ?dirty=${dirty} ?busy=${this.busy}>
      ${
        this.stored
          ? this.#lists()
          : this.error
            ? failed(this.t(statesMessages), this.error, {
                subject: t.formsTitle,
                retry: () => void this.#load(),
              })
            : html`<p class="muted">${this.t(commonMessages).loading}</p>`
      }
      ${lost ? html`<p class="note" role="status">${t.formsKept}</p>` : nothing}
      ${this.unsaved ? html`<p class="trouble" role="alert">${t.failed}</p>` : nothing}
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
    const free = this.definitions.filter(form => !this.ids.includes(form.id));
    return html` <section aria-labelledby="chosen">
        <h3 id="chosen">${t.formsChosen}</h3>
        ${
          this.ids.length === 0
            ? html`<p class="muted">${t.formsNone}</p>`
            : chosenList(this.#sortable, t, common, {
                name: id => this.#name(id),
                remove: id =>
                  html`<button
                    class="btn sm icon ghost"
                    aria-label=${t.formsRemove(this.#name(id))}
                    @click=${() => (this.ids = this.ids.filter(other => other !== id))}>
                    ${icons.icon(icons.close)}
                  </button>`,
                reorder: ids => (this.ids = ids),
              })
        }
      </section>
      <section aria-labelledby="free">
        <h3 id="free">${t.formsAvailable}</h3>
        ${
          free.length === 0
            ? html`<p class="muted">${this.definitions.length === 0 ? t.formsNoneAtAll : t.formsNoneLeft}</p>`
            : html`<ul>
                ${free.map(
                  form =>
                    html`<li class="item">
                      <span class="grow ellip"
                        ><bdi>${form.name}</bdi>
                        <bdi class="faint"
                          >${form.description ?? t.formFields(this.format.number(form.fields.length))}</bdi
                        ></span
                      >
                      <button
                        class="btn sm icon ghost"
                        aria-label=${t.formsAdd(form.name)}
                        @click=${() => (this.ids = [...this.ids, form.id])}>
                        ${icons.icon(icons.plus)}
                      </button>
                    </li>`,
                )}
              </ul>`
        }
      </section>
      <span class="vh" id="hint">${common.sortHint}</span
      ><span class="vh" role="status">${this.#sortable.announcement}</span>`;
  }

  #name(id: string): string {
    return this.definitions.find(form => form.id === id)?.name ?? id;
  }

  async #load(): Promise<void> {
    const { records } = this.state;
    this.error = undefined;
    try {
      const [stored, definitions] = await Promise.all([
        records.read('customer_forms', this.customerId),
        records.read('form_definitions', ''),
      ]);
      this.definitions = definitions;
      this.ids = stored.forms.map(form => form.formId);
      this.stored = stored;
    } catch (error) {
      this.error = error;
    }
  }

  async #save(): Promise<void> {
    const { hub, records, notices } = this.state;
    this.unsaved = false;
    await this.closeAfter(async () => {
      const body = (current: CustomerForms) => ({
        forms: this.ids.map(formId => ({
          formId,
          values: { ...current.forms.find(form => form.formId === formId)?.values },
        })),
      });
      this.stored = await records.write('customer_forms', { id: this.customerId }, () =>
        hub.forms.replace(this.stored!, body(this.stored!)).catch((error: unknown) => {
          // Values filled in by somebody else meanwhile are kept; only which forms there are, and in which
          // order, is ours.
          const { current } = error as { current?: CustomerForms };
          if (!current?.etag) throw error;
          return hub.forms.replace(current, body(current));
        }),
      );
      notices.show({ text: this.t(pinsMessages).formsSaved });
    }).catch(() => (this.unsaved = true));
  }
}

/** Opens 'Manage forms' of a customer. */
export const openFormManager = (host: LitElement, customerId: string): Promise<void> => {
  return openTask<void, HubFormManager>(host, 'hub-form-manager', HubFormManager, { customerId });
};
