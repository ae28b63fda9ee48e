import type { Job, JobInput } from '@customer-hub/sdk';
import { writable } from '@customer-hub/state/core';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import type { Elements } from '../internal/define.ts';
import type { ListDefinition, ListPage } from '../list-view/definition.ts';
import { HubListView } from '../list-view/list-view.ts';
import { scopeRefusal } from '../list-view/scopes.ts';
import { HubTable } from '../table/table.ts';
import { deviceMessages } from '../messages/device.ts';
import { deviceWorkMessages } from '../messages/deviceWork.ts';
import type { DeviceWorkMessages } from '../messages/en/deviceWork.ts';
import { HubDevicePanel } from './device-panel.ts';
import { followed } from './followed.ts';
import { workOn, type DeviceWork, type RowWork, type WorkEnd } from './device-work.ts';
import type { Refresh } from './panel-tools.ts';

/** A page of what lies on a device, as the contract answers it. */
interface DevicePage<T> {
  readonly items: readonly T[];
  readonly page?: { readonly totalCount?: number };
  readonly facets?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly totalCount?: number;
  /** When the device last told this. */
  readonly asOf?: string | null;
}

/** Rows of a device get an id where the contract names them otherwise, e.g. a service by its name. */
export type Row<T> = T & { readonly id: string };

/** What lists of a device are given by their panel. */
export interface PanelPlace<T> {
  readonly works: DeviceWork;
  readonly words: DeviceWorkMessages;
  readonly deviceName: string;
  /** Why nothing may be done, in words. */
  readonly refused: string | undefined;
  readonly refreshButton: Refresh;
  readonly asOfNote: string;
  following(id: string, draw: (work: RowWork | undefined) => unknown): unknown;
  whyOf(end: Pick<WorkEnd, 'reason' | 'code'>): string;
  rowOf(id: string): T | undefined;
  order<W extends Pick<JobInput, 'type'>>(work: W): W & Pick<JobInput, 'targets' | 'whenOffline'>;
  tell(text: string): void;
}

