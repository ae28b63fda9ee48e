export const lengths = {
  'font-size': 13,
  radius: 6,
  space: 4,
  'control-height': 28,
  'row-compact': 28,
  'row-detailed': 44,
};

/**
 * Has the browser check the tokens that are counted with, in px: a value that is no length, as `--hub-space: 2`, would
 * make a table collapse, and is as good as none. Where another copy of the library was first all is done.
 */
export const checkLengths = (): void => {
  try {
    for (const [name, px] of Object.entries(lengths))
      CSS.registerProperty({
        name: `--hub-${name}`,
        syntax: '<length>',
        inherits: true,
        initialValue: `${px}px`,
      });
  } catch {
    // As said.
  }
};
