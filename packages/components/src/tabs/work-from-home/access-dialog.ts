import type { Contact, RemoteAccess, RemoteAccessPatch } from '@customer-hub/sdk';
import { css, html, nothing, type CSSResultGroup, type LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { contactChoices } from '../../customer/names.ts';
import { conflictStyles } from '../../form/conflict.ts';
import type { FieldDefinition } from '../../form/definition.ts';
import { fieldStyles } from '../../form/fields.ts';
import { FormModel } from '../../form/form-model.ts';
import { formField, formTrouble } from '../../form/form-view.ts';
import { storeRecord, type StoredRecord } from '@customer-hub/state/edits';
import { defineElement } from '../../internal/define.ts';
import { openTask } from '../../internal/open.ts';
import { formMessages } from '../../messages/form.ts';
import { workFromHomeMessages } from '../../messages/workFromHome.ts';
import type { LoadChoices } from '../../primitives/choices.ts';
import { HubCombobox } from '../../primitives/combobox.ts';
import { HubTaskDialog } from '../../primitives/task-dialog.ts';
import { controls } from '../../theme/controls.ts';
import { missing, refusal } from './access-rules.ts';
import { checkSecondFactor, spaced, toE164 } from './phone.ts';

export interface AccessDialogOptions {
  /** The row to edit; without one, the computer is chosen first. */
  readonly access?: RemoteAccess | undefined;
  /** Where the focus begins. */
  readonly start?: 'contact' | 'phone' | undefined;
  readonly customerId: string;
  readonly customerName: string;
  /** Calling code of the customer, to suggest for numbers without one. */
  readonly code: string | undefined;
}

/** As the form edits it: the contact by id, the status as on or off. */
const edited = (access: RemoteAccess): StoredRecord => ({
  ...access,
  contactId: access.contact?.id ?? null,
  enabled: access.status === 'enabled',
});

/** Contact, number and status of one computer in one go: the rules look at all three together [WFH-04 .. WFH-11]. */
export class HubAccessDialog extends HubTaskDialog<RemoteAccess | undefined> {
  static override bundles = [workFromHomeMessages, formMessages];
  static override styles: CSSResultGroup = [
    HubTaskDialog.styles,
    controls,
    fieldStyles,
    conflictStyles,
    css`
      form {
        display: grid;
        gap: 14px;
      }
      .offers {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        margin-block-start: -8px;
      }
    `,
  ];

  @property({ attribute: false }) options!: AccessDialogOptions;

  @state() private access: RemoteAccess | undefined;
  @state() private reading = false;
  @state() private error: unknown;
  /** The contact that is chosen, for its numbers. */
  @state() private person: Pick<Contact, 'id' | 'phone' | 'mobile'> | undefined;

  #asked: string | null = null;
  #model = new FormModel(this, {
    fields: () => this.#fields(),
    session: () => this.session,
    locale: () => this.context.locale,
    view: record => edited(record as unknown as RemoteAccess),
    save: async changes => {
      const { contactId, phone, enabled } = changes.values;
      const on = this.#on();
      const swapped = contactId !== undefined && this.access!.contact !== null && contactId !== null;
      const patch: RemoteAccessPatch = {
        ...(contactId === undefined ? {} : { contactId: contactId as string | null }),
        // Another contact brings another number: what is written is sent, even when it is the old one.
        ...(phone === undefined && !swapped ? {} : { phone: toE164(this.#text('phone')) ?? null }),
        ...((enabled === undefined && !swapped) || !this.#text('contactId')
          ? {}
          : { status: on ? ('enabled' as const) : ('disabled' as const) }),
      };
      return storeRecord<RemoteAccess>(this.session!, changes, {
        kind: 'remote_access',
        record: this.access,
        customerId: this.options.customerId,
        update: async base => (this.result = await this.session!.hub.remoteAccess.update(base, patch)),
      }) as Promise<unknown> as Promise<StoredRecord>;
    },
  });

  protected override prepare(): void {
    if (this.options.access) this.#start(this.options.access);
  }

  protected override opened(): void {
    const { start } = this.options;
    if (start)
      this.renderRoot.querySelector<HTMLElement>(start === 'phone' ? '#f-phone' : '#f-contactId')?.focus();
  }

  #start(access: RemoteAccess): void {
    this.access = access;
    this.#model.start(edited(access));
  }

  #fields(): readonly FieldDefinition[] {
    const m = this.t(workFromHomeMessages);
    const { access } = this;
    if (!access) return [];
    const { contact } = access;
    const locked = refusal(access, 'update') ? m.reasons.no_permission : undefined;
    const person = this.#text('contactId');
    const check: FieldDefinition['check'] = draft => {
      const found = checkSecondFactor(String(draft), this.options.code);
      if (!found) return undefined;
      const words = m.phone[found.problem];
      const message = typeof words === 'function' ? words(`+${this.options.code ?? '1'}`) : words;
      return {
        code: `second_factor_${found.problem}`,
        message,
        ...(found.suggestion ? { suggestion: found.suggestion } : {}),
      };
    };
    const block = missing({ contact: person, phone: this.#text('phone') || null });
    return [
      {
        key: 'contactId',
        type: 'person',
        label: m.columns.contact,
        locked,
        load: this.#people,
        chosen: contact ? { value: contact.id, label: contact.name } : undefined,
        hint: contact && person && person !== contact.id ? m.dialog.swapped : undefined,
      },
      {
        key: 'phone',
        type: 'phone',
        label: m.dialog.phone,
        locked: locked ?? (person ? undefined : m.reasons.contact_required),
        maxLength: 40,
        hint: m.dialog.phoneHint,
        check,
        required: this.#on(),
      },
      {
        key: 'enabled',
        type: 'boolean',
        label: m.dialog.enabled,
        locked: locked ?? (block ? m.reasons[block] : undefined),
        trueLabel: m.status.enabled,
        falseLabel: person ? m.status.disabled : m.status.not_set,
      },
    ];
  }

  #draft(key: string): unknown {
    return this.#model.draft({ key, type: key === 'enabled' ? 'boolean' : 'text', label: '' });
  }

  #text(key: string): string {
    return String(this.#draft(key)).trim();
  }

  #on(): boolean {
    return this.#draft('enabled') === true;
  }

  #people: LoadChoices = (q, signal) => contactChoices(this.session!.hub, this.options.customerId)(q, signal);

  #computers: LoadChoices = async (q, signal) => {
    const page = await this.session!.hub.devices.list(
      this.options.customerId,
      { ...(q ? { q } : {}), kind: ['pc', 'mac', 'server', 'linux'], limit: 50, sort: 'name' },
      { signal },
    );
    return page.items.map(({ id, name, contactName }) => ({
      value: id,
      label: name,
      hint: contactName ?? '',
    }));
  };

  protected override willUpdate(): void {
    const contactId = this.access ? this.#text('contactId') || null : null;
    if (contactId === this.#asked) return;
    const first = this.#asked === null && contactId === this.access?.contact?.id;
    this.#asked = contactId;
    // The number belongs to the person: it goes with the one before, and comes back with a change of mind.
    if (!first) this.#followContact(contactId);
    this.person = undefined;
    if (contactId)
      void this.session!.records.read('contact', contactId).then(
        person => (this.#asked === person.id ? (this.person = person) : undefined),
        () => undefined,
      );
  }

  #followContact(contactId: string | null): void {
    const [, phone, enabled] = this.#fields();
    const back = contactId !== null && contactId === this.access!.contact?.id;
    this.#model.set(phone!, back ? (this.access!.phone ?? '') : '');
    this.#model.set(enabled!, back && this.access!.status === 'enabled');
  }

  protected override render(): TemplateResult {
    const m = this.t(workFromHomeMessages);
    const { access } = this;
    const view = { t: this.t(formMessages), format: this.format };
    const model = this.#model;
    const [contact, phone, enabled] = this.#fields();
    const { customerName } = this.options;
    return html`<hub-dialog
      size="s"
      .heading=${access && this.options.access ? m.dialog.editTitle(access.deviceName) : m.add}
      .subtitle=${customerName ? m.dialog.into(customerName) : ''}
      ?dirty=${model.dirty}
      ?busy=${model.busy}>
      <form
        novalidate
        autocomplete="off"
        @submit=${(event: Event) => {
          event.preventDefault();
          void this.#save();
        }}>
        ${
          this.options.access
            ? nothing
            : html`<div class="fld">
                <label class="name" for="device"
                  >${m.dialog.device} <span class="faint">(${view.t.required})</span></label
                >
                <hub-combobox
                  id="device"
                  required
                  .label=${m.dialog.device}
                  .description=${m.dialog.deviceHint}
                  .value=${access?.deviceId ?? null}
                  .chosen=${access ? { value: access.deviceId, label: access.deviceName } : undefined}
                  .load=${this.#computers}
                  ?disabled=${model.busy}
                  @hub-change=${(event: CustomEvent<{ value: string | null }>) => void this.#choose(event.detail.value)}></hub-combobox>
                <div class="hint" role="status">${this.reading ? m.dialog.loading : m.dialog.deviceHint}</div>
              </div>`
        }
        ${access ? html`${formField(model, contact!, view)}${formField(model, phone!, view)}${this.#offers(phone!)}${formField(model, enabled!, view)}` : nothing}
        ${this.error ? html`<p class="prob" role="alert"><span></span><span>${(this.error as { code?: string }).code === 'not_found' ? m.reasons.not_found : (this.error as Error).message}</span></p>` : nothing}
        ${formTrouble(model, view)}<button type="submit" hidden></button>
      </form>
      <span slot="footer" class="grow"></span>
      <button
        slot="footer"
        type="button"
        class="btn"
        ?disabled=${model.busy}
        @click=${() => this.dialog.requestClose('button')}>
        ${m.dialog.cancel}
      </button>
      <button
        slot="footer"
        type="button"
        class="btn primary"
        ?disabled=${model.busy || !access || !model.dirty}
        @click=${() => void this.#save()}>
        ${m.dialog.save}
      </button>
    </hub-dialog>`;
  }

  /** Numbers that are known of the contact: one press instead of twelve digits. */
  #offers(field: FieldDefinition): TemplateResult | typeof nothing {
    const m = this.t(workFromHomeMessages);
    const written = toE164(this.#text('phone'));
    const known = [
      ...new Set(
        [this.person?.mobile, this.person?.phone].flatMap(number => (number ? (toE164(number) ?? []) : [])),
      ),
    ].filter(number => number !== written);
    if (known.length === 0 || field.locked) return nothing;
    return html`<div class="offers">
      ${known.map(number => html`<button type="button" class="btn sm" @click=${() => this.#model.set(field, number)}><bdi>${m.dialog.usePhone(spaced(number))}</bdi></button>`)}
    </div>`;
  }

  /** A computer that was never set up has no row yet, and is read as not set. */
  async #choose(deviceId: string | null): Promise<void> {
    this.access = undefined;
    this.error = undefined;
    this.#asked = null;
    if (!deviceId) return;
    this.reading = true;
    try {
      this.#start(await this.session!.records.read('remote_access', deviceId));
    } catch (error) {
      this.error = error;
    }
    this.reading = false;
  }

  async #save(): Promise<void> {
    if (!this.access || !this.#model.dirty || !(await this.#model.submit()) || !this.result) return;
    await this.updateComplete;
    this.dialog.close();
  }
}

/** @returns the row as it is stored now, or undefined when the dialog was left. */
export const openAccess = (
  host: LitElement,
  options: AccessDialogOptions,
): Promise<RemoteAccess | undefined> => {
  defineElement('hub-combobox', HubCombobox);
  return openTask<RemoteAccess | undefined, HubAccessDialog>(host, 'hub-access-dialog', HubAccessDialog, {
    options,
  });
};
