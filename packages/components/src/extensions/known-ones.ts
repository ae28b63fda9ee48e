import { isOwnKey } from './own-key.ts';
import { tellTrouble } from './trouble.ts';

/**
 * What the page adds, less what cannot be shown: keys that are none of its own, and those that are there twice. Each is
 * told of once. @param host The element that tells. @param where `devices.columns`, `device.panels`.
 */
export const knownOnes = <A extends { readonly key: string }>(
  host: EventTarget,
  where: string,
  all: readonly A[] = [],
): readonly A[] => {
  const seen = new Set<string>();
  return all.filter(({ key }) => {
    const text = String(key);
    const why = seen.has(text)
      ? `"${text}" is there twice.`
      : `Keys of your own are "x-" and letters, digits, "-" or "_": "${text}".`;
    const isKnown = isOwnKey(key) && !seen.has(text);
    if (!isKnown) tellTrouble(host, `${where}.${text}`, new TypeError(why));
    seen.add(text);
    return isKnown;
  });
};
