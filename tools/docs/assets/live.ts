/** Elements and examples of the SDK before an invented server that lives in this page: no request leaves it. */
import { createHubEmbed } from '@customer-hub/components/embed';
import { createMockFetch } from '@customer-hub/mock-server';
import type { Hub } from '@customer-hub/sdk';

const locale = 'en';
const embed = createHubEmbed({
  endpoint: '/v1',
  fetchToken: () => 'docs',
  locale,
  theme: { font: 'inherit' },
  client: { fetch: createMockFetch({ seed: 7, latencyMs: 40 }), shareStreams: false },
});

/** What can be tried on every element. */
function tools(elements: readonly HTMLElement[]): HTMLElement {
  const bar = document.createElement('div'),
    language = document.createElement('select'),
    label = document.createElement('label'),
    lock = document.createElement('input'),
    locked = document.createElement('label');
  bar.className = 'live-tools';
  language.append(new Option('English', 'en'), new Option('Deutsch', 'de'), new Option('العربية', 'ar'));
  language.addEventListener('change', () => set({ locale: language.value }));
  label.append('Language ', language);
  lock.type = 'checkbox';
  lock.addEventListener('change', () => set({ readonly: lock.checked }));
  locked.append(lock, ' Only read');
  bar.append(label, locked);
  return bar;

  function set(properties: object): void {
    for (const element of elements) Object.assign(element, properties);
  }
}

/** Gives the elements of an example their client. They stand in the page already. */
export function showLive(place: HTMLElement): void {
  const elements = [...place.querySelectorAll<HTMLElement>('.live-place > *')];
  for (const element of elements) embed.attach(element);
  place.querySelector('.live-note')?.remove();
  place.prepend(tools(elements));
}

interface Example {
  /** @param print shows a value below the code. */
  example(hub: Hub, print: (value: unknown) => void): Promise<void>;
}

/** Values as they are; what has no JSON, such as a secret, says what it is. */
const shown = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value, undefined, 2) ?? String(value));

/** Runs the example that a button belongs to, and shows what it prints. */
export async function runExample(button: HTMLButtonElement, up: string): Promise<void> {
  const output = button.parentElement?.querySelector('pre');
  if (!output) return;
  output.hidden = false;
  output.textContent = '';
  button.disabled = true;
  const print = (value: unknown): void => output.append(`${shown(value)}\n`);
  try {
    const { example } = (await import(
      new URL(`${up}examples/${button.value}.js`, location.href).href
    )) as Example;
    await example(embed.hub, print);
  } catch (error) {
    print(String(error));
  } finally {
    button.disabled = false;
  }
}
