/** The mock server's core: knows requests and answers, but no worker, socket or process. */
export { createMock, type Activity, type Journal, type Mock, type MockOptions } from './mock.ts';
export { createFetch, createMockFetch } from './fetch.ts';
export { createTestMock, TEST_EPOCH, type TestMock } from './testing.ts';
export { scenarios, type ScenarioName } from './scenarios/index.ts';
export type { RouteFault } from './scenarios/faults.ts';
export type { Clock } from '@customer-hub/server/parts/server/clock';
export type { Handlers, OperationId } from '@customer-hub/server/parts/server/handler';
