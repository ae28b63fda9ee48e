/** What a list holds, page after page. */
export const all = async <T>(list: {
  pages(): AsyncIterable<{ readonly items: readonly T[] }>;
}): Promise<readonly T[]> => {
  const items: T[] = [];
  for await (const page of list.pages()) items.push(...page.items);
  return items;
};
