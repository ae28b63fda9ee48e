/** What came with the data. */
export interface Reply<T> {
  readonly data: T;
  readonly status: number;
  readonly headers: Headers;
  /** Id to quote to support. */
  readonly requestId: string | undefined;
}

/** The data, and on request what came with it. */
export interface HubPromise<T> extends Promise<T> {
  /** @example const { data, headers, requestId } = await hub.notes.get('not_1').withResponse(); */
  withResponse(): Promise<Reply<T>>;
}

export const hubPromise = <T>(reply: Promise<Reply<T>>): HubPromise<T> => {
  const data = reply.then(answer => answer.data);
  const withResponse = (): Promise<Reply<T>> => {
    // Whoever waits for the reply hears of a failure there.
    data.catch(() => undefined);
    return reply;
  };
  return Object.assign(data, { withResponse });
};
