/** Where a secret may have been left behind on a page. */

/** What was logged, thrown or asked for since `watchLeaks`; ends with `end`. */
export interface LeakWatch {
  readonly lines: readonly string[];
  end(): void;
}

/* eslint-disable no-console -- what is written there is what is listened to */
const methods = ['log', 'info', 'warn', 'error', 'debug', 'trace', 'table', 'dir'] as const;

const asText = (value: unknown): string => {
  if (value instanceof Error)
    return `${value.name} ${value.message} ${value.stack ?? ''} ${JSON.stringify(value)} ${asText(
      (value as { cause?: unknown }).cause ?? '',
    )}`;
  if (typeof value !== 'object' || value === null) return String(value);
  try {
    return `${JSON.stringify(value)} ${Object.prototype.toString.call(value)}`;
  } catch {
    return Object.prototype.toString.call(value);
  }
};

/** Listens to the console, to errors nobody caught, and to every event of ours that leaves an element. */
export const watchLeaks = (): LeakWatch => {
  const lines: string[] = [];
  const note = (kind: string, value: unknown): void => void lines.push(`${kind}: ${asText(value)}`);
  const before = methods.map(method => [method, console[method]] as const);
  for (const [method, own] of before)
    console[method] = (...given: unknown[]) => {
      for (const one of given) note(`console.${method}`, one);
      (own as (...all: unknown[]) => void).apply(console, given);
    };
  const thrown = (event: ErrorEvent | PromiseRejectionEvent): void =>
    note('error', 'reason' in event ? event.reason : event.error);
  const told = (event: Event): void => note(event.type, (event as CustomEvent<unknown>).detail);
  const events = [
    'hub-navigate',
    'hub-view-change',
    'hub-error',
    'hub-selection-change',
    'hub-row-open',
    'hub-change',
  ];
  addEventListener('error', thrown);
  addEventListener('unhandledrejection', thrown);
  for (const type of events) addEventListener(type, told, { capture: true });
  return {
    lines,
    end: () => {
      for (const [method, own] of before) console[method] = own;
      removeEventListener('error', thrown);
      removeEventListener('unhandledrejection', thrown);
      for (const type of events) removeEventListener(type, told, { capture: true });
    },
  };
};

/** Every node, through shadow roots, templates and frames of this origin. */
function* nodes(root: Node): Generator<Node> {
  yield root;
  if (root instanceof Element && root.shadowRoot) yield* nodes(root.shadowRoot);
  if (root instanceof HTMLTemplateElement) yield* nodes(root.content);
  for (const child of root.childNodes) yield* nodes(child);
}

/**
 * Strings that an object holds, however deep; what is private is private, and what the platform made is
 * looked at elsewhere.
 */
function* strings(
  value: unknown,
  path: string,
  seen: Set<object>,
  depth = 0,
): Generator<readonly [string, string]> {
  if (typeof value === 'string') yield [path, value];
  if (typeof value !== 'object' || value === null || seen.has(value) || depth > 8) return;
  if (depth > 0 && (value instanceof Node || value instanceof CSSStyleSheet || value === globalThis)) return;
  seen.add(value);
  if (value instanceof Map || value instanceof Set)
    for (const one of value) yield* strings(one, `${path}[]`, seen, depth + 1);
  for (const key of Object.keys(value)) {
    const found = Object.getOwnPropertyDescriptor(value, key);
    if (found && 'value' in found) yield* strings(found.value, `${path}.${key}`, seen, depth + 1);
  }
}

/** All places of the page that hold one of these texts, in words; empty when there is none. */
export const findSecrets = async (
  secrets: readonly string[],
  { lines = [] }: { lines?: readonly string[] } = {},
): Promise<string[]> => {
  const found = new Set<string>();
  const check = (where: string, text: unknown): void => {
    if (
      typeof text === 'string' &&
      secrets.some(secret => text.includes(secret) || text.includes(encodeURIComponent(secret)))
    )
      found.add(where);
  };
  const seen = new Set<object>();
  for (const node of nodes(document)) {
    if (node instanceof CharacterData)
      check(
        `text in <${node.parentElement?.localName ?? 'shadow root'} class="${node.parentElement?.className ?? ''}">`,
        node.data,
      );
    if (!(node instanceof Element)) continue;
    for (const { name, value } of node.attributes) check(`attribute ${name} of <${node.localName}>`, value);
    if (
      node instanceof HTMLInputElement ||
      node instanceof HTMLTextAreaElement ||
      node instanceof HTMLSelectElement
    )
      check(`value of <${node.localName}>`, node.value);
    if (node.localName.includes('-'))
      for (const [path, text] of strings(node, node.localName, seen)) check(`property ${path}`, text);
  }
  // Text runs may be split: a character each still reads as one.
  check('text of the page', document.body.textContent);
  for (const [name, store] of [
    ['localStorage', localStorage],
    ['sessionStorage', sessionStorage],
  ] as const)
    for (const [key, value] of Object.entries(store)) check(`${name} ${key}`, `${key} ${String(value)}`);
  check('cookie', document.cookie);
  check('address', location.href);
  check('title', document.title);
  check('history', JSON.stringify(history.state));
  check('referrer', document.referrer);
  for (const entry of performance.getEntries()) check('performance entry', entry.name);
  check('window name', window.name);
  for (const { name } of await indexedDB.databases()) check('database', name);
  for (const key of await caches.keys().catch(() => []))
    for (const request of await (await caches.open(key)).keys()) check(`cache ${key}`, request.url);
  for (const line of lines) check('log', line);
  return [...found];
};
