import { listen } from '@customer-hub/server/parts/node/listen';
import { outcomeOf } from '@customer-hub/server/parts/server/exchange';
import { CONTROL_PATH } from './control.ts';
import { createMock, type Mock, type MockOptions } from './mock.ts';

export interface MockServerOptions extends MockOptions {
  /** Default 0: any free port. */
  port?: number;
  /** Default `127.0.0.1`: only this machine. */
  host?: string;
}
export interface MockServer {
  /** Base for `createHub({ baseUrl })`, with `/v1`. */
  readonly url: string;
  readonly port: number;
  readonly mock: Mock;
  /** Ends every connection, streams too. */
  close(): Promise<void>;
}

/** The mock behind a port, for any client in any language. Pages of every origin may call it. */
export async function createMockServer(options: MockServerOptions = {}): Promise<MockServer> {
  const mock = createMock(options);
  const { origin, port, close } = await listen(
    {
      fetch: request => mock.handle(request),
      exchange: async incoming =>
        incoming.url.pathname.startsWith(CONTROL_PATH)
          ? outcomeOf(await mock.handle(incoming.request))
          : mock.exchange(incoming),
    },
    {
      origins: ['*'],
      ...(options.port === undefined ? {} : { port: options.port }),
      ...(options.host === undefined ? {} : { host: options.host }),
    },
  );
  return {
    url: `${origin}${options.basePath ?? '/v1'}`,
    port,
    mock,
    close: async () => {
      mock.stop();
      await close();
    },
  };
}
