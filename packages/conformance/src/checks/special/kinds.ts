import type { Context } from '../../run/check.ts';
import { applies, expect, expectCode, expectProblem, expectStatus } from '../../run/outcome.ts';
import { itemsOf, make, promises } from './define.ts';

const groups: Readonly<Record<string, string>> = {
  retainer_flat_fee: 'standard',
  hourly: 'standard',
  block_hours: 'block',
  block_money: 'block',
  remote_monitoring: 'monitoring',
  online_backup: 'monitoring',
  project_one_time_fee: 'project',
  project_hourly_rate: 'project',
};
const contract = (context: Context, more: object): ReturnType<typeof make> =>
  make(context, 'createContract', {
    name: context.world.name('contract'),
    kind: 'hourly',
    startDate: '2020-01-01',
    ...more,
  });

export const contractChecks = promises('contracts', [
  {
    id: 'listContracts.group',
    title: 'group follows from the kind, and status from the dates',
    clause: '#/components/schemas/ContractKind',
    reads: true,
    run: async ({ client, world }) => {
      const subjects = await world.subjects('listContracts', 'customer');
      applies(subjects.length > 0, 'there are no contracts');
      for (const path of subjects) {
        const exchange = await client.call('listContracts', { path, query: { limit: 200 } });
        expectStatus(exchange, 200);
        const wrong = itemsOf(exchange.body).find(({ kind, group }) => groups[String(kind)] !== group);
        expect(!wrong, `${String(wrong?.kind)} is in group ${String(wrong?.group)}`, exchange);
      }
    },
  },
  {
    id: 'createContract.status',
    title: 'one that has ended is expired, one that has not is active',
    clause: '#/paths/~1contracts~1{contractId}/patch/description "the status follows from the dates"',
    run: async context => {
      const ended = await contract(context, { endDate: '2021-12-31' });
      expect(
        ended.status === 'expired',
        `it ended in 2021 and is ${String(ended.status)}`,
        context.client.last,
      );
      const ask = { path: { contractId: ended.id }, ifMatch: ended.etag, body: { endDate: null } };
      const open = expectStatus(await context.client.call('updateContract', ask), 200);
      expect(open.status === 'active', `it does not end and is ${String(open.status)}`, context.client.last);
    },
  },
  {
    id: 'createContract.not-for-kind',
    title: 'a value that does not belong to the kind is refused',
    run: async ({ client, world }) => {
      const path = { customerId: await world.workshop() };
      const prepaid = { onSite: 60, remote: 60, telephone: 0 };
      const body = { name: world.name('contract'), kind: 'hourly', startDate: '2026-01-01', prepaid };
      expectCode(await client.call('createContract', { path, body }), 'not_for_kind', 422);
    },
  },
  {
    id: 'getContractUsage.sums',
    title: 'per type what is left is never below 0; the total adds the types',
    reads: true,
    run: async ({ client, world }) => {
      let tried = 0;
      for (const path of await world.subjects('listContracts', 'customer')) {
        const { rows } = await world.rows('listContracts', path);
        for (const { id, hours } of rows.filter(row => row.hours !== null).slice(0, 6)) {
          const exchange = await client.call('getContractUsage', { path: { contractId: String(id) } });
          const text = JSON.stringify(expectStatus(exchange, 200));
          expect(!/"remainingMinutes":-/.test(text), 'what is left is below 0', exchange);
          expect(hours !== undefined, 'the contract tells no hours', exchange);
          tried++;
        }
      }
      applies(tried > 0, 'no contract has pre-paid hours');
    },
  },
]);

const now = (): string => new Date().toISOString();
export const ticketChecks = promises('tickets', [
  {
    id: 'updateTicket.status',
    title: 'a status of the list moves the ticket into the group of that status',
    run: async context => {
      const { client } = context;
      const statuses = itemsOf((await client.call('listTicketStatuses', { query: { limit: 200 } })).body);
      const ticket = await make(context, 'createTicket', { title: context.world.name('ticket') });
      let etag = ticket.etag;
      for (const { name, group } of statuses.filter(one => one.group !== 'deleted').slice(0, 8)) {
        const ask = { path: { ticketId: ticket.id }, ifMatch: etag, body: { status: name } };
        const exchange = await client.call('updateTicket', ask);
        const after = expectStatus(exchange, 200);
        expect(
          after.status === name && after.statusGroup === group,
          `${String(name)} is in group ${String(after.statusGroup)}`,
          exchange,
        );
        etag = String(after.etag);
      }
    },
  },
  {
    id: 'createTicketComment.listed',
    title: 'a comment stands in the list and is counted, and the ticket has activity',
    clause: '#/paths/~1tickets~1{ticketId}~1comments/post/responses/201',
    run: async context => {
      const { client } = context;
      const ticket = await make(context, 'createTicket', { title: context.world.name('ticket') });
      const path = { ticketId: ticket.id };
      const exchange = await client.call('createTicketComment', {
        path,
        body: { text: 'Kit comment', visibility: 'internal' },
      });
      const { id } = expectStatus(exchange, 201);
      const list = await client.call('listTicketComments', { path });
      expect(
        itemsOf(list.body).some(row => row.id === id),
        'the list does not have it',
        list,
      );
      const { commentCount } = expectStatus(await client.call('getTicket', { path }), 200);
      expect(
        commentCount === itemsOf(list.body).length,
        `commentCount is ${String(commentCount)}`,
        client.last,
      );
      expectProblem(
        await client.call('createTicketComment', { path, body: { text: '', visibility: 'internal' } }),
        422,
      );
    },
  },
]);

