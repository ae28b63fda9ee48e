/**
 * Builds a path from ids. Each is one segment: a slash in an id does not start another, and `..` does not climb. What
 * is no id makes no path, which nothing is sent to: the call is rejected.
 * @example path`/notes/${noteId}/restore`
 */
export function path(literals: TemplateStringsArray, ...ids: (string | number)[]): string {
  // `.` and `..` survive encoding, and every URL parser folds them; a missing id would ask for the record `null`; half
  // a character cannot be encoded.
  if (ids.some(id => /^(\.{0,2}|null|undefined|\[object \w+\])$|\p{Cs}/u.test(`${id}`))) return '';
  return literals.reduce((done, literal, index) => done + encodeURIComponent(ids[index - 1]!) + literal);
}
