/** A program on the SDK, for 0.1. */
import {
  ConflictError,
  createHub,
  isHubError,
  PreconditionFailedError,
  RateLimitError,
  ValidationError,
  type Customer,
  type Device,
  type Hub,
  type HubOptions,
} from '@customer-hub/sdk';
import { readWebhook } from '@customer-hub/sdk/webhooks';

const options: HubOptions = {
  baseUrl: 'https://api.example.com/v1',
  auth: reason => Promise.resolve(`token:${reason}`),
  timeoutMs: 5_000,
  middleware: [(request, next) => next(request)],
  hooks: { response: ({ operationId }) => void operationId },
  validate: { schemas: () => import('@customer-hub/sdk/checks'), mode: 'warn' },
};

export async function work(signal: AbortSignal): Promise<readonly Device[]> {
  const hub: Hub = createHub(options);
  const customer: Customer = await hub.customers.get('cus_7', { signal });
  const { data, status, headers, requestId } = await hub.customers.get('cus_7').withResponse();
  const found: Device[] = [];
  for await (const device of hub.devices.list(data.id, { availability: ['online'], sort: '-lastSeenAt' }))
    found.push(device);
  for await (const page of hub.tickets.list('cus_7', { limit: 100 }).pages())
    void [page.items, page.nextCursor];
  const notes = await hub.notes.list('cus_7').toArray({ limit: 500 });
  const note = await hub.notes.create(customer.id, {
    text: `${notes.length} ${status} ${requestId} ${headers.get('etag')}`,
  });
  await hub.notes.update(note, { text: 'Mended.' });
  await hub.notes.delete(note);
  const secret = await hub.passwords.reveal('pwd_1', { reason: 'INC-42' });
  secret.use(plain => plain.length);
  for await (const { data: event } of hub.events.stream({ customerId: 'cus_7' }, { signal }))
    if (event.type) break;
  try {
    await hub.customers.update(customer, { phone: '+1 555 0100' });
  } catch (error) {
    if (error instanceof PreconditionFailedError) void error.current;
    else if (error instanceof ValidationError) void error.fields.map(({ pointer, code }) => pointer + code);
    else if (error instanceof ConflictError) void error.problem.blockers;
    else if (error instanceof RateLimitError) void error.retryAfterMs;
    else if (isHubError(error)) void [error.code, error.operationId, error.attempts];
  }
  await hub.request('GET', '/reports/7', { query: { from: new Date() } });
  hub.forgetToken();
  hub.close();
  return found;
}

export const receive = (body: string, signature: string, secret: string) =>
  readWebhook({ body, signature, secret });
