/** A value at rest: all that is read before anybody edits it. */
export const field = {
  yes: 'Yes',
  no: 'No',
  addValue: (label: string) =>
    `Add ${/^\p{Lu}{2}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1)}`,
  editField: (label: string, value: string) => (value ? `Edit ${label}: ${value}` : `Add ${label}`),
  saving: 'Saving…',
  saved: (label: string) => `${label} saved`,
  editorFailed: 'The field cannot be opened for editing: the connection is lost. Try again in a moment.',
};

export type FieldMessages = typeof field;
