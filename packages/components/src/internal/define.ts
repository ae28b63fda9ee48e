/** Replaced by the version of the package at build time. */
export const version = '0.1.0';

/** Elements by their tags. */
export type Elements = Readonly<Record<string, CustomElementConstructor>>;

interface Stamped extends CustomElementConstructor {
  hubVersion?: string;
  /** What it renders: registered before it. */
  readonly elements?: Elements;
}

/**
 * Registers a tag, guarded: the same version found again is reused; another version keeps the first and says
 * so by a console error and a `hub-error` event on the document, but never throws, because a throw would take
 * the host's whole bundle down.
 */
export const defineElement = (tag: string, element: CustomElementConstructor): void => {
  if (typeof customElements === 'undefined') return; // importing on a server is safe
  for (const [inner, type] of Object.entries((element as Stamped).elements ?? {})) defineElement(inner, type);
  const present = customElements.get(tag) as Stamped | undefined;
  if (!present) {
    (element as Stamped).hubVersion = version;
    customElements.define(tag, element);
    return;
  }
  if (present === element || present.hubVersion === version) return;
  void import('./duplicate.ts').then(({ tellDuplicate }) => tellDuplicate(tag, version, present.hubVersion));
};
