import { createMock, type Mock, type MockOptions } from './mock.ts';

/** A running mock as a `fetch`. */
export function createFetch(mock: Pick<Mock, 'handle'>): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    const aborted = new Promise<never>((_, reject) => {
      request.signal.addEventListener(
        'abort',
        () => {
          reject(request.signal.reason as Error);
        },
        { once: true },
      );
    });
    aborted.catch(() => undefined);
    const response = await Promise.race([mock.handle(request), aborted]);
    if (response.type === 'error') throw new TypeError('Failed to fetch');
    return response;
  };
}

/** The mock as a `fetch`, for `createHub({ fetch })`: no port, no interception, no worker. */
export function createMockFetch(options?: MockOptions): typeof globalThis.fetch & { mock: Mock } {
  const mock = createMock(options);
  return Object.assign(createFetch(mock), { mock });
}
