/** What a page allows less than the server. */
export const policy = { readOnly: 'This page is read-only.' };
export type PolicyMessages = typeof policy;
