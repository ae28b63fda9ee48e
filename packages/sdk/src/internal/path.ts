/**
 * Builds a path from ids. Each is one segment: a slash in an id does not start another, and `..` does not climb.
 * @example path`/notes/${noteId}/restore`
 */
export function path(literals: TemplateStringsArray, ...ids: (string | number)[]): string {
  return literals.reduce((done, literal, index) => {
    const id = ids[index - 1];
    // `null` in a template would ask for the record `null`; `.` and `..` survive encoding and are folded by every URL parser, as is `%2e`.
    if (id == null || !/^(?!(\.|%2e){1,2}$)./is.test(`${id}`)) throw new TypeError(`Not an id: ${typeof id}`);
    return done + encodeURIComponent(id) + literal;
  });
}
