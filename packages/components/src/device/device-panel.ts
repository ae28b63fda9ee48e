import type { Device, Hub } from '@customer-hub/sdk';
import type { HubState } from '@customer-hub/state/core';
import { css, type CSSResultGroup } from 'lit';
import { property } from 'lit/decorators.js';
import { refusalOf } from '../internal/allowed.ts';
import { HubPart } from '../internal/part.ts';
import type { MessageBundle } from '../messages/bundle.ts';
import { deviceMessages } from '../messages/device.ts';
import { devicesMessages } from '../messages/devices.ts';
import { recordsMessages } from '../messages/records.ts';

/** Base of a panel of the device view: knows its device, and what may be done with it. */
export abstract class HubDevicePanel extends HubPart {
  static override bundles: readonly MessageBundle<object>[] = [
    deviceMessages,
    devicesMessages,
    recordsMessages,
  ];
  static override styles: CSSResultGroup = [
    HubPart.styles,
    css`
      :host {
        min-block-size: 0;
        display: flex;
        flex-direction: column;
      }
    `,
  ];

  /** Id of the device; another one comes in its place as the person steps through a list. */
  @property({ attribute: false }) deviceId!: string;

  /** The device as it stands; undefined until it is there. */
  protected get device(): Device | undefined {
    return this.recordOf('device', this.deviceId)?.value;
  }

  /** The client's state. @throws outside of a hub, where nothing renders. */
  protected get state(): HubState {
    if (!this.session) throw new Error('A panel needs a client.');
    return this.session;
  }

  protected get hub(): Hub {
    return this.state.hub;
  }

  /** Why an action cannot be done with the device now, in words; undefined when it can. The server decides. */
  protected refusal(action: string): string | undefined {
    const { device } = this;
    if (!device) return undefined;
    return refusalOf(device, action, this.t(devicesMessages).reasons, this.t(recordsMessages));
  }

  /** Says something to everybody. */
  protected say(text: string, failed = false): void {
    this.state.notices.show({ text, tone: failed ? 'failed' : 'done' });
  }
}
