/** What the page has set on an element before its tag was defined: taken off it, since it hides the property itself. */
export const takeEarly = (element: object): Record<string, unknown> => {
  const early: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(element))
    if (key in Object.getPrototypeOf(element)) {
      early[key] = value;
      delete (element as typeof early)[key];
    }
  return early;
};
