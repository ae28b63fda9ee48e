export { createFakeHub, type FakeAnswer, type FakeHub, type Fault } from './fake-hub.ts';
export {
  conformanceChecks,
  runConformance,
  type ConformanceCheck,
  type ConformanceOptions,
  type ConformanceReport,
} from './conformance.ts';
export type { ContractCall } from './routes.ts';
