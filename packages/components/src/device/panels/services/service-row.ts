import type { DeviceService } from '@customer-hub/sdk';
import type { ListContext } from '../../../list-view/definition.ts';
import type { DeviceServicesMessages } from '../../../messages/en/deviceServices.ts';
import type { Row } from '../../device-list-panel.ts';

export type ServiceRow = Row<DeviceService>;

export const toServiceRow = (service: DeviceService): ServiceRow => ({ ...service, id: service.name });
export type ServiceContext = ListContext<ServiceRow, DeviceServicesMessages>;
export type ServiceVerb = 'service_start' | 'service_stop' | 'service_restart';

export const isServiceVerb = (type: string): type is ServiceVerb =>
  type === 'service_start' || type === 'service_stop' || type === 'service_restart';

/** Starts by itself, waits for nothing, and does not run. */
export const shouldRun = ({ status, startup, triggered }: ServiceRow): boolean =>
  status === 'stopped' && !triggered && (startup === 'automatic' || startup === 'automatic_delayed');

/** What a person most likely wants to do with it. */
export const likelyVerb = ({ status }: ServiceRow): ServiceVerb =>
  status === 'stopped' || status === 'paused' ? 'service_start' : 'service_restart';

/** Whether it is as the work was to leave it. */
export const isAsWanted = (verb: ServiceVerb, { status }: ServiceRow): boolean =>
  verb === 'service_stop' ? status === 'stopped' : status === 'running';

/** Why a service cannot be started, stopped or restarted, in words. */
export const whyNot = (
  verb: ServiceVerb,
  { status, protected: isProtected, protectedReason }: ServiceRow,
  m: DeviceServicesMessages,
): string | undefined => {
  if (verb === 'service_start') return status === 'running' ? m.alreadyRunning : undefined;
  if (status === 'stopped') return m.notRunning;
  return isProtected ? m.protectedReason[protectedReason ?? 'system'] : undefined;
};
