/** A statement of a command line, and whether it runs only after a success or only after a failure. */
export interface Statement {
  after: 'any' | 'success' | 'failure';
  /** Commands of a pipe, each as its words. */
  pipe: string[][];
}
const JOINTS: Readonly<Record<string, Statement['after']>> = { '&&': 'success', '||': 'failure' };
const TOKEN = /"((?:[^"])*)"|'([^']*)'|(\|\||&&|[;|\n])|((?:[^\s"';|&]|&(?!&))+)|\s/g;

/** A script in its statements: parted by lines, `;`, `&&` and `||`; words may stand in quotes. */
export function statementsOf(text: string): Statement[] {
  const statements: Statement[] = [];
  let pipe: string[][] = [[]],
    after: Statement['after'] = 'any',
    glued = false;
  const close = (): void => {
    const filled = pipe.filter(words => words.length > 0);
    if (filled.length > 0) statements.push({ after, pipe: filled });
    pipe = [[]];
  };
  for (const [all, double, single, joint, bare] of text.replaceAll('\r\n', '\n').matchAll(TOKEN)) {
    const word = double ?? single ?? bare;
    if (joint === '|') pipe.push([]);
    else if (joint !== undefined || all === '\n') {
      close();
      after = JOINTS[joint ?? ''] ?? 'any';
    } else if (word !== undefined) {
      const words = pipe.at(-1) ?? [];
      if (glued) words.push(`${words.pop() ?? ''}${word}`);
      else words.push(word);
    }
    glued = word !== undefined;
  }
  close();
  return statements;
}
