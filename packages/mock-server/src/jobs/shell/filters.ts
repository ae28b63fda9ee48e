/** What the second part of a pipe makes of the lines before it. */
export function filtered(lines: readonly string[], [name = '', ...args]: readonly string[]): string[] {
  const words = args.filter(arg => !/^[-/]/.test(arg)),
    pattern = (words[0] ?? '').toLowerCase(),
    count = Number(words.at(-1) ?? args.at(-1)?.replace(/^-n?/, '')) || 10;
  switch (name.toLowerCase()) {
    case 'findstr':
    case 'grep':
    case 'select-string':
      return lines.filter(line => line.toLowerCase().includes(pattern) !== args.includes('-v'));
    case 'sort':
    case 'sort-object':
      return [...lines].sort((a, b) => a.localeCompare(b));
    case 'head':
    case 'select-object':
      return lines.slice(0, count);
    case 'wc':
    case 'measure-object':
      return [String(lines.length)];
    default:
      return [...lines];
  }
}
