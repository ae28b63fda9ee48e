import type { Contract, Operation } from '../contract/contract.ts';
import { compileReader, type ReadParameters } from './parameters.ts';

export interface Route {
  id: string;
  operation: Operation;
  /** Names of the path's parameters, in their order. */
  names: readonly string[];
  pattern: RegExp;
  read: ReadParameters;
  /** The GET whose answer an `If-Match` of this operation is compared with. */
  current: Route | undefined;
  takesIfMatch: boolean;
  takesIdempotencyKey: boolean;
}
export interface Match {
  route: Route;
  path: Record<string, string>;
}
/** All operations, by how many segments their paths have and how these begin; each list in the order of preference. */
export interface RouteTable {
  readonly routes: readonly Route[];
  readonly lists: ReadonlyMap<string, readonly Route[]>;
}

/**
 * A table of all operations. Fixed segments win over parameters: `/customers:bulk` and `/contacts/export` over
 * `/{id}`.
 */
export function compileRoutes(contract: Contract): RouteTable {
  const routes = Object.entries(contract.operations)
    .map(([id, operation]) => compileRoute(id, operation, contract.schemas))
    .sort((a, b) => a.names.length - b.names.length || b.operation.path.length - a.operation.path.length);
  const lists = new Map<string, Route[]>();
  for (const route of routes) {
    route.current = currentOf(routes, route.operation);
    const name = listOf(route.operation.path),
      list = lists.get(name);
    if (list) list.push(route);
    else lists.set(name, [route]);
  }
  return { routes, lists };
}

function compileRoute(id: string, operation: Operation, schemas: Contract['schemas']): Route {
  const names: string[] = [],
    { method, path, parameters } = operation;
  const source = path.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{(\w+)\}/g, (_, name: string) => {
    names.push(name);
    return '([^/:]+)';
  });
  const takes = (header: string): boolean =>
    parameters.some(({ name, in: where }) => where === 'header' && name.toLowerCase() === header);
  return {
    id,
    operation,
    names,
    pattern: new RegExp(`^${source}$`),
    read: compileReader(operation, schemas),
    current: undefined,
    takesIfMatch: takes('if-match'),
    takesIdempotencyKey: method === 'POST' && takes('idempotency-key'),
  };
}

/** `/customers/cus_1/devices` is in the list `3 customers`. A path that begins with a parameter is in none. */
function listOf(path: string): string {
  let segments = 0,
    end = path.length;
  for (let at = 0; at < path.length; at++) {
    if (path[at] === '/' && ++segments === 2) end = at;
  }
  return `${segments} ${path.slice(1, end)}`;
}

/**
 * The route of a path below the base, `{ allow }` when only the method is wrong, undefined when nothing lives there.
 */
export function matchRoute(
  { lists }: RouteTable,
  method: string,
  path: string,
): Match | { allow: string[] } | undefined {
  const allow: string[] = [];
  for (const route of lists.get(listOf(path)) ?? []) {
    const found = route.pattern.exec(path);
    if (!found) continue;
    if (route.operation.method !== method) {
      allow.push(route.operation.method);
      continue;
    }
    const values: Record<string, string> = {};
    try {
      route.names.forEach((name, index) => {
        values[name] = decodeURIComponent(found[index + 1] ?? '');
      });
    } catch {
      return undefined;
    }
    return { route, path: values };
  }
  return allow.length > 0 ? { allow } : undefined;
}

/** Same address, or the record that the operation hangs on. */
function currentOf(routes: readonly Route[], operation: Operation): Route | undefined {
  const get = (path: string): Route | undefined =>
    routes.find(route => route.operation.method === 'GET' && route.operation.path === path);
  return get(operation.path) ?? get(operation.path.replace(/\/[^/{}]+$/, ''));
}
