/** The portal's backend: the client that every host makes, and behind it, because this is a demo, an invented server in the page. */
import { startMock } from '@customer-hub/mock-server/browser';
import { scenarios, type ScenarioName } from '@customer-hub/mock-server';
import { createHub, type Hub } from '@customer-hub/sdk';

export interface Backend {
  hub: Hub;
  /** Moods of the server with what they mean; none is its normal one. */
  scenarios: Readonly<Record<string, string>>;
  scenario: string;
  setScenario(name: string): void;
  /** A colleague changes the customer while you look at it. */
  editElsewhere(customerId: string): Promise<void>;
  /** Back to the data of the first visit. */
  reset(): Promise<void>;
}

const remembered = 'fieldhouse.scenario';
const isScenario = (name: string | null): name is ScenarioName => name !== null && Object.hasOwn(scenarios, name);

export async function startBackend(): Promise<Backend> {
  const baseUrl = '/v1';
  const before = sessionStorage.getItem(remembered);
  const mock = await startMock({ baseUrl, seed: 7, latencyMs: 60, persist: true, ...(isScenario(before) ? { scenario: before } : {}) });
  const hub = createHub({
    baseUrl: new URL(baseUrl, location.href),
    // A real portal asks its own backend for a short-lived token of the person who is signed in.
    auth: reason => `${reason}-${Date.now()}`,
    // And has schemas at hand while it is developed, to notice when its backend drifts from the contract.
    validate: { schemas: () => import('@customer-hub/sdk/schemas'), mode: 'warn', onDrift: drift => console.warn('The server differs from the contract', drift) },
  });
  return {
    hub,
    scenarios: Object.fromEntries(Object.entries(scenarios).map(([name, { description }]) => [name, description])),
    get scenario() {
      return mock.activeScenarios[0] ?? '';
    },
    setScenario(name) {
      sessionStorage.setItem(remembered, name);
      mock.scenario(...(isScenario(name) ? [name] : []));
    },
    async editElsewhere(customerId) {
      await mock.someoneElse(customerId);
    },
    async reset() {
      sessionStorage.removeItem(remembered);
      mock.scenario();
      mock.reset();
      await mock.saved();
    },
  };
}
