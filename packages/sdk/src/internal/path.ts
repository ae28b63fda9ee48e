/**
 * Builds a path from ids. Each is one segment: a slash in an id does not start another, and `..` does not climb.
 * @example path`/notes/${noteId}/restore`
 */
export function path(literals: TemplateStringsArray, ...ids: (string | number)[]): string {
  return literals.reduce((done, literal, index) => {
    const id = `${ids[index - 1]}`;
    // `.` and `..` survive encoding, and every URL parser folds them; a missing id would ask for the record `null`.
    if (/^(\.{0,2}|null|undefined|\[object \w+])$/.test(id)) throw new TypeError('Not an id.');
    return done + encodeURIComponent(id) + literal;
  });
}
