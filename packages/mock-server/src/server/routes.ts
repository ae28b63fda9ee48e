import type { Contract, Operation } from '../contract/contract.ts';

export interface Route {
  id: string;
  operation: Operation;
  pattern: RegExp;
  names: string[];
}
export interface Match {
  route: Route;
  path: Record<string, string>;
}

/**
 * A table of all operations. Fixed segments win over parameters: `/customers:bulk` and `/contacts/export` over
 * `/{id}`.
 */
export function compileRoutes({ operations }: Contract): Route[] {
  const routes = Object.entries(operations).map(([id, operation]): Route => {
    const names: string[] = [];
    const source = operation.path
      .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
      .replace(/\{(\w+)\}/g, (_, name: string) => {
        names.push(name);
        return '([^/:]+)';
      });
    return { id, operation, names, pattern: new RegExp(`^${source}$`) };
  });
  return routes.sort(
    (a, b) => a.names.length - b.names.length || b.operation.path.length - a.operation.path.length,
  );
}

/**
 * The route of a path below the base, `{ allow }` when only the method is wrong, undefined when nothing lives there.
 */
export function matchRoute(
  routes: readonly Route[],
  method: string,
  path: string,
): Match | { allow: string[] } | undefined {
  const allow: string[] = [];
  for (const route of routes) {
    const found = route.pattern.exec(path);
    if (!found) continue;
    if (route.operation.method !== method) {
      allow.push(route.operation.method);
      continue;
    }
    try {
      return {
        route,
        path: Object.fromEntries(
          route.names.map((name, index) => [name, decodeURIComponent(found[index + 1] ?? '')]),
        ),
      };
    } catch {
      return undefined;
    }
  }
  return allow.length > 0 ? { allow } : undefined;
}

/** The GET whose answer an `If-Match` of this operation is compared with: same address, or the record it hangs on. */
export function currentOf(routes: readonly Route[], operation: Operation): Route | undefined {
  const get = (path: string): Route | undefined =>
    routes.find(route => route.operation.method === 'GET' && route.operation.path === path);
  return get(operation.path) ?? get(operation.path.replace(/\/[^/{}]+$/, ''));
}
