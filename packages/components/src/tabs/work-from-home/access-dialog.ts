import type { Contact, RemoteAccess, RemoteAccessPatch } from '@customer-hub/sdk';
import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { contactChoices } from '../../customer/names.ts';
import type { FieldDefinition } from '../../form/definition.ts';
import type { FieldGroup } from '../../form/form-dialog.ts';
import { HubRecordDialog, opens, type RecordDialogOptions } from '../../form/record-dialog.ts';
import { formMessages } from '../../messages/form.ts';
import { recordsMessages } from '../../messages/records.ts';
import { workFromHomeMessages } from '../../messages/workFromHome.ts';
import type { LoadChoices } from '../../primitives/choices.ts';
import { stateOf } from '../../primitives/problem.ts';
import { missing, refusal, type AccessStart } from './access-rules.ts';
import { checkSecondFactor, spaced, toE164 } from './phone.ts';

export interface AccessDialogOptions extends RecordDialogOptions<RemoteAccess> {
  readonly start?: AccessStart | undefined;
  /** Calling code of the customer, to suggest for numbers without one. */
  readonly code: string | undefined;
}

/** What the fields hold: the contact by its id, the status as on or off. */
interface Entered {
  readonly contactId?: string | null;
  readonly phone?: string | null;
  readonly enabled?: boolean;
}

/** Contact, number and status of one computer in one go: the rules look at all three together [WFH-04 .. WFH-11]. */
export class HubAccessDialog extends HubRecordDialog<RemoteAccess, never, Entered, AccessDialogOptions> {
  static override bundles = [...HubRecordDialog.bundles, workFromHomeMessages];
  static override styles: CSSResultGroup = [
    HubRecordDialog.styles,
    css`
      form {
        display: grid;
        gap: 14px;
      }
      .form {
        grid-template-columns: minmax(0, 1fr);
      }
      .offers {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        margin-block-start: -8px;
      }
    `,
  ];

  protected override readonly kind = 'remote_access';

  /** The computer that was chosen here, where none was given. */
  @state() private chosen: RemoteAccess | undefined;
  @state() private reading = false;
  @state() private error: unknown;
  /** The contact that is chosen, for its numbers. */
  @state() private person: Pick<Contact, 'id' | 'phone' | 'mobile'> | undefined;
  #asked: string | null = null;

  protected override get record(): RemoteAccess | undefined {
    return this.chosen ?? super.record;
  }

  protected override get size(): 's' {
    return 's';
  }

  protected override titleOf(): string {
    const m = this.t(workFromHomeMessages);
    const { record } = this.options;
    return record ? m.dialog.editTitle(record.deviceName) : m.add;
  }

  protected override get submitLabel(): string {
    return this.t(recordsMessages).save;
  }

  protected override get canSubmit(): boolean {
    return this.record !== undefined && this.model.dirty;
  }

  protected override opened(): void {
    const { start } = this.options;
    if (start)
      this.renderRoot.querySelector<HTMLElement>(start === 'phone' ? '#f-phone' : '#f-contactId')?.focus();
  }

  protected override formOf(access: RemoteAccess): object {
    return { ...access, contactId: access.contact?.id ?? null, enabled: access.status === 'enabled' };
  }

