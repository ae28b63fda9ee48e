/** Stories that a page of text shows live, the first included: each is a whole hub, and a page of 30 never settles. */
const MOST = 3;

/** What a page of text shows of its stories at once; it names all of them, each one click away. */
export const liveStories = <T>(stories: readonly T[]): readonly T[] => stories.slice(0, MOST);
