/** Looks for a secret wherever a page could leave one. */
import type { Page } from 'playwright-core';

/**
 * Places in which the text stands: the document through all shadow roots, form fields, attributes, storage,
 * the address, history.
 */
export const traces = (page: Page, secret: string): Promise<string[]> =>
  page.evaluate(async text => {
    const found: string[] = [];
    const note = (where: string, value: unknown): void => {
      if (typeof value === 'string' && value.includes(text)) found.push(where);
    };
    const visit = (root: Node): void => {
      const walker = document.createTreeWalker(
        root,
        NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT | NodeFilter.SHOW_COMMENT,
      );
      for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
        if (!(node instanceof Element)) {
          note(`text in ${node.parentElement?.localName ?? 'a shadow root'}`, node.nodeValue);
          continue;
        }
        for (const { name, value } of node.attributes) note(`${node.localName}[${name}]`, value);
        if ('value' in node) note(`value of ${node.localName}`, node.value);
        if (node.shadowRoot) visit(node.shadowRoot);
      }
    };
    visit(document);
    for (const [name, storage] of [
      ['localStorage', localStorage],
      ['sessionStorage', sessionStorage],
    ] as const)
      note(name, JSON.stringify(storage));
    note('address', location.href);
    note('title', document.title);
    note('history', JSON.stringify(history.state));
    note(
      'names of requests',
      performance
        .getEntriesByType('resource')
        .map(entry => entry.name)
        .join(' '),
    );
    for (const { name } of await indexedDB.databases()) {
      if (!name) continue;
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(`The database ${name} does not open.`));
      });
      for (const store of db.objectStoreNames) {
        const rows = await new Promise<unknown[]>((resolve, reject) => {
          const request = db.transaction(store).objectStore(store).getAll();
          request.onsuccess = () => resolve(request.result as unknown[]);
          request.onerror = () => reject(new Error(`${store} of ${name} cannot be read.`));
        });
        note(`indexedDB ${name}/${store}`, JSON.stringify(rows));
      }
      db.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        note(`cache ${name} ${request.url}`, await (await cache.match(request))?.text());
    }
    return found;
  }, secret);

/** Everything the page logs, from now on. */
export function logOf(page: Page): string[] {
  const lines: string[] = [];
  page.on('console', message => void lines.push(message.text()));
  page.on('pageerror', error => void lines.push(`${error.message} ${error.stack ?? ''}`));
  return lines;
}
