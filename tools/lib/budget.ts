/**
 * How many bytes a page loads before it can show something, counted over the chunks of the build for a plain script
 * tag.
 */
export interface Chunk {
  /** Bytes, gzip level 9. */
  gzip: number;
  /** Chunks loaded together with this one. */
  imports: readonly string[];
  /** Chunks loaded when asked for. */
  lazy: readonly string[];
  /** Source files inside, relative to the root of the project, with their characters before minification. */
  modules: Readonly<Record<string, number>>;
}
export type Graph = Readonly<Record<string, Chunk>>;

/** The chunks and all they load with them. */
export function closure(graph: Graph, chunks: readonly string[], seen = new Set<string>()): Set<string> {
  for (const name of chunks) {
    if (seen.has(name)) continue;
    seen.add(name);
    closure(graph, graph[name]?.imports ?? [], seen);
  }
  return seen;
}

/** The chunk that holds a source file. Throws when none does: a budget over nothing would always be kept. */
export function chunkOf(graph: Graph, module: string): string {
  const found = Object.entries(graph).find(([, chunk]) =>
    Object.keys(chunk.modules).some(file => file.endsWith(module)),
  );
  if (!found) throw new Error(`No chunk holds ${module}.`);
  return found[0];
}

export const bytes = (graph: Graph, chunks: Iterable<string>): number =>
  [...chunks].reduce((sum, name) => sum + (graph[name]?.gzip ?? 0), 0);

/** The source files that weigh most, for whoever has to make room. */
export const heaviest = (
  graph: Graph,
  chunks: Iterable<string>,
  count: number,
): [file: string, characters: number][] =>
  [...chunks]
    .flatMap(name => Object.entries(graph[name]?.modules ?? {}))
    .sort((a, b) => b[1] - a[1])
    .slice(0, count);

/** Bytes are told in KB of 1024, with one decimal. */
export const kilobytes = (size: number): string => `${(size / 1024).toFixed(1)} KB`;
