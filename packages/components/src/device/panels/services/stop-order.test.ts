import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { stopOrder, type Stoppable } from './stop-order.ts';

/** Services by number, of which each may need any other, also in a circle. */
const servicesArbitrary = fc
  .array(fc.record({ up: fc.boolean(), dependents: fc.array(fc.nat(7), { maxLength: 4 }) }), {
    minLength: 1,
    maxLength: 8,
  })
  .map(all =>
    all.map(({ up, dependents }, index): Stoppable => ({
      name: `s${index}`,
      status: up ? 'running' : 'stopped',
      dependents: dependents.map(other => `s${other}`),
    })),
  );

const named = (services: readonly Stoppable[]): ReadonlyMap<string, Stoppable> =>
  new Map(services.map(service => [service.name, service]));

describe('stopOrder', () => {
  it('stops what needs a service before it, that which needs that first', () => {
    const services = [
      { name: 'sql', status: 'running', dependents: ['agent', 'practice', 'ceip'] },
      { name: 'agent', status: 'running', dependents: ['practice'] },
      { name: 'practice', status: 'running', dependents: [] },
      { name: 'ceip', status: 'stopped', dependents: [] },
    ];
    const [sql] = services;
    assert.ok(sql);
    const { order, idle } = stopOrder([sql], named(services));
    assert.deepEqual(
      order.map(({ name }) => name),
      ['practice', 'agent', 'sql'],
    );
    assert.deepEqual(
      idle.map(({ name }) => name),
      ['ceip'],
    );
  });

  it('names each once, only what runs, and the chosen ones always', () => {
    fc.assert(
      fc.property(servicesArbitrary, fc.nat(7), (services, at) => {
        const chosen = services[at % services.length];
        assert.ok(chosen);
        const { order, idle } = stopOrder([chosen], named(services));
        const names = [...order, ...idle].map(({ name }) => name);
        assert.equal(new Set(names).size, names.length);
        assert.equal(order.at(-1)?.name, chosen.name);
        for (const { name, status } of order) assert.ok(status === 'running' || name === chosen.name);
        for (const { status } of idle) assert.equal(status, 'stopped');
      }),
    );
  });

  it('never stops a service while one runs that needs it, where nothing goes in circles', () => {
    fc.assert(
      fc.property(servicesArbitrary, fc.nat(7), (all, at) => {
        // Only what comes later needs what comes before: no circles.
        const services = all.map((service, index) => ({
          ...service,
          dependents: service.dependents.filter(name => Number(name.slice(1)) > index),
        }));
        const chosen = services[at % services.length];
        assert.ok(chosen);
        const { order } = stopOrder([chosen], named(services));
        const place = new Map(order.map(({ name }, index) => [name, index]));
        for (const { name, dependents } of order)
          for (const other of dependents) {
            const before = place.get(other);
            if (before !== undefined) assert.ok(before < (place.get(name) ?? -1));
            else assert.notEqual(named(services).get(other)?.status, 'running');
          }
      }),
    );
  });
});
