/** Key of the browser tab's storage: where the list that was left last was left. */
export const LEFT = 'customer-hub.left';
