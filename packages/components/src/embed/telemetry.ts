import type { HubErrorDetail, HubReadyDetail } from '../internal/event-details.ts';

/** What happened in a hub, for your own measurements. Holds no value of a record and no id of one. */
export type HubTelemetry =
  | {
      /** The code of an element was fetched and its tag registered. */
      readonly kind: 'loaded';
      readonly element: string;
      readonly durationMs: number;
    }
  | {
      /** First records are in sight, or a panel of a device was opened. */
      readonly kind: 'opened';
      readonly element: string;
      /** Of `hub-device`: `services`, `patches`, ... */
      readonly panel?: string;
      /** From the moment it was wanted; of a panel unknown. */
      readonly durationMs?: number;
    }
  | {
      /** A request, or the loading of code. */
      readonly kind: 'failed';
      readonly code: string;
      /** The operation (`getCustomer`) or the tag. */
      readonly where: string;
      readonly requestId: string | undefined;
    };

/** What an event of an element says, as telemetry. */
export const telemetryOf = ({ type, detail }: Event & { readonly detail: unknown }): HubTelemetry => {
  if (type === 'hub-ready') return { kind: 'opened', ...(detail as HubReadyDetail) };
  if (type === 'hub-panel-change')
    return { kind: 'opened', element: 'hub-device', panel: (detail as { readonly panel: string }).panel };
  const { code, where, requestId } = detail as HubErrorDetail;
  return { kind: 'failed', code, where, requestId };
};