  protected override updateRecord(access: RemoteAccess, entered: Entered): Promise<RemoteAccess> {
    const { contactId, phone, enabled } = entered;
    const isSwapped = contactId !== undefined && contactId !== null && access.contact !== null;
    const patch: RemoteAccessPatch = {
      ...(contactId === undefined ? {} : { contactId }),
      // Another contact brings another number: what is written is sent, even when it is the old one.
      ...(phone === undefined && !isSwapped ? {} : { phone: toE164(this.text('phone')) ?? null }),
      ...((enabled === undefined && !isSwapped) || !this.text('contactId')
        ? {}
        : { status: this.#isOn ? 'enabled' : 'disabled' }),
    };
    return this.state.hub.remoteAccess.update(access, patch);
  }

  get #isOn(): boolean {
    return this.model.valueOf('enabled') === true;
  }

  protected override groups(): readonly FieldGroup[] {
    const { record } = this;
    if (!record) return [];
    const m = this.t(workFromHomeMessages);
    const { contact } = record;
    const locked = refusal(record, 'update') ? m.reasons.no_permission : undefined;
    const person = this.text('contactId');
    const block = missing({ contact: person, phone: this.text('phone') || null });
    const fields: readonly FieldDefinition[] = [
      {
        key: 'contactId',
        type: 'person',
        label: m.columns.contact,
        locked,
        load: (q, signal) => contactChoices(this.state.hub, this.options.customerId)(q, signal),
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
        check: draft => this.#checkPhone(String(draft)),
        required: this.#isOn,
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
    return [{ fields }];
  }

  #checkPhone(draft: string): ReturnType<NonNullable<FieldDefinition['check']>> {
    const { code } = this.options;
    const found = checkSecondFactor(draft, code);
    if (!found) return undefined;
    const { problem, ...suggestion } = found;
    const words = this.t(workFromHomeMessages).phone[problem];
    const message = typeof words === 'function' ? words(`+${code ?? '1'}`) : words;
    return { code: `second_factor_${problem}`, message, ...suggestion };
  }

  #computers: LoadChoices = async (q, signal) => {
    const page = await this.state.hub.devices.list(
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
    const contactId = (this.record && this.text('contactId')) || null;
    if (contactId === this.#asked) return;
    const isFirst = this.#asked === null && contactId === this.record?.contact?.id;
    this.#asked = contactId;
    // The number belongs to the person: it goes with the one before, and comes back with a change of mind.
    if (!isFirst) this.#followContact(contactId);
    this.person = undefined;
    if (contactId)
      void this.state.records.read('contact', contactId).then(
        person => (this.#asked === person.id ? (this.person = person) : undefined),
        () => undefined,
      );
  }

  #followContact(contactId: string | null): void {
    const { record } = this;
    const isBack = contactId !== null && contactId === record?.contact?.id;
    this.fill('phone', isBack ? (record?.phone ?? '') : '');
    this.fill('enabled', isBack && record?.status === 'enabled');
  }

  protected override renderForm(): unknown {
    return html`${this.options.record ? nothing : this.#chooser()}${super.renderForm()}${this.#failure()}`;
  }

  protected override renderField(field: FieldDefinition): unknown {
    const shown = super.renderField(field);
    return field.key === 'phone' ? html`${shown}${this.#offers(field)}` : shown;
  }

  #chooser(): TemplateResult {
    const { dialog } = this.t(workFromHomeMessages);
    const { chosen } = this;
    return html`<div class="fld">
      <label class="name" for="device"
        >${dialog.device} <span class="faint">(${this.t(formMessages).required})</span></label
      >
      <hub-combobox
        id="device"
        required
        .label=${dialog.device}
        .description=${dialog.deviceHint}
        .value=${chosen?.deviceId ?? null}
        .chosen=${chosen ? { value: chosen.deviceId, label: chosen.deviceName } : undefined}
        .load=${this.#computers}
        ?disabled=${this.model.busy}
        @hub-change=${this.#deviceChosen}></hub-combobox>
      <div class="hint" role="status">${this.reading ? dialog.loading : dialog.deviceHint}</div>
    </div>`;
  }

  #failure(): TemplateResult | typeof nothing {
    const { error } = this;
    if (!error) return nothing;
    const message = error instanceof Error ? error.message : '';
    const isMissing = stateOf(error).code === 'not_found';
    const text = isMissing ? this.t(workFromHomeMessages).reasons.not_found : message;
    return html`<p class="prob" role="alert"><span></span><span>${text}</span></p>`;
  }

  /** Numbers that are known of the contact: one press instead of twelve digits. */
  #offers(field: FieldDefinition): TemplateResult | typeof nothing {
    const { dialog } = this.t(workFromHomeMessages);
    const numbers = [this.person?.mobile, this.person?.phone].flatMap(number => toE164(number ?? '') ?? []);
    const known = [...new Set(numbers)].filter(number => number !== toE164(this.text('phone')));
    if (known.length === 0 || field.locked) return nothing;
    const offer = (number: string): TemplateResult =>
      html`<button type="button" class="btn sm" @click=${() => this.fill('phone', number)}>
        <bdi>${dialog.usePhone(spaced(number))}</bdi>
      </button>`;
    return html`<div class="offers">${known.map(offer)}</div>`;
  }

  #deviceChosen = (event: CustomEvent<{ value: string | null }>): void =>
    void this.#choose(event.detail.value);

  /** A computer that was never set up has no row yet, and is read as not set. */
  async #choose(deviceId: string | null): Promise<void> {
    this.chosen = undefined;
    this.error = undefined;
    this.#asked = null;
    if (!deviceId) return;
    this.reading = true;
    try {
      const access = await this.state.records.read('remote_access', deviceId);
      this.chosen = access;
      this.model.start(this.formOf(access));
    } catch (error) {
      this.error = error;
    }
    this.reading = false;
  }
}

/** @returns the row as it is stored now, or undefined when the dialog was left. */
export const openAccess = opens('hub-access-dialog', HubAccessDialog);
