import type { DeviceRow } from '@customer-hub/server/parts/database/collections/devices';
import type { Context } from '@customer-hub/server/parts/server/handler';

/** Beyond so many customers it is the huge world. */
const HUGE_CUSTOMERS = 5_000,
  MANY = 10_000;

/** In the huge world one server has thousands of services: the one on which everybody works. */
export const sessionServicesOf = async ({ name }: DeviceRow, { db }: Context): Promise<number> =>
  name === 'VM-RDS01' && (await db.customers.count()) > HUGE_CUSTOMERS ? MANY : 0;
