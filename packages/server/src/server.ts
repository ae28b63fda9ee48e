import type { Contract } from './contract/contract.ts';
import type { SharingRules } from './contract/types.ts';
import type { Database } from './database/collections/index.ts';
import { secureRandom } from './database/random.ts';
import { isTimeZone } from './domain/days.ts';
import { contract as ourContract } from './generated/contract.ts';
import { capabilities } from './handlers/capabilities.ts';
import { SHARING, tenantOf } from './domain/shared-links.ts';
import { activities, handlers as ourHandlers } from './handlers/index.ts';
import { addTechnician, openAccount, type NewAccount } from './new-account.ts';
import { memoryRecords, type RecordStore, type TenantRecords } from './served-store.ts';
import { createClock, type Clock } from './server/clock.ts';
import { incomingOf, responseOf, type Incoming, type Outcome } from './server/exchange.ts';
import type { Activity, Context, OperationId, Handler } from './server/handler.ts';
import { StoredIdempotency } from './server/idempotency.ts';
import {
  memoryFiles,
  noDevices,
  noWebhooks,
  openVault,
  quickPassPhrases,
  type DevicePort,
  type FilePort,
  type PassPhrases,
  type Vault,
  type WebhookPort,
} from './server/ports.ts';
import type { Limit } from './server/rate-limit.ts';
import { createRouter, type Answered, type Session } from './server/router.ts';
import { outside } from './server/transaction.ts';
import { systemOf, visitorOf, type User } from './server/user.ts';

/** Any of the contract's operations. */
export type SomeHandlers = { readonly [Id in OperationId]?: Handler<Id> };

export interface ServerOptions {
  /** Who sends this `Authorization`. Throws `unauthorized(...)`. */
  signIn(authorization: string | null): User | Promise<User>;
  /** Where records are kept. Default: in memory. */
  records?: RecordStore;
  /** The operations that are served; all others answer 501 and their tabs are not shown. Default: all we have. */
  handlers?: SomeHandlers;
  /** Whoever reaches machines; the handlers of device tools come with it. Default: nobody. */
  devices?: DevicePort<Context>;
  /** Of a tenant. Default: in memory. */
  files?(tenant: string): FilePort;
  /** Default: secrets are kept as they are. */
  vault?: Vault;
  /** Default: pass phrases are hashed quickly. */
  passPhrases?: PassPhrases;
  /** How records may be shared by links. Default: for 30 days and 20 views at most; the portal says where they open. */
  sharing?: Partial<SharingRules>;
  /** Default: webhooks are kept, and nothing is sent. */
  webhooks?: WebhookPort;
  /** What a tenant begins with when it signs in for the first time. */
  account?: NewAccount;
  /** Work that goes on without a request, once per tenant. Default: ours, with our handlers alone. */
  activities?: readonly Activity[];
  /** Whether there is such a customer, where customers are not kept in `records`. */
  knowsCustomer?(customerId: string): Promise<boolean>;
  /** In front of every path of the contract. Default `/v1`. */
  basePath?: string;
  clock?: Clock;
  /** Hold every answer against the contract, and show messages of unexpected errors. Default false. */
  strict?: boolean;
  contract?: Contract;
  /** Requests of one user in a minute. Default: 6,000, more are refused. */
  limit?: Limit;
  /** Requests of one address without an account in a minute. Default: 60, more are refused. */
  visitorLimit?: Limit;
  /** Told of what work in the background throws. Default: it ends a Node process. */
  onError?(error: unknown): void;
  /** Told of each answer, for logs and metrics. */
  onAnswer?(answered: Answered): void;
}

export interface HubServer {
  /** The whole server as one function of the web platform. */
  fetch(request: Request): Promise<Response>;
  /** The same without a `Request` and a `Response` around it, for ports. */
  exchange(incoming: Incoming): Promise<Outcome>;
  /**
   * Begins the background work of a tenant, which otherwise begins when somebody of it signs in. Does nothing when it
   * has begun.
   */
  open(tenant: string): Promise<void>;
  /** Ends timers and closes the records. */
  close(): Promise<void>;
}

/**
 * Serves the contract over records, files and devices that are given to it. Throws when the time zone of new accounts
 * is none.
 */
export function createServer(options: ServerOptions): HubServer {
  if (options.account && !isTimeZone(options.account.timeZone))
    throw new Error(`${options.account.timeZone} is not a time zone.`);
  let isClosed = false;
  // What is under way when the records are closed goes on at the next start, and is nobody's mistake.
  const onError = (error: unknown): void => {
    if (!isClosed) (options.onError ?? rethrow)(error);
  };
  const {
    contract = ourContract,
    basePath = '/v1',
    strict = false,
    clock = createClock({ onError }),
    records = memoryRecords(clock),
  } = options;
  const handlers = { ...capabilities, ...(options.handlers ?? ourHandlers) },
    { open, ...tenants } = createTenants({ ...options, handlers, clock, records, onError });
  const route = createRouter({
    contract,
    handlers,
    basePath,
    strict,
    tellErrors: strict,
    session: () => ({ clock, ...tenants }),
    limit: { refuses: true, ...options.limit },
    ...(options.knowsCustomer ? { knowsCustomer: options.knowsCustomer } : {}),
    ...(options.visitorLimit ? { visitorLimit: options.visitorLimit } : {}),
    ...(options.onAnswer ? { onAnswer: options.onAnswer } : {}),
  });
  return {
    fetch: request => route(incomingOf(request)).then(responseOf),
    exchange: route,
    open,
    async close() {
      isClosed = true;
      clock.stop();
      await records.close();
    },
  };
}

