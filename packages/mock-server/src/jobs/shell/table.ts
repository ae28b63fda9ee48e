/** Rows as a table of fixed widths; a negative width aligns to the right. */
export const table = (rows: readonly (readonly string[])[], widths: readonly number[]): string[] =>
  rows.map(cells =>
    cells
      .map((cell, index) => {
        const width = widths[index] ?? 0;
        return width < 0 ? cell.padStart(-width) : cell.padEnd(width);
      })
      .join(' ')
      .trimEnd(),
  );
