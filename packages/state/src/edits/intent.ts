import { uuid } from '@customer-hub/sdk';
import { isUnanswered, leavesOpen } from './failure.ts';

/** As the SDK takes it. */
export interface SendOptions {
  readonly idempotencyKey: string;
}

/**
 * What was sent before, with other content and without an answer, is done: `answer` is the server's. Thrown in
 * place of sending the new content, which is not sent: whoever sent it makes a change of what there is, or asks.
 */
export class SentEarlier<Body = unknown, Answer = unknown, Memo = unknown> extends Error {
  override name = 'SentEarlier';
  answer: Answer;
  /** What was sent then. */
  readonly body: Body;
  /** What the sender gave with it. */
  readonly memo: Memo;

  constructor(answer: Answer, body: Body, memo: Memo) {
    super('The request before this one was done.');
    this.answer = answer;
    this.body = body;
    this.memo = memo;
  }
}

interface Pending<Memo> {
  readonly text: string;
  readonly body: unknown;
  readonly key: string;
  readonly memo: Memo;
  readonly request: (body: unknown, options: SendOptions) => Promise<unknown>;
}

/**
 * One thing that a person wants made: a record, an answer. However often it is sent, it is made once: an attempt
 * that got no answer is repeated with its key, by which the server knows it. Content that was changed meanwhile is
 * not sent before the first attempt is cleared up.
 */
export class Intent<Memo = undefined> {
  #pending: Pending<Memo> | undefined;
  #running: { readonly text: string; readonly answer: Promise<unknown> } | undefined;

  /** An attempt got no answer: nobody knows whether it was done. */
  get isOpen(): boolean {
    return this.#pending !== undefined;
  }

  /** What `isOpen` is about, to go on with after a reload. */
  get open(): { readonly key: string; readonly body: unknown } | undefined {
    return this.#pending && { key: this.#pending.key, body: this.#pending.body };
  }

  /**
   * Sends `body`; the same again while that is on its way is the same request. Another one waits for it.
   * @param request Gets the body to send, which may be that of an earlier attempt. Plain JSON.
   * @param memo Handed back by `SentEarlier`.
   * @throws SentEarlier when an earlier attempt with another body was done; else what `request` rejects with.
   */
  async send<B, A>(
    body: B,
    request: (body: B, options: SendOptions) => Promise<A>,
    ...[memo]: Memo extends undefined ? [] : [memo: Memo]
  ): Promise<A> {
    const text = JSON.stringify(body);
    while (this.#running) {
      if (this.#running.text === text) return this.#running.answer as Promise<A>;
      await this.#running.answer.catch(() => undefined);
    }
    const answer = this.#send({
      text,
      body,
      key: uuid(),
      memo: memo as Memo,
      request: request as Pending<Memo>['request'],
    });
    const running = { text, answer };
    this.#running = running;
    try {
      return (await answer) as A;
    } finally {
      if (this.#running === running) this.#running = undefined;
    }
  }

  /** Takes up an attempt of before a reload. */
  resume<B>(
    open: { readonly key: string; readonly body: B },
    request: (body: B, options: SendOptions) => Promise<unknown>,
    ...[memo]: Memo extends undefined ? [] : [memo: Memo]
  ): void {
    this.#pending = {
      ...open,
      text: JSON.stringify(open.body),
      memo: memo as Memo,
      request: request as Pending<Memo>['request'],
    };
  }

  /** The next one is another thing. Also when what was sent must not be kept any longer. */
  forget(): void {
    this.#pending = undefined;
  }

  async #send(wanted: Pending<Memo>): Promise<unknown> {
    const earlier = this.#pending;
    const { text, body, key, memo } = earlier ?? wanted;
    const { request } = text === wanted.text ? wanted : earlier!;
    let answer: unknown;
    try {
      answer = await request(body, { idempotencyKey: key });
    } catch (error) {
      const open = earlier ? leavesOpen(error) : isUnanswered(error);
      this.#pending = open ? (earlier ?? wanted) : undefined;
      // The earlier one was refused: it was not done, and the new content is free to go.
      if (earlier && !open && earlier.text !== wanted.text) return this.#send(wanted);
      throw error;
    }
    this.#pending = undefined;
    if (text !== wanted.text) throw new SentEarlier(answer, body, memo);
    return answer;
  }
}
