import type { Device } from '@customer-hub/sdk';
import type { HubState } from '@customer-hub/state/core';
import { nothing, type PropertyValues } from 'lit';
import { state } from 'lit/decorators.js';
import type { OwnKey, OwnPanel } from '../extensions/extensions.ts';
import { tellTrouble } from '../extensions/trouble.ts';
import { statesFor } from '../primitives/lazy-state.ts';
import { HubDevicePanel } from './device-panel.ts';

/** A panel of the page's own: what it holds is made anew for each device. */
abstract class HubOwnPanel extends HubDevicePanel {
  protected abstract readonly key: OwnKey;

  @state() private content: HTMLElement | undefined;
  @state() private error: unknown;
  #madeFor: string | undefined;
  #madeWith: HubState | undefined;
  #over = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end();
  }

  #end(): void {
    this.#over.abort();
    this.#madeFor = this.#madeWith = undefined;
    this.content = this.error = undefined;
  }

  get #panel(): OwnPanel | undefined {
    return this.context.extensions?.device?.panels?.find(({ key }) => key === this.key);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { device, session } = this;
    if (session !== this.#madeWith) this.#end();
    if (this.isConnected && device && device.id !== this.#madeFor) void this.#make(device);
  }

  async #make(device: Device): Promise<void> {
    const { state: session, hub } = this;
    const panel = this.#panel;
    this.#madeFor = device.id;
    this.#madeWith = session;
    this.#over.abort();
    const { signal } = (this.#over = new AbortController());
    this.content = this.error = undefined;
    try {
      const { customerId } = device;
      const { locale } = this.context;
      const made: unknown = await panel?.load({ device, customerId, hub, state: session, locale, signal });
      if (signal.aborted) return;
      if (!(made instanceof HTMLElement))
        throw new TypeError(`load() of the panel "${this.key}" gave no element.`);
      this.content = made;
    } catch (error) {
      if (signal.aborted) return;
      tellTrouble(this, `device.panels.${this.key}`, error);
      this.error = error;
    }
  }

  protected override render(): unknown {
    const { device, error } = this;
    if (!error) return this.content ?? nothing;
    const states = statesFor(this, this.context);
    const subject = this.#panel?.label ?? '';
    const retry = (): void => void (device && this.#make(device));
    return states?.views.failed(states.t, error, { subject, retry }) ?? nothing;
  }
}

/** The element of one of them. */
export const ownPanelType = (key: OwnKey): CustomElementConstructor =>
  class extends HubOwnPanel {
    protected override readonly key = key;
  };
