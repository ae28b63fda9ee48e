// The `text/event-stream` format, apart from any connection. Text may be cut anywhere.

export interface ParsedEvent {
  readonly id: string;
  readonly event: string;
  readonly data: string;
}

/** Longest event held in memory, in characters. */
const longest = 1_048_576;

export interface EventParser {
  /**
   * Takes the next piece of text and gives the events that are complete now.
   * @throws RangeError when an event grows past 1 MiB
   */
  push(text: string): ParsedEvent[];
  /** What the server asked to wait before the next connection, in milliseconds. */
  readonly retryMs: number | undefined;
}

export function createEventParser(): EventParser {
  let line = '';
  let size = 0;
  let data: string[] = [];
  let event = '';
  let id = '';
  let retryMs: number | undefined;
  // A CR may turn out to be the first half of a CRLF; its line must not wait for the next piece.
  let afterCr = false;

  const take = (complete: string, done: ParsedEvent[]): void => {
    if (complete === '') {
      if (data.length > 0) done.push({ id, event: event || 'message', data: data.join('\n') });
      data = [];
      event = '';
      size = 0;
      return;
    }
    const [, field = '', value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(complete) ?? [];
    if (field === 'data') data.push(value);
    else if (field === 'event') event = value;
    else if (field === 'id' && !value.includes('\0')) id = value;
    else if (field === 'retry' && /^\d+$/.test(value)) retryMs = Number(value);
  };

  return {
    get retryMs() {
      return retryMs;
    },
    push(text) {
      const done: ParsedEvent[] = [];
      const rest = afterCr && text.startsWith('\n') ? text.slice(1) : text;
      if (text !== '') afterCr = text.endsWith('\r');
      size += rest.length;
      const lines = rest.split(/\r\n|\r|\n/);
      lines[0] = line + (lines[0] ?? '');
      line = lines.pop() ?? '';
      for (const complete of lines) take(complete, done);
      if (done.length > 0) size = line.length;
      if (size > longest) throw new RangeError('An event is longer than 1 MiB.');
      return done;
    },
  };
}
