/** Tells which rows come into sight. */
export class RowSight {
  #observer: IntersectionObserver | undefined;
  #seen: (jobId: string) => void;

  constructor(seen: (jobId: string) => void) {
    this.#seen = seen;
  }

  /** Looks at the rows that there are now. */
  watch(root: ParentNode): void {
    this.#observer ??= new IntersectionObserver(entries => {
      for (const { target, isIntersecting } of entries)
        if (isIntersecting && target instanceof HTMLElement) this.#seen(target.dataset['job'] ?? '');
    });
    this.#observer.disconnect();
    for (const row of root.querySelectorAll('.job[data-job]')) this.#observer.observe(row);
  }

  stop(): void {
    this.#observer?.disconnect();
  }
}
