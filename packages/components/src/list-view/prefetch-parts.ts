import type { LitElement } from 'lit';

type Part = () => Promise<object>;

/** What a bulk action needs. */
const bulkParts: readonly Part[] = [
  () => import('./bulk-runner.ts'),
  () => import('./bulk-results.ts'),
  () => import('../primitives/confirm.ts'),
];
const touches = ['pointerdown', 'keydown'] as const;

/**
 * Once somebody is at work in a list, what may be needed next is fetched, so that it is there without a
 * connection, too.
 * @param parts Of the list's definition, as it is then.
 */
export const prefetchOnTouch = (
  list: LitElement,
  parts: () => { readonly hasBulk: boolean; readonly own: readonly Part[]; readonly locale: string },
): void => {
  const touched = (): void => {
    for (const type of touches) list.removeEventListener(type, touched);
    const { hasBulk, own, locale } = parts();
    void import('../internal/prefetch.ts').then(
      ({ prefetch }) => prefetch([...(hasBulk ? bulkParts : []), ...own], locale),
      () => undefined,
    );
  };
  for (const type of touches) list.addEventListener(type, touched, { passive: true });
};
