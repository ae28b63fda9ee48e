/**
 * The entry for a page without a bundler: `<script type="module" src="hub.js">`. It registers a tag when an
 * element of that name stands in the page, so a page loads the code of what it shows and nothing else.
 */
import { tags, type HubTag } from './tags.ts';

export { createHub } from '@customer-hub/sdk/lean';

const asked = new Set<string>();

/** Loads an element by its tag, for instance before it is shown. Elements inside your own shadow roots need it. */
export async function load(tag: HubTag): Promise<void> {
  asked.add(tag);
  await tags[tag]();
}

const isOurs = (tag: string): tag is HubTag => Object.hasOwn(tags, tag);
const missing = (): HubTag[] =>
  Object.keys(tags)
    .filter(isOurs)
    .filter(tag => !asked.has(tag));

function loadPresent(within: ParentNode): void {
  const wanted = missing();
  if (wanted.length === 0) return;
  for (const element of within.querySelectorAll(wanted.join(','))) request(element.localName);
}

function request(tag: string): void {
  if (!isOurs(tag) || asked.has(tag)) return;
  load(tag).catch((error: unknown) => {
    // The next element of that name tries again.
    asked.delete(tag);
    console.error(`<${tag}> could not be loaded.`, error);
  });
}

if (typeof document !== 'undefined') {
  loadPresent(document);
  const observer = new MutationObserver(records => {
    for (const node of records.flatMap(record => [...record.addedNodes])) {
      if (!(node instanceof Element)) continue;
      request(node.localName);
      loadPresent(node);
    }
    if (missing().length === 0) observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true });
}