/** Base of a panel that is one list of what lies on the device: services, software, users. */
export abstract class HubDeviceListPanel<T extends { readonly id: string }, M extends object>
  extends HubDevicePanel
  implements PanelPlace<T>
{
  static override bundles = [...HubDevicePanel.bundles, deviceWorkMessages];
  static elements: Elements = { 'hub-table': HubTable, 'hub-list-view': HubListView };
  static override styles: CSSResultGroup = HubDevicePanel.styles;

  @query('hub-list-view') protected list?: HubListView<T, M>;
  /** The device is being asked again. */
  @state() private asking = false;

  /** The action of the device that work on its rows needs, e.g. `services`. */
  protected readonly action?: string;
  /** The job that makes the device tell this again. */
  protected readonly fetchType?: 'fetch_services' | 'fetch_processes' | 'fetch_users' | 'scan_patches';

  /** When the device last told what is listed. */
  protected asOf: string | null | undefined;
  #definition: ListDefinition<T, M> | undefined;
  #leave: (() => void)[] = [];
  /** Changes with what is done to rows, and with what may be done to them. */
  #signs = writable(0);
  #tick: ReturnType<typeof setInterval> | undefined;
  #refused: string | undefined;

  /** What is listed of a device, made once for each. */
  protected abstract definitionFor(deviceId: string): ListDefinition<T, M>;

  /** Which rows a job works on that was started elsewhere. */
  protected rowsOfJob?(job: Job): readonly string[];

  /** What is being done to its rows. */
  get works(): DeviceWork {
    return workOn(this.state, this.deviceId, this.localName);
  }

  /** A part of a cell of a row that shows what is being done to it, or whether something may be done to it. */
  following(id: string, draw: (work: RowWork | undefined) => unknown): unknown {
    const { works } = this;
    return followed(this.#signs, () => draw(works.of(id)));
  }

  get deviceName(): string {
    return this.device?.name ?? '';
  }

  /** Rows that are loaded, by id. */
  rowOf(id: string): T | undefined {
    const { source } = this.list ?? {};
    return source?.row(source.indexOf(id));
  }

  /** Why its rows cannot be worked on, in words. A device that is away is no reason: the work waits for it. */
  get refused(): string | undefined {
    const { device, action, session } = this;
    if (!device || !session) return undefined;
    const asked = action && device.allowedActions.find(entry => entry.action === action);
    if (asked) return asked.allowed || asked.reason === 'offline' ? undefined : this.refusal(asked.action);
    const reason = this.t(deviceWorkMessages).reasons.no_permission;
    return scopeRefusal({ session, host: this }, 'device:act', reason);
  }

  /** Work for this device alone, which waits for it. */
  order<W extends Pick<JobInput, 'type'>>(work: W): W & Pick<JobInput, 'targets' | 'whenOffline'> {
    return { ...work, targets: { deviceIds: [this.deviceId] }, whenOffline: 'wait' };
  }

  /** Says what was done: quietly where the rows show it, to everybody where the panel is left. */
  tell(text: string): void {
    if (this.isConnected && this.list) this.list.say(text);
    else this.say(text);
  }

  /** Why something failed, in words: what the device said, else what its code means. */
  whyOf({ reason, code }: Pick<WorkEnd, 'reason' | 'code'>): string {
    const words: Readonly<Record<string, string>> = this.t(deviceWorkMessages).reasons;
    const known = code === 'forbidden' || !reason ? words[code ?? 'failed'] : undefined;
    return known ?? (reason || words.failed) ?? '';
  }

  /** Rows with their ids, and when the device told them. */
  protected async rowsOf<S>(asked: PromiseLike<DevicePage<S>>, toRow: (item: S) => T): Promise<ListPage<T>> {
    const { items, asOf, totalCount, facets } = await asked;
    this.asOf = asOf;
    return {
      items: items.map(toRow),
      ...(totalCount === undefined ? {} : { totalCount }),
      ...(facets === undefined ? {} : { facets }),
    };
  }

  /** Words about work. */
  get words(): DeviceWorkMessages {
    return this.t(deviceWorkMessages);
  }

  /** Said at the end of the list: when the device told this. */
  get asOfNote(): string {
    const { asOf } = this;
    return asOf ? this.t(deviceMessages).asOf(this.format.brief(asOf)) : '';
  }

  /** The button that makes the device tell all again. */
  get refreshButton(): Refresh {
    const { asking, refused, words: t } = this;
    const refusedToAsk = this.fetchType ? refused : undefined;
    return {
      label: asking ? t.refreshing : t.refresh,
      refused: refusedToAsk,
      busy: asking,
      run: () => void this.askAgain(),
    };
  }

  /** Asks for the rows in sight again. */
  async refresh(): Promise<void> {
    await this.list?.refresh();
  }

  /** Makes the device tell all again. */
  async askAgain(): Promise<void> {
    const { fetchType, works, device } = this;
    works.forget();
    if (!fetchType) return this.refresh();
    const t = this.words;
    if (device?.availability !== 'online') this.say(t.refreshWaits);
    this.asking = true;
    this.list?.requestUpdate();
    const end = await works.run({ ids: [`:${fetchType}`], input: () => this.order({ type: fetchType }) });
    works.forget(`:${fetchType}`);
    this.asking = false;
    this.list?.requestUpdate();
    if (end.failed.length > 0) this.say(t.because(t.refresh, this.whyOf(end)), true);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!changed.has('deviceId') || !this.deviceId || !this.session) return;
    this.#definition = this.definitionFor(this.deviceId);
    this.asOf = undefined;
    this.#follow();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { refused } = this;
    if (refused === this.#refused) return;
    this.#refused = refused;
    this.#drawCells();
    this.list?.requestUpdate();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { device } = this;
    if (!device || !this.#definition) return nothing;
    return html`${this.above()}<hub-list-view
        .definition=${this.#definition}
        .customerId=${device.customerId}></hub-list-view>`;
  }

  /** What stands above the list. */
  protected above(): unknown {
    return nothing;
  }

  #follow(): void {
    this.#stop();
    const { works } = this;
    this.#leave = [works.rows.listen(() => this.#worked(works)), works.onEnd(() => this.refresh())];
    const rowsOf = this.rowsOfJob?.bind(this);
    if (rowsOf) this.#leave.push(works.watchOthers(rowsOf));
    this.#worked(works);
  }

  #stop(): void {
    for (const leave of this.#leave) leave();
    this.#leave = [];
    clearInterval(this.#tick);
    this.#tick = undefined;
  }

  /** Shows in the rows what is being done to them. */
  #worked(works: DeviceWork): void {
    const goesOn = [...works.rows.get().values()].some(({ phase }) => phase === 'running');
    if (!goesOn) clearInterval(this.#tick);
    // How long it has been going on stands in the row.
    this.#tick = goesOn ? (this.#tick ?? setInterval(this.#drawCells, 1000)) : undefined;
    this.#drawCells();
  }

  #drawCells = (): void => {
    this.#signs.set(this.#signs.get() + 1);
  };
}
