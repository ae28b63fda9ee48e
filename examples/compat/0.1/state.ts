/** Own pages on the state, for 0.1. */
import { createHub } from '@customer-hub/sdk';
import { activities, createList, hubState } from '@customer-hub/state';

const state = hubState(createHub({ baseUrl: '/v1', auth: () => 'token' }));
const customer = state.records.get('customer', 'cus_7');
const leave = customer.listen(() => void customer.get().value?.name);
const devices = createList(
  state,
  {
    tab: 'devices',
    record: 'device',
    shape: { columns: [], facets: ['availability'], flags: [], fields: [] },
    list: (hub, customerId, query, options) => hub.devices.list(customerId!, query, options),
  },
  { customerId: 'cus_7' },
);
devices.status.listen(() => void devices.status.get().count);
devices.open();
devices.setVisibleRange(0, 50);
void devices.row(0)?.name;
devices.close();
leave();
export const running = activities(state);
