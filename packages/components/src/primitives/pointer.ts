/** A button of a pointer is down, or the click that follows its release is still to come. */
let pressed = false;
let waiting: (() => void)[] = [];
let watching = false;
let releasing: ReturnType<typeof setTimeout> | undefined;

const press = (): void => {
  clearTimeout(releasing);
  pressed = true;
};

/**
 * After the click, which comes in the same turn as the release. With a finger, presses of a mouse come after
 * that of the pointer.
 */
const release = (): void => {
  clearTimeout(releasing);
  releasing = setTimeout(() => {
    pressed = false;
    const due = waiting;
    waiting = [];
    for (const run of due) run();
  });
};

/** Begins to notice presses: before the first one that matters. */
export const watchPointer = (): void => {
  if (watching) return;
  watching = true;
  for (const type of ['pointerdown', 'mousedown']) addEventListener(type, press, true);
  for (const type of ['pointerup', 'pointercancel', 'mouseup', 'dragend', 'contextmenu', 'keydown'])
    addEventListener(type, release, true);
  // The list of a select may swallow the release.
  const moved = ({ buttons }: PointerEvent): void => void (pressed && buttons === 0 && release());
  addEventListener('pointermove', moved, { capture: true, passive: true });
  // Of the window; those of elements do not bubble.
  addEventListener('blur', release);
};

/**
 * Runs what changes the layout when nothing is pressed: what a person presses must not move away under the
 * pointer before the release, or the click goes to nobody. At once when nothing is pressed.
 */
export const whenReleased = (run: () => void): void => {
  if (pressed) waiting.push(run);
  else run();
};
