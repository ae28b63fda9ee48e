import type { Device, Hub } from '@customer-hub/sdk';
import { hubState } from '@customer-hub/state/core';
import type { LitElement } from 'lit';
import { loadMessages } from '../messages/bundle.ts';
import { deviceActionsMessages } from '../messages/deviceActions.ts';
import { formMessages } from '../messages/form.ts';
import { causeText } from '../form/save-error.ts';
import { closestLang } from '../internal/part.ts';
import { safeUrl } from '../primitives/links.ts';
import { stateOf } from '../primitives/problem.ts';

/** What `hub-connect` tells: a session that is ready to be opened. */
export interface HubConnectDetail {
  /** https; valid once, and only until `expiresAt`. */
  readonly url: string;
  readonly expiresAt: string;
  readonly kind: 'session' | 'scan';
  readonly device: { readonly id: string; readonly name: string; readonly customerId: string };
}

/** Tells the host of a session. @returns false when the host opens it. */
const tell = (host: LitElement, detail: HubConnectDetail): boolean =>
  host.dispatchEvent(
    new CustomEvent<HubConnectDetail>('hub-connect', {
      detail,
      bubbles: true,
      composed: true,
      cancelable: true,
    }),
  );

/**
 * Asks for a remote session on a device, or for its network scan, and hands it to the host; where that does not take
 * it, it opens in a window of its own, which knows nothing of this one.
 */
export const connect = async (
  { id, name, customerId }: Pick<Device, 'id' | 'name' | 'customerId'>,
  { host, hub }: { readonly host: LitElement; readonly hub: Hub },
  kind: HubConnectDetail['kind'],
): Promise<void> => {
  const { notices } = hubState(hub);
  const { lang } = closestLang(host);
  const t = await loadMessages(deviceActionsMessages, lang);
  try {
    const { devices } = hub;
    const { url, expiresAt } = await (kind === 'scan' ? devices.scanNetwork(id) : devices.connect(id));
    const safe = safeUrl(url);
    if (!safe?.startsWith('https:')) throw new TypeError('The address of a session is https.');
    if (!tell(host, { url: safe, expiresAt, kind, device: { id, name, customerId } })) return;
    const open = (): void => void window.open(safe, '_blank', 'noopener,noreferrer');
    open();
    notices.show({ text: t.opened[kind](name), actions: [{ label: t.openAgain, run: open }] });
  } catch (error) {
    const why = stateOf(error);
    const words = await loadMessages(formMessages, lang);
    const reasons: Readonly<Record<string, string>> = t.refusals;
    const reason = reasons[why.code ?? ''] ?? causeText(why.kind, words);
    notices.show({ text: `${t.notOpened[kind](name)}: ${reason}`, tone: 'failed' });
  }
};
