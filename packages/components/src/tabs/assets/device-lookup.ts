import type { Asset, Hub } from '@customer-hub/sdk';
import type { LitElement, ReactiveController } from 'lit';

interface Wanted {
  readonly hub: Hub | undefined;
  readonly customerId: string;
  readonly serialNumber: string;
}

const TYPING_MS = 300;

/**
 * Finds the device that has the serial number which is being typed. A hint only: the server ties them
 * together in any case.
 */
export class DeviceLookup implements ReactiveController {
  /** Name of that device; null when there is none, undefined while nobody knows. */
  name: string | null | undefined;

  #host: LitElement;
  #wanted: () => Wanted;
  #serialNumber = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: AbortController | undefined;

  constructor(host: LitElement, wanted: () => Wanted) {
    this.#host = host;
    this.#wanted = wanted;
    host.addController(this);
  }

  start(asset: Asset | undefined): void {
    this.name = asset?.device?.name ?? (asset?.serialNumber ? null : undefined);
    this.#serialNumber = asset?.serialNumber ?? '';
  }

  hostUpdate(): void {
    const { serialNumber } = this.#wanted();
    if (serialNumber === this.#serialNumber) return;
    this.#serialNumber = serialNumber;
    this.name = undefined;
    clearTimeout(this.#timer);
    if (serialNumber) this.#timer = setTimeout(() => void this.#find(), TYPING_MS);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#asking?.abort();
  }

  async #find(): Promise<void> {
    const { hub, customerId, serialNumber } = this.#wanted();
    this.#asking?.abort();
    const { signal } = (this.#asking = new AbortController());
    const filter = JSON.stringify({ all: [{ field: 'serialNumber', op: 'eq', value: serialNumber }] });
    try {
      const page = await hub?.devices.list(customerId, { filter, limit: 1 }, { signal });
      if (serialNumber !== this.#serialNumber) return;
      this.name = page?.items[0]?.name ?? null;
      this.#host.requestUpdate();
    } catch {
      // It stays unknown.
    }
  }
}
