import type { BulkAction, ListDefinition } from '../../../list-view/definition.ts';
import type { DeviceServicesMessages } from '../../../messages/en/deviceServices.ts';
import type { PanelPlace } from '../../device-list-panel.ts';
import type { ServiceContext, ServiceRow, ServiceVerb } from './service-row.ts';

/** How many services there are, running and where they should run. */
export interface ServiceCounts {
  readonly all: number;
  readonly running?: number | undefined;
  readonly shouldRun?: number | undefined;
}

/** What the list of services is given by its panel. */
export interface ServicesPlace extends PanelPlace<ServiceRow> {
  readonly counts: ServiceCounts | undefined;
  page: ListDefinition<ServiceRow, DeviceServicesMessages>['list'];
  /** Does something to services, after a question where others depend on them. */
  act(verb: ServiceVerb, rows: readonly ServiceRow[], context: ServiceContext): Promise<void>;
  /** The same for what is selected. */
  actOn(
    verb: ServiceVerb,
    target: Parameters<NonNullable<BulkAction<ServiceRow, DeviceServicesMessages>['ask']>>[2],
    context: ServiceContext,
  ): Promise<void>;
}
