export { createServer, type HubServer, type ServerOptions, type SomeHandlers } from './server.ts';
export type {
  Activity,
  Answer,
  Context,
  Handler,
  HandlerRequest,
  Handlers,
  OperationId,
} from './server/handler.ts';
export { accepted, actions, created, noContent, ok, page } from './server/answers.ts';
export {
  conflict,
  fieldProblem,
  forbidden,
  invalid,
  malformed,
  notFound,
  otherProblem,
  ProblemError,
  unauthorized,
} from './server/problems.ts';
export { pageOfRows } from './handlers/shared/page-of-rows.ts';
export { handlers, activities } from './handlers/index.ts';
export type { DeviceFacts, DevicePort, FilePort, Vault } from './server/ports.ts';
export type { Answered } from './server/router.ts';
export type { User } from './server/user.ts';
export type { NewAccount } from './new-account.ts';
export { memoryRecords, type RecordStore, type TenantRecords } from './served-store.ts';
export { createJwtSignIn, type JwtOptions } from './sign-in/jwt.ts';
export { createDevelopmentSignIn } from './sign-in/development.ts';
export { listen, nodeHandler, type Listening, type ListenOptions } from './node/listen.ts';
export { startServer, type StartedServer, type StartOptions } from './node/start.ts';
export { KEPT, type Kept, type Removed } from './node/upkeep.ts';
export { createVault, readVaultKeys } from './node/vault.ts';
export { folderFiles } from './node/files.ts';
