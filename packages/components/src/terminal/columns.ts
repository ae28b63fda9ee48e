/** How many letters have room in a row of the view. */
export const columnsIn = (view: HTMLElement): number => {
  const context = document.createElement('canvas').getContext('2d');
  const number = view.querySelector<HTMLElement>('.no')?.offsetWidth ?? 40;
  let letter = 7;
  if (context) {
    const { fontSize, fontFamily } = getComputedStyle(view);
    context.font = `${fontSize} ${fontFamily}`;
    letter = context.measureText('0'.repeat(100)).width / 100 || letter;
  }
  return Math.max(20, Math.floor((view.clientWidth - number - 16) / letter));
};
