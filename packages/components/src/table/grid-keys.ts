import { targetOf } from '../primitives/dom.ts';
import type { GridFocus } from './focus.ts';
import { moveBy, type Cell, type Command, type GridShape } from './keyboard.ts';

/** What the keys of a grid ask of it. */
export interface GridKeysPort {
  shape(): GridShape;
  /** Does what a command means on a cell. @returns whether there was something to do */
  run(command: Command, cell: Cell): boolean;
  /**
   * An arrow key towards the end (`isInward`) or the start of a line: opens or closes the line, or leads to another
   * one.
   * @returns whether that was all, or the cell to go to
   */
  branch(cell: Cell, isInward: boolean): Cell | boolean;
  /** Selects the rows from one line to another. With `isFirst` the range begins with what is selected now. */
  extendSelection(from: number, to: number, isFirst: boolean): void;
}

const controls =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), [role="separator"]';

const controlsIn = (element: Element): HTMLElement[] =>
  [...element.querySelectorAll<HTMLElement>(controls)].filter(control => control.checkVisibility());

const opensMenu = ({ key, altKey, shiftKey }: KeyboardEvent): boolean =>
  (key === 'ArrowDown' && altKey) || key === 'ContextMenu' || (key === 'F10' && shiftKey);

/**
 * The keyboard of a grid: arrow keys move the active cell, Enter or F2 goes to the controls in it, Escape comes back.
 */
export class GridKeys {
  #focus: GridFocus;
  #port: GridKeysPort;

  constructor(focus: GridFocus, port: GridKeysPort) {
    this.#focus = focus;
    this.#port = port;
  }

  keydown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const target = targetOf(event);
    const isDone = target === this.#focus.element ? this.#onCell(event) : this.#inCell(event, target);
    if (!isDone) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** The focus is on a cell. @returns whether the key meant something */
  #onCell(event: KeyboardEvent): boolean {
    const { key, shiftKey, altKey } = event;
    const { active } = this.#focus;
    const isInHead = active.row < 0;
    const hasCommandKey = event.ctrlKey || event.metaKey;
    if (opensMenu(event)) return this.#port.run('menu', active);
    if (altKey) return false;
    if (key === ' ' && shiftKey && !isInHead) return this.#extend(active.row, active.row);
    if (key === ' ') return this.#port.run('toggle', active);
    if (key.toLowerCase() === 'a' && hasCommandKey) return this.#port.run('all', active);
    if (key === 'Enter' && isInHead) return this.#port.run('sort', active);
    if (key === 'Enter') return this.#enter(true) || this.#port.run('open', active);
    if (key === 'F2') return this.#enter(false);
    const isSideways = key === 'ArrowRight' || key === 'ArrowLeft';
    if (isSideways && !shiftKey && !hasCommandKey && !isInHead && this.#branch(key)) return true;
    return this.#move(event);
  }

  #branch(key: 'ArrowRight' | 'ArrowLeft'): boolean {
    const isInward = (key === 'ArrowRight') !== this.#port.shape().rtl;
    const done = this.#port.branch(this.#focus.active, isInward);
    if (typeof done === 'object') this.#focus.go(done);
    return done !== false;
  }

  #move(event: KeyboardEvent): boolean {
    const { active } = this.#focus;
    const to = moveBy(event, active, this.#port.shape());
    if (!to) return false;
    const isExtending = event.shiftKey && to.row !== active.row && to.row >= 0 && active.row >= 0;
    if (isExtending) this.#extend(active.row, to.row);
    else if (!event.shiftKey) this.#focus.rangeStart = undefined;
    this.#focus.go(to);
    return true;
  }

  #extend(from: number, to: number): true {
    const isFirst = this.#focus.rangeStart === undefined;
    this.#focus.rangeStart ??= from;
    this.#port.extendSelection(this.#focus.rangeStart, to, isFirst);
    return true;
  }

  /** Goes to the first control of the active cell. @param press presses it instead, when it is the only one */
  #enter(press: boolean): boolean {
    const { element } = this.#focus;
    const [control, ...others] = element ? controlsIn(element) : [];
    if (!control || element?.matches('.box')) return false;
    if (press && others.length === 0 && control.matches('a, button')) control.click();
    else control.focus({ preventScroll: true });
    return true;
  }

  /** The focus is on a control inside a cell: all keys are the control's own, except Escape, F2 and Tab. */
  #inCell(event: KeyboardEvent, target: Element): boolean {
    const cell = target.closest<HTMLElement>('.c');
    if (!cell?.parentElement) return false;
    if (event.key === 'Escape' || event.key === 'F2') {
      cell.focus({ preventScroll: true });
      return true;
    }
    if (event.key !== 'Tab') return false;
    const all = controlsIn(cell.parentElement).filter(control => !control.closest('.box'));
    const at = all.findIndex(control => control === target);
    const next = all[at + (event.shiftKey ? -1 : 1)] ?? cell;
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    return true;
  }
}
