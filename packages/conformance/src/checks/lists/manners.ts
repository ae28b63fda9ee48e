import { applies, expect, expectProblem } from '../../run/outcome.ts';
import { valueOf } from './facts.ts';
import { all, equal, has, onEach, type ListCheck } from './list.ts';

export const mannerChecks: readonly ListCheck[] = [
  {
    name: 'unknown-parameter',
    title: 'a parameter that the contract does not know is refused',
    clause: '#/components/responses/BadRequest "unknown field"',
    for: () => true,
    run: (context, list) =>
      onEach(context, list, 0, async ({ path }) => {
        const query = { conformanceUnknown: 1 };
        expectProblem(await context.client.call(list.operation.id, { path, query }), 400);
      }),
  },
  {
    name: 'unknown-parent',
    title: 'the list of something that is not there is not found',
    clause: '#/components/responses/NotFound',
    for: ({ facts, operation }) => facts.of !== 'account' && '404' in operation.answers,
    run: async ({ client }, { operation }) => {
      const names = operation.parameters
        .filter(one => one.in === 'path')
        .map(({ name }) => [name, 'conformance-missing']);
      expectProblem(
        await client.call(operation.id, { path: Object.fromEntries(names) as Record<string, string> }),
        404,
      );
    },
  },
  {
    name: 'default-order',
    title: 'without sort the rows come in the order that the contract tells',
    clause: 'description',
    for: ({ facts }) => facts.order !== undefined,
    run: async (context, list) => {
      const order = list.facts.order ?? '';
      await onEach(context, list, 2, async subject => {
        if (has(list, 'sort')) {
          const { ids } = await all(subject, { sort: order });
          expect(
            subject.partial || equal(ids, subject.ids),
            `it is not the order of sort=${order}`,
            context.client.last,
          );
          return;
        }
        const values = subject.rows.map(row => String(valueOf(row, order.replace('-', ''))));
        const falls = values.every((value, index) => index === 0 || value <= (values[index - 1] ?? ''));
        applies(order.startsWith('-'), 'only newest first is told');
        expect(falls, 'the rows do not come newest first', context.client.last);
      });
    },
  },
];
