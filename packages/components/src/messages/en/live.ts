/** Changes by others, as they happen. */
export const live = {
  reconnecting: (time: string) => `Reconnecting since ${time}`,
  connecting: 'Connecting',
  refused: 'Live updates were refused',
  back: 'Live updates are back',
  tryAgain: 'Try again',
  missing: 'Until then, changes by others show only when something is loaded again.',
};
export type LiveMessages = typeof live;