export const alertChecks = promises('alerts', [
  {
    id: 'getAlertHistogram.days',
    title: 'every day of the span, also those without alerts; 366 days at most',
    reads: true,
    run: async ({ client }) => {
      const to = now().slice(0, 10);
      const from = new Date(Date.now() - 9 * 86_400_000).toISOString().slice(0, 10);
      const path = { customerId: '-' };
      const exchange = await client.call('getAlertHistogram', { path, query: { from, to } });
      const { days } = expectStatus(exchange, 200) as { days?: unknown[] };
      expect(days?.length === 10, `${days?.length} days came of 10`, exchange);
      expectProblem(
        await client.call('getAlertHistogram', { path, query: { from: '2020-01-01', to: '2025-01-01' } }),
        400,
      );
    },
  },
  {
    id: 'reopenAlert.wrong-state',
    title: 'an open alert cannot be reopened, a resolved one not resolved',
    clause: '#/paths/~1alerts~1{alertId}~1reopen/post/description',
    run: async ({ client }) => {
      let tried = 0;
      const cases = [
        ['open', 'reopenAlert', {}],
        ['resolved', 'resolveAlert', {}],
      ] as const;
      for (const [status, operation, body] of cases) {
        const [alert] = itemsOf((await client.call('listAllAlerts', { query: { status, limit: 1 } })).body);
        if (!alert) continue;
        expectCode(
          await client.call(operation, { path: { alertId: String(alert.id) }, body }),
          'wrong_state',
          409,
        );
        tried++;
      }
      applies(tried > 0, 'there are no alerts');
    },
  },
  {
    id: 'bulkAlerts.unknown',
    title: 'an alert that is not there fails alone',
    clause: '#/components/schemas/BulkResults',
    run: async ({ client }) => {
      const body = { action: 'resolve', ids: ['conformance-missing'], params: { reason: 'Conformance kit' } };
      const exchange = await client.call('bulkAlerts', { body });
      const [result] = (expectStatus(exchange, 200).results ?? []) as { id: string; status: string }[];
      expect(
        result?.id === 'conformance-missing' && result.status === 'failed',
        `it is ${String(result?.status)}`,
        exchange,
      );
    },
  },
]);

export const assetChecks = promises('assets', [
  {
    id: 'createAsset.references',
    title: 'a folder or contact that is not there is refused, with a pointer to it',
    clause: '#/components/responses/Invalid',
    run: async ({ client, world }) => {
      const path = { customerId: await world.workshop() };
      for (const name of ['folderId', 'contactId']) {
        const body = { name: world.name('asset'), assetType: 'Monitor', [name]: 'conformance-missing' };
        const exchange = await client.call('createAsset', { path, body });
        const { errors = [] } = expectProblem(exchange, 422);
        expect(
          errors.some(({ pointer }) => pointer === `/${name}`),
          `errors does not point at /${name}`,
          exchange,
        );
      }
    },
  },
  {
    id: 'listAssets.groups',
    reads: true,
    title: 'groupBy orders by the group first, rows without a value last, and answers groups',
    clause: '#/paths/~1customers~1{customerId}~1assets/get/parameters groupBy',
    run: async ({ client, world }) => {
      const [path] = await world.subjects('listAssets', 'customer');
      applies(path !== undefined, 'there are no assets');
      for (const groupBy of ['assetType', 'folder', 'status']) {
        const exchange = await client.call('listAssets', { path, query: { groupBy, limit: 200 } });
        const body = expectStatus(exchange, 200);
        expect(body.groups !== undefined, `with groupBy=${groupBy} it has no groups`, exchange);
        const values = itemsOf(body).map(row =>
          JSON.stringify((row[groupBy] as { id?: string } | null)?.id ?? row[groupBy]),
        );
        const stretches = values.filter((value, index) => value !== values[index - 1]);
        expect(
          new Set(stretches).size === stretches.length,
          `rows of one ${groupBy} do not stand together`,
          exchange,
        );
        expect(!stretches.slice(0, -1).includes('null'), `rows without ${groupBy} are not last`, exchange);
      }
    },
  },
]);
