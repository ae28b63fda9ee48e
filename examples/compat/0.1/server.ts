/** An own backend and tests with the mock, for 0.1. */
import { createMockFetch } from '@customer-hub/mock-server';
import { createMockServer } from '@customer-hub/mock-server/http';
import {
  conflict,
  createServer,
  listen,
  notFound,
  ok,
  unauthorized,
  type Handlers,
} from '@customer-hub/server';

const handlers: Pick<Handlers<'getNote'>, 'getNote'> = {
  getNote: async ({ path }, context) => {
    if (path.noteId === 'not_0') throw notFound();
    if (path.noteId === 'not_1') throw conflict('wrong_state', 'Not now');
    return ok({
      id: path.noteId,
      customerId: 'cus_7',
      text: 'Closes at 5:30 PM.',
      author: { id: context.user.id, name: context.user.name },
      createdAt: context.now(),
      updatedAt: context.now(),
      etag: '"1"',
      allowedActions: [],
    });
  },
};
export const server = createServer({
  handlers,
  signIn(authorization) {
    if (authorization !== 'Bearer token') throw unauthorized('token_invalid');
    const person = { id: 'priya', name: 'Priya Raman' };
    return { ...person, email: '', tenant: 'erp', person, scopes: new Set(['customer:read']) };
  },
});
export const start = () => listen(server, { port: 4030 });
export const mock = createMockFetch({ seed: 7, scale: { devices: 20, customers: 5 } });
export const served = () => createMockServer({ port: 0 });
