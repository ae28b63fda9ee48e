import type { Alert, Asset, DeviceMetrics, Hub, Job, RequestOptions, Ticket } from '@customer-hub/sdk';
import type { Change } from './change.ts';

/** Alerts and tickets of a device that are open, the worst and newest first, and how many there are. */
export interface DeviceOpenWork {
  readonly alerts: readonly Alert[];
  readonly alertCount: number;
  readonly tickets: readonly Ticket[];
  readonly ticketCount: number;
}

/** The newest jobs of a device, and how many there are. */
export interface DeviceJobs {
  readonly items: readonly Job[];
  readonly total: number;
}

/** What the overview of a device shows beside its record. All by the device's id. */
export interface DeviceRecordTypes {
  device_metrics: DeviceMetrics;
  device_open_work: DeviceOpenWork;
  device_jobs: DeviceJobs;
  /** The asset that stands for the device; null when there is none. */
  device_asset: { readonly asset: Asset | null };
}

const SHOWN = 5;
const renewedBy =
  (...types: string[]) =>
  ({ type }: Change): boolean =>
    types.includes(type);

export const deviceKinds = {
  device_metrics: {
    read: (hub: Hub, id: string, options: RequestOptions): Promise<DeviceMetrics> =>
      hub.devices.metrics(id, {}, options),
    renewedBy: ({ type, id: changed }: Change, id: string): boolean => type === 'device' && changed === id,
    everyMs: 15_000,
    freshMs: 60_000,
  },
  device_open_work: {
    read: async (hub: Hub, id: string, options: RequestOptions): Promise<DeviceOpenWork> => {
      const query = { deviceId: [id], limit: SHOWN, count: 'exact' as const };
      const [alerts, tickets] = await Promise.all([
        hub.alerts.listAll({ ...query, status: ['open'], sort: '-severity,-createdAt' }, options),
        hub.tickets.listAll({ ...query, statusGroup: ['open', 'pending'], sort: '-createdAt' }, options),
      ]);
      return {
        alerts: alerts.items,
        alertCount: alerts.totalCount ?? alerts.items.length,
        tickets: tickets.items,
        ticketCount: tickets.totalCount ?? tickets.items.length,
      };
    },
    renewedBy: renewedBy('alert', 'ticket'),
    everyMs: 3000,
  },
  device_jobs: {
    read: async (hub: Hub, id: string, options: RequestOptions): Promise<DeviceJobs> => {
      const { items, totalCount } = await hub.jobs.list(
        { deviceId: id, limit: SHOWN, count: 'exact' },
        options,
      );
      return { items, total: totalCount ?? items.length };
    },
    renewedBy: renewedBy('job'),
    everyMs: 2000,
  },
  device_asset: {
    read: async (hub: Hub, id: string, options: RequestOptions): Promise<{ asset: Asset | null }> => {
      const { customerId, hardware } = await hub.devices.get(id, options);
      const serial = hardware?.serialNumber;
      if (!serial) return { asset: null };
      const { items } = await hub.assets.list(customerId, { q: serial, limit: 10 }, options);
      return { asset: items.find(({ device }) => device?.id === id) ?? null };
    },
    renewedBy: renewedBy('asset'),
    everyMs: 3000,
  },
};
