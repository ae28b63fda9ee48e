import type { AttemptContext, Hooks } from '../core/options.ts';

/** What each level tells: `error` of calls that failed, `warn` of repeated attempts too, `debug` of every attempt. */
const levels = ['error', 'warn', 'debug'];

/**
 * Hooks that tell what is sent, line by line. No line holds a header, a query or a body; paths hold ids.
 * @returns undefined for a level there is none of
 */
export function logHooks(level: string | undefined, write: (line: string) => void): Hooks | undefined {
  const detail = levels.indexOf(level ?? '');
  if (detail < 0) return undefined;
  const tell = ({ operationId, method, path, attempt }: AttemptContext, what: string): void =>
    write(`customer-hub ${new Date().toISOString()} ${operationId} ${method} ${path} #${attempt} ${what}`);
  return {
    ...(detail > 1 && {
      request: event => tell(event, 'sent'),
      response: event =>
        tell(
          event,
          `${event.status} after ${Math.round(event.durationMs)} ms, ${event.requestId ?? 'no id'}`,
        ),
    }),
    ...(detail > 0 && {
      retry: event => tell(event, `${event.error.code}, again in ${Math.round(event.delayMs)} ms`),
    }),
    error: event => tell(event, `failed: ${event.error.name} ${event.error.code}`),
  };
}

/** Both, one after the other. */
export const bothHooks = (one: Hooks | undefined, other: Hooks | undefined): Hooks =>
  one && other
    ? {
        request: event => (one.request?.(event), other.request?.(event)),
        response: event => (one.response?.(event), other.response?.(event)),
        retry: event => (one.retry?.(event), other.retry?.(event)),
        error: event => (one.error?.(event), other.error?.(event)),
      }
    : (one ?? other ?? {});
