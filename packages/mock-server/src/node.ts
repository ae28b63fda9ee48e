import { http } from 'msw';
import { setupServer } from 'msw/node';
import { createMock, type Mock, type MockOptions } from './mock.ts';

export interface InterceptOptions extends Omit<MockOptions, 'basePath'> {
  /** What the code under test calls. Default `https://api.hub.example/v1`. */
  baseUrl?: string;
}
export interface InterceptingMock {
  mock: Mock;
  listen(): void;
  close(): void;
}

/**
 * For other people's tests: every request of this process to `baseUrl` meets the mock, whoever sends it; all
 * others pass.
 * `const { listen, close, mock } = interceptHub(); before(listen); after(close); beforeEach(() => mock.reset());`
 */
export function interceptHub({
  baseUrl = 'https://api.hub.example/v1',
  ...options
}: InterceptOptions = {}): InterceptingMock {
  const base = new URL(baseUrl);
  const mock = createMock({ ...options, basePath: base.pathname.replace(/\/$/, '') });
  const handle = ({ request }: { request: Request }): Promise<Response> => mock.handle(request);
  const server = setupServer(
    http.all(`${base.href.replace(/\/$/, '')}/*`, handle),
    http.all(`${base.origin}/__mock/*`, handle),
  );
  return {
    mock,
    listen() {
      server.listen({ onUnhandledFrame: 'bypass' });
    },
    close() {
      void server.close();
      mock.stop();
    },
  };
}

export { createMockFetch } from './fetch.ts';
