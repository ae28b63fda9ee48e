/** A value at rest: all that is read before anybody edits it. */
export const field = {
  yes: 'Yes',
  no: 'No',
  addValue: (label: string) => `Add: ${label}`,
  editField: (label: string, value: string) => (value ? `Edit ${label}: ${value}` : `Add: ${label}`),
  saving: 'Saving…',
  saved: (label: string) => `${label} saved`,
  editorFailed: "Can't edit this field: the connection was lost. Try again in a moment.",
};

export type FieldMessages = typeof field;
