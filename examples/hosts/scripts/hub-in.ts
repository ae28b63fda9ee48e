import { createHub } from 'hub-build';

/** Where the pages' backend is, as the server of these pages says. */
export const api = (): string => new URL(location.href).searchParams.get('api') ?? '/v1';

/** A hub for one customer, inside of an element of the page. */
export function hubIn(
  place: Element | ShadowRoot,
  attributes: Readonly<Record<string, string>> = {},
): HTMLElement {
  const element = document.createElement('customer-hub');
  for (const [name, value] of Object.entries({ 'customer-id': 'cus_1', ...attributes }))
    element.setAttribute(name, value);
  Object.assign(element, { hub: createHub({ baseUrl: api(), auth: () => 'demo' }) });
  place.append(element);
  return element;
}
