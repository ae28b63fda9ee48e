import type { Contract, Ticket, TicketInput, TicketPatch } from '@customer-hub/sdk';
import { css, html, type CSSResultGroup, type LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { FieldDefinition } from '../../form/definition.ts';
import { fieldStyles, loadControls } from '../../form/fields.ts';
import { formDialogStyles } from '../../form/form-dialog.styles.ts';
import { FormModel } from '../../form/form-model.ts';
import { formField, formTrouble } from '../../form/form-view.ts';
import { storeRecord, type StoredRecord } from '@customer-hub/state/edits';
import { openTask } from '../../internal/open.ts';
import { formMessages } from '../../messages/form.ts';
import { ticketMessages } from '../../messages/ticket.ts';
import { ticketsMessages } from '../../messages/tickets.ts';
import type { LoadChoices } from '../../primitives/choices.ts';
import { HubTaskDialog } from '../../primitives/task-dialog.ts';
import { controls } from '../../theme/controls.ts';

export interface NewTicketOptions {
  /** Whose ticket; asked for in the dialog when left out. */
  readonly customerId?: string;
  /** What is known already, e.g. of the alert it is made from. */
  readonly draft?: Partial<
    Pick<
      TicketInput,
      'title' | 'description' | 'priority' | 'impact' | 'type' | 'contactId' | 'deviceId' | 'source'
    >
  >;
}

interface NewTicketInput {
  readonly customerId: string;
  readonly input: TicketInput;
}

/** Opens a ticket [TKT-37, OTK-01, OTK-08]. */
export class HubNewTicket extends HubTaskDialog<Ticket | undefined> {
  static override bundles = [ticketMessages, ticketsMessages, formMessages];
  static override styles: CSSResultGroup = [
    HubTaskDialog.styles,
    controls,
    fieldStyles,
    formDialogStyles,
    css`
      .form.one {
        grid-template-columns: minmax(0, 1fr);
      }
    `,
  ];

  @property({ attribute: false }) options: NewTicketOptions = {};
  @state() private contracts: readonly Contract[] = [];
  #contractsOf: string | undefined;

  #model = new FormModel(this, {
    fields: () => [...this.#what(), ...this.#who(), ...this.#how()],
    session: () => this.session,
    locale: () => this.context.locale,
    place: () => (this.options.draft ? undefined : `${this.options.customerId ?? ''} new ticket`),
    save: async changes => {
      const { tickets } = this.session!.hub;
      const { customerId = this.options.customerId, ...input } = Object.fromEntries(
        Object.entries({ ...this.#known, ...changes.values }).filter(
          ([, value]) => value !== null && value !== '',
        ),
      ) as Partial<TicketInput> & { readonly customerId?: string };
      return storeRecord<Ticket, NewTicketInput>(this.session!, changes, {
        kind: 'ticket',
        record: undefined,
        customerId,
        input: { customerId: customerId!, input: input as TicketInput },
        create: async ({ customerId: id, input: body }, key) =>
          (this.result = await tickets.create(id, body, key)),
        update: async (base, { customerId: _, ...patch }) =>
          (this.result =
            Object.keys(patch).length > 0 ? await tickets.update(base, patch as TicketPatch) : base),
      }) as Promise<unknown> as Promise<StoredRecord>;
    },
  });

  protected override async prepare(): Promise<void> {
    const model = this.#model;
    // What is known beforehand is no input of the person: leaving at once asks nothing.
    model.start(undefined, this.#known);
    await loadControls(model.fields);
    void this.#loadContracts();
  }

  get #known(): StoredRecord {
    return { priority: 'medium', impact: 'none', type: 'incident', ...this.options.draft };
  }

  /** As entered, or as the dialog was opened for. */
  get #customerId(): string {
    return this.options.customerId ?? String(this.#customer ? this.#model.draft(this.#customer) : '');
  }

  get #customer(): FieldDefinition | undefined {
    if (this.options.customerId) return undefined;
    const t = this.t(ticketMessages).fresh;
    const load: LoadChoices = async (q, signal) =>
      (
        await this.session!.hub.customers.list({ ...(q ? { q } : {}), sort: 'name', limit: 50 }, { signal })
      ).items.map(({ id, name, number }) => ({ value: id, label: name, hint: number }));
    return { key: 'customerId', label: t.customer, type: 'customer', required: true, load };
  }

  #what(): readonly FieldDefinition[] {
    const t = this.t(ticketMessages).fresh;
    const customer = this.#customer;
    return [
      ...(customer ? [customer] : []),
      { key: 'title', label: t.titleField, type: 'text', required: true, maxLength: 250, hint: t.titleHint },
      {
        key: 'description',
        label: t.description,
        type: 'multiline',
        maxLength: 20_000,
        hint: t.descriptionHint,
      },
    ];
  }

  #who(): readonly FieldDefinition[] {
    const t = this.t(ticketMessages).fresh;
    const { hub } = this.session!;
    const contacts: LoadChoices = async (q, signal) => {
      const id = this.#customerId;
      return id
        ? (await hub.contacts.list(id, { ...(q ? { q } : {}), limit: 50 }, { signal })).items.map(person => ({
            value: person.id,
            label: person.displayName,
            hint: person.email ?? undefined,
          }))
        : [];
    };
    const technicians: LoadChoices = async (q, signal) =>
      (await hub.catalogues.technicians({ ...(q ? { q } : {}), limit: 50 }, { signal })).items
        .filter(({ active }) => active)
        .map(({ id, name, role }) => ({ value: id, label: name, hint: role ?? undefined }));
    return [
      { key: 'contactId', label: t.contact, type: 'person', load: contacts },
      { key: 'technicianId', label: t.technician, type: 'person', load: technicians, hint: t.technicianHint },
    ];
  }

  #how(): readonly FieldDefinition[] {
    const m = this.t(ticketsMessages);
    const t = this.t(ticketMessages).fresh;
    const select = (
      key: 'priority' | 'impact' | 'type',
      values: Readonly<Record<string, string>>,
    ): FieldDefinition => ({
      key,
      label: m.columns[key],
      type: 'select',
      required: true,
      options: Object.entries(values).map(([value, label]) => ({ value, label })),
    });
    return [
      select('priority', m.priority),
      select('impact', m.impact),
      select('type', m.type),
      ...(this.contracts.length > 0
        ? [
            {
              key: 'contractId',
              label: m.columns.contract,
              type: 'select' as const,
              hint: t.contractHint,
              options: this.contracts.map(({ id, name }) => ({ value: id, label: name })),
            },
          ]
        : []),
    ];
  }

  /** Contracts the work can count on; without them the default one takes it. */
  async #loadContracts(): Promise<void> {
    const id = this.#customerId;
    if (id === this.#contractsOf) return;
    this.#contractsOf = id;
    const contracts = id
      ? await this.session!.hub.contracts.list(id, { limit: 50 }).then(
          ({ items }) => items.filter(({ status }) => status === 'active'),
          () => [],
        )
      : [];
    if (this.#contractsOf === id) this.contracts = contracts;
  }

  protected override render(): TemplateResult {
    const t = this.t(ticketMessages).fresh;
    const { customerId } = this.options;
    const name =
      customerId && this.session ? this.session.records.peek('customer', customerId)?.name : undefined;
    const view = { t: this.t(formMessages), format: this.format };
    const model = this.#model;
    const group = (label: string, fields: readonly FieldDefinition[], className = ''): TemplateResult =>
      html`<fieldset>
        <legend>${label}</legend>
        <div class=${`form ${className}`}>${fields.map(field => formField(model, field, view))}</div>
      </fieldset>`;
    return html`<hub-dialog
      size="m"
      .heading=${t.title}
      .subtitle=${name ? t.into(name) : ''}
      ?dirty=${model.dirty}
      ?busy=${model.busy}
      @hub-change=${() => void this.#loadContracts()}>
      <form
        @submit=${(event: Event) => {
          event.preventDefault();
          void this.#save();
        }}>
        ${group(t.what, this.#what(), 'one')}${group(t.who, this.#who())}${group(t.how, this.#how())}
        ${formTrouble(model, view)}<button type="submit" hidden></button>
      </form>
      <span slot="footer" class="grow"></span>
      <button
        slot="footer"
        type="button"
        class="btn"
        ?disabled=${model.busy}
        @click=${() => this.dialog.requestClose('button')}>
        ${t.cancel}
      </button>
      <button
        slot="footer"
        type="button"
        class="btn primary"
        ?disabled=${model.busy}
        @click=${() => void this.#save()}>
        ${t.create}
      </button>
    </hub-dialog>`;
  }

  async #save(): Promise<void> {
    if (!(await this.#model.submit()) || !this.result) return;
    await this.updateComplete;
    this.dialog.close();
  }
}

/** Asks for a ticket and opens it. @returns the ticket, or undefined when the dialog was left. */
export const newTicket = (host: LitElement, options: NewTicketOptions): Promise<Ticket | undefined> =>
  openTask<Ticket | undefined, HubNewTicket>(host, 'hub-new-ticket', HubNewTicket, { options });
