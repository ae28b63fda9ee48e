import type { Contract, Ticket, TicketInput, TicketPatch } from '@customer-hub/sdk';
import { storeRecord } from '@customer-hub/state/edits';
import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { contactChoices } from '../customer/names.ts';
import type { FieldDefinition } from '../form/definition.ts';
import { HubFormDialog, type FieldGroup } from '../form/form-dialog.ts';
import type { FormChanges } from '../form/form-model.ts';
import { opens } from '../form/record-dialog.ts';
import { recordsMessages } from '../messages/records.ts';
import { ticketMessages } from '../messages/ticket.ts';
import { ticketsMessages } from '../messages/tickets.ts';
import type { LoadChoices } from '../primitives/choices.ts';
import { activeTechnicians } from './technicians.ts';

export interface NewTicketOptions {
  /** Whose ticket; asked for in the dialog when left out. */
  readonly customerId?: string | undefined;
  /** What is known already, e.g. of the alert it is made from. */
  readonly draft?: Partial<
    Pick<
      TicketInput,
      'title' | 'description' | 'priority' | 'impact' | 'type' | 'contactId' | 'deviceId' | 'source'
    >
  >;
}

/** Opens a ticket [TKT-37, OTK-01, OTK-08]. */
export class HubNewTicket extends HubFormDialog<Ticket> {
  static override bundles = [...HubFormDialog.bundles, ticketMessages, ticketsMessages];

  @property({ attribute: false }) options: NewTicketOptions = {};
  @state() private contracts: readonly Contract[] = [];
  #contractsOf = '';

  protected override get heading(): string {
    return this.t(ticketMessages).fresh.title;
  }

  protected override get subtitle(): string {
    const { customerId } = this.options;
    const customer = customerId ? this.session?.records.peek('customer', customerId) : undefined;
    return customer ? this.t(recordsMessages).into(customer.name) : '';
  }

  protected override get submitLabel(): string {
    return this.t(ticketMessages).fresh.create;
  }

  /** What is known beforehand is there again without being kept. */
  protected override draftPlace(): string | undefined {
    const { customerId = '', draft } = this.options;
    return draft ? undefined : `${customerId} new ticket`;
  }

  /** As entered, or as the dialog was opened for. */
  get #customerId(): string {
    return this.options.customerId ?? this.text('customerId');
  }

  get #known(): Partial<TicketInput> {
    return { priority: 'medium', impact: 'none', type: 'incident', ...this.options.draft };
  }

  protected override prepare(): void {
    // What is known beforehand is no input of the person: leaving at once asks nothing.
    this.model.start(undefined, this.#known);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    void this.#loadContracts();
  }

  /** Contracts the work can count on; without them the default one takes it. */
  async #loadContracts(): Promise<void> {
    const id = this.#customerId;
    if (id === this.#contractsOf || !this.session) return;
    this.#contractsOf = id;
    const contracts = id
      ? await this.session.hub.contracts.list(id, { limit: 50 }).then(
          ({ items }) => items.filter(({ status }) => status === 'active'),
          () => [],
        )
      : [];
    if (this.#contractsOf === id) this.contracts = contracts;
  }

  protected override groups(): readonly FieldGroup[] {
    const { what, who, how } = this.t(ticketMessages).fresh;
    return [
      { legend: what, fields: this.#what() },
      { legend: who, fields: this.#who() },
      { legend: how, fields: this.#how() },
    ];
  }

  #what(): readonly FieldDefinition[] {
    const t = this.t(ticketMessages).fresh;
    const customers: LoadChoices = async (q, signal) => {
      const query = { ...(q ? { q } : {}), sort: 'name', limit: 50 } as const;
      const page = await this.session?.hub.customers.list(query, { signal });
      return page?.items.map(({ id, name, number }) => ({ value: id, label: name, hint: number })) ?? [];
    };
    const customer: FieldDefinition = {
      key: 'customerId',
      label: this.t(ticketsMessages).columns.customerName,
      type: 'customer',
      required: true,
      wide: true,
      load: customers,
    };
    return [
      ...(this.options.customerId ? [] : [customer]),
      {
        key: 'title',
        label: t.titleField,
        type: 'text',
        required: true,
        wide: true,
        maxLength: 250,
        hint: t.titleHint,
      },
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
    const { columns } = this.t(ticketsMessages);
    const { technicianHint: hint } = this.t(ticketMessages).fresh;
    const hub = this.session?.hub;
    const contacts: LoadChoices = async (q, signal) => {
      const id = this.#customerId;
      return hub && id ? contactChoices(hub, id)(q, signal) : [];
    };
    const technicians: LoadChoices = async (q, signal) => (hub ? activeTechnicians(hub)(q, signal) : []);
    return [
      { key: 'contactId', label: columns.contact, type: 'person', load: contacts },
      { key: 'technicianId', label: columns.technician, type: 'person', load: technicians, hint },
    ];
  }

  #how(): readonly FieldDefinition[] {
    const m = this.t(ticketsMessages);
    const select = (key: 'priority' | 'impact' | 'type'): FieldDefinition => ({
      key,
      label: m.columns[key],
      type: 'select',
      required: true,
      options: Object.entries(m[key]).map(([value, label]) => ({ value, label })),
    });
    const contract: FieldDefinition = {
      key: 'contractId',
      label: m.columns.contract,
      type: 'select',
      hint: this.t(ticketMessages).fresh.contractHint,
      options: this.contracts.map(({ id, name }) => ({ value: id, label: name })),
    };
    return [
      select('priority'),
      select('impact'),
      select('type'),
      ...(this.contracts.length > 0 ? [contract] : []),
    ];
  }

  protected override async store(changes: FormChanges): Promise<object | void> {
    const { session } = this;
    if (!session) return;
    const { tickets } = session.hub;
    const { customerId: _, ...entered } = changes.values;
    const given = Object.entries({ ...this.#known, ...entered });
    const made = Object.fromEntries(given.filter(([, value]) => value !== null && value !== ''));
    return storeRecord<Ticket, { readonly customerId: string; readonly input: TicketInput }>(
      session,
      changes,
      {
        kind: 'ticket',
        record: undefined,
        customerId: this.#customerId,
        input: { customerId: this.#customerId, input: { title: this.text('title'), ...made } },
        create: async ({ customerId, input }, options) =>
          (this.result = await tickets.create(customerId, input, options)),
        update: async (base, { customerId: __, ...patch }: TicketPatch & { customerId?: unknown }) =>
          (this.result = Object.keys(patch).length > 0 ? await tickets.update(base, patch) : base),
      },
    );
  }
}

/** Asks for a ticket and opens it. @returns the ticket, or undefined when the dialog was left. */
export const newTicket = opens<Ticket | undefined, NewTicketOptions>('hub-new-ticket', HubNewTicket);
