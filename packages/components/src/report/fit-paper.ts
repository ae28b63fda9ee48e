/** What is left out when a page is too full: first rows of tables, then hints. */
const LEVELS = ['0', '1', '2'] as const;

/**
 * Makes everything on the page fit by leaving out what can be missed.
 * @returns whether all of it fits.
 */
export const fitPaper = (article: HTMLElement): boolean => {
  for (const level of LEVELS) {
    article.dataset.fit = level;
    if (article.scrollHeight <= article.clientHeight) return true;
  }
  return false;
};
