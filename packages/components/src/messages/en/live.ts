/** Changes by others, as they happen. */
export const live = {
  reconnecting: (time: string) => `Reconnecting since ${time}`,
  connecting: 'Connecting',
  refused: 'Live updates were refused',
  back: 'Live updates restored',
  tryAgain: 'Retry',
  missing: 'Until then, refresh to see changes by others.',
};
export type LiveMessages = typeof live;