type Parts = ServerOptions & Required<Pick<ServerOptions, 'handlers' | 'clock' | 'records'>>;
/** What sessions are made of: one opened account per tenant. */
function createTenants({
  signIn,
  records,
  ...parts
}: Parts): Omit<Session, 'clock'> & Pick<HubServer, 'open'> {
  const opened = new Map<string, Promise<void>>(),
    idempotency = new StoredIdempotency(),
    contextOf = contexts(parts);
  const open = (name: string): Promise<void> => {
    const known = opened.get(name);
    if (known) return known;
    const tenant = records.of(name),
      opening = begin(contextOf(tenant, systemOf(name)), tenant, parts);
    opened.set(name, opening);
    // The next request tries again.
    opening.catch(() => opened.delete(name));
    return opening;
  };
  const met = new Set<string>(),
    // Whoever has signed in can be given tickets and customers.
    known = async (user: User): Promise<void> => {
      const name = `${user.tenant} ${user.id}`;
      if (!parts.account || met.has(name)) return;
      const tenant = records.of(user.tenant);
      await tenant.write(db => addTechnician(user, db));
      met.add(name);
    };
  return {
    open,
    async signIn(authorization) {
      const user = await signIn(authorization);
      await open(user.tenant);
      await known(user);
      return user;
    },
    async visitor(token) {
      const name = tenantOf(token);
      if (name === undefined || !(await records.has?.(name))) return undefined;
      await open(name);
      return visitorOf(name);
    },
    runningFor(user) {
      const tenant = records.of(user.tenant),
        context = contextOf(tenant, user);
      return { context, idempotency, write: work => writing(tenant, own => work({ ...context, ...own })) };
    },
    nextTrace: () => `req_${secureRandom.hex(16)}`,
  };
}

/**
 * Runs work that writes. The database it is given is that of the transaction, and once that has ended the records
 * themselves: handlers begin work that goes on after their answer.
 */
function writing<T>(
  tenant: TenantRecords,
  work: (own: Pick<Context, 'db' | 'savepoint'>) => Promise<T>,
): Promise<T> {
  let current = tenant.db;
  const db = Object.defineProperties(
    {},
    Object.fromEntries(
      Object.keys(tenant.db).map(name => [
        name,
        { enumerable: true, get: () => current[name as keyof Database] },
      ]),
    ),
  ) as Database;
  return tenant
    .write((transaction, savepoint) => {
      current = transaction;
      return work({ db, savepoint });
    })
    .finally(() => {
      current = tenant.db;
    });
}

function contexts({
  clock,
  handlers,
  devices = noDevices,
  files = filesInMemory(),
  vault = openVault,
  passPhrases = quickPassPhrases,
  sharing,
  webhooks = noWebhooks,
  onError = rethrow,
}: Omit<Parts, 'signIn' | 'records'>): (tenant: TenantRecords, user: User) => Context {
  return (tenant, user) => {
    const bare = bareOf(tenant, user);
    return {
      ...bare,
      ifMatch: () => undefined,
      write: outside(work => writing(tenant, own => work({ ...bare, ...own }))),
    };
  };
  function bareOf({ db, events }: TenantRecords, user: User): Omit<Context, 'ifMatch' | 'write'> {
    return {
      db,
      events,
      user,
      clock,
      now: () => clock.now(),
      random: secureRandom,
      ids: { uuid: () => secureRandom.uuid(), next: prefix => `${prefix}_${secureRandom.hex(20)}` },
      devices,
      files: files(user.tenant),
      vault: {
        seal: (secret, about) => vault.seal(secret, `${user.tenant}/${about}`),
        open: (sealed, about) => vault.open(sealed, `${user.tenant}/${about}`),
      },
      passPhrases,
      sharing: { ...SHARING, ...sharing },
      webhooks,
      report: onError,
      savepoint: part => part(),
      serves: id => id in handlers,
    };
  }
}

/** Begins what goes on for a tenant, with an account when there is none. */
async function begin(
  context: Context,
  tenant: TenantRecords,
  { account, activities: own, handlers }: Omit<Parts, 'signIn' | 'records'>,
): Promise<void> {
  if (account) await tenant.write(db => openAccount(account, { ...context, db }));
  for (const activity of own ?? ('listCustomers' in handlers ? activities : [])) await activity(context);
}

/** As if nobody had caught it. */
const rethrow = (error: unknown): void => {
  queueMicrotask(() => {
    throw error;
  });
};

function filesInMemory(): (tenant: string) => FilePort {
  const tenants = new Map<string, FilePort>();
  return tenant => {
    const known = tenants.get(tenant) ?? memoryFiles();
    tenants.set(tenant, known);
    return known;
  };
}
