import { html, nothing, type ElementPart, type TemplateResult } from 'lit';
import { directive, Directive } from 'lit/directive.js';
import type { OutputMessages } from '../messages/en/output.ts';
import type { Found } from './find.ts';
import type { Run } from './line-writer.ts';
import type { Colour, Look } from './pen.ts';
import type { OutputRow } from './rows.ts';

/** Colours of one's own by the object model: a style attribute is forbidden by a host's policy. */
class Paint extends Directive {
  #fg: Colour | undefined;
  #bg: Colour | undefined;

  render(_look: Look): unknown {
    return nothing;
  }

  override update({ element }: ElementPart, [{ fg, bg }]: [Look]): unknown {
    const { style } = element as HTMLElement;
    if (fg !== this.#fg) style.setProperty('--fg', typeof fg === 'string' ? fg : '');
    if (bg !== this.#bg) style.setProperty('--bg', typeof bg === 'string' ? bg : '');
    this.#fg = fg;
    this.#bg = bg;
    return nothing;
  }
}
const paint = directive(Paint);

const classOf = ({ fg, bg, error, ...look }: Look): string => {
  const names: string[] = [];
  if (fg !== undefined) names.push(typeof fg === 'number' ? `f${fg}` : 'fx');
  else if (error) names.push('error');
  if (bg !== undefined) names.push(typeof bg === 'number' ? `b${bg}` : 'bx');
  for (const name of ['bold', 'dim', 'italic', 'underline', 'strike', 'inverse', 'hidden'] as const)
    if (look[name]) names.push(name);
  return names.join(' ');
};

const piece = (text: string, look: Look): TemplateResult | string => {
  const name = classOf(look);
  if (!name) return text;
  const isOwn = typeof look.fg === 'string' || typeof look.bg === 'string';
  return isOwn
    ? html`<span class=${name} ${paint(look)}>${text}</span>`
    : html`<span class=${name}>${text}</span>`;
};

const markOf = ({ mark, text }: Run, t: OutputMessages): TemplateResult => {
  if (mark === 'character') return html`<span class="esc ch" title=${t.character(text)}>${text}</span>`;
  if (mark === 'hidden') return html`<span class="esc">${t.hiddenText}</span>`;
  return html`<span class="esc" title=${t.marks[mark ?? 'sequence']}>${t.leftOut}</span>`;
};

interface RowParts {
  readonly t: OutputMessages;
  readonly found: readonly Found[];
  readonly current: Found | undefined;
  readonly number: string | undefined;
}

/** A run with what was searched for marked in it. @param at Where it begins in the text of its line. */
const marked = ({ text, look }: Run, at: number, { found, current }: RowParts): unknown => {
  const pieces: unknown[] = [];
  let done = 0;
  for (const one of found) {
    const [from, to] = [Math.max(0, one.from - at), Math.min(text.length, one.to - at)];
    if (to <= done || from >= text.length) continue;
    if (from > done) pieces.push(piece(text.slice(done, from), look));
    pieces.push(
      html`<mark class=${one === current ? 'on' : ''}>${text.slice(Math.max(from, done), to)}</mark>`,
    );
    done = to;
  }
  if (done < text.length) pieces.push(piece(text.slice(done), look));
  return pieces;
};

/** One row: its number, where it begins a line, and its text. Nothing of what a device prints is markup. */
export const outputRow = ({ runs, from }: OutputRow, parts: RowParts): TemplateResult => {
  let at = from;
  const content = runs.map(run => {
    const begin = at;
    if (!run.mark || run.mark === 'character') at += run.text.length;
    if (run.mark) return markOf(run, parts.t);
    return parts.found.length > 0 ? marked(run, begin, parts) : piece(run.text, run.look);
  });
  return html`<div class="ln">
    <span class="no" data-no=${parts.number ?? nothing}></span><span class="tx">${content}</span>
  </div>`;
};
