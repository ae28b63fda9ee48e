import { MARK, type HubPlace } from '../internal/place-text.ts';

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Reads what `placeText` wrote; undefined when it names no tab. */
export const placeFrom = (text: string): HubPlace | undefined => {
  const end = text.indexOf('?');
  const [tab = '', id, panel] = (end < 0 ? text : text.slice(0, end)).split('/').map(decoded);
  const view = end < 0 ? '' : text.slice(end + 1);
  return tab
    ? { tab, ...(id ? { id } : {}), ...(id && panel ? { panel } : {}), ...(view ? { view } : {}) }
    : undefined;
};

/** The customer and the place that a deep link names. */
export const fromHash = (
  hash: string,
): { readonly customerId: string; readonly place: string } | undefined => {
  if (!hash.startsWith(MARK)) return undefined;
  const rest = hash.slice(MARK.length);
  const end = rest.search(/[/?]/);
  const customerId = decoded(end < 0 ? rest : rest.slice(0, end));
  return customerId ? { customerId, place: end < 0 ? '' : rest.slice(end + 1) } : undefined;
};
