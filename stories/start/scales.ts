/** Type, space, corners, elevation, motion and widths: the few steps of each that everything is made of. */
import { html, type TemplateResult } from 'lit';

const type = [
  ['xl', '19 / 28, 600', 'Name of the customer, key figures'],
  ['lg', '15 / 20, 600', 'Titles of dialogs, panels and states'],
  ['md', '13 / 20', 'Body, controls, values; 600 for titles of sections'],
  ['sm', '12 / row', 'Tables, chips, helper text; 500 for the name of a row'],
  ['xs', '11 / 16', 'Column heads, counts; 600 for the sorted column'],
] as const;

const corners = [
  ['var(--ch-r-sm)', 'Chips'],
  ['var(--ch-radius)', 'Controls'],
  ['var(--ch-r-lg)', 'Menus'],
  ['var(--ch-r-xl)', 'Dialogs'],
] as const;

const widths = [
  ['over 1100 px', 'Everything; tabs that do not fit go into More one by one'],
  ['900 to 1100 px', 'The table scrolls under its sticky columns; buttons of folders and views shorten'],
  ['560 to 900 px', 'Overview in one column; the filter panel becomes a sheet'],
  ['under 560 px', 'Three tabs and More; rows become cards of two lines; the toolbar becomes icons'],
] as const;

const section = (title: string, text: string, content: TemplateResult): TemplateResult =>
  html`<section>
    <h2>${title}</h2>
    <p>${text}</p>
    ${content}
  </section>`;

export const scales = (): TemplateResult => html`
  ${section(
    'Type',
    'Five sizes, all counted from --hub-font-size; numbers are tabular. Weights 400, 500 and 600; no capitals, no letter-spaced labels.',
    html`<div class="type">
      ${type.map(
        ([name, measure, use]) =>
          html`<span class="muted">${name}, ${measure}</span><span class=${name}>${use}</span>`,
      )}
    </div>`,
  )}
  ${section(
    'Space',
    'Gaps are one to six units of --hub-space. Five are the gutter, from the edge of the hub to its content.',
    html`<div class="space">
      ${[1, 2, 3, 4, 5, 6].map(
        count =>
          html`<div><i .style=${`inline-size:calc(${count} * var(--ch-space))`}></i>${count} × 4 px</div>`,
      )}
    </div>`,
  )}
  ${section(
    'Corners',
    'All are counted from --hub-radius, so that they fit into each other.',
    html`<div class="boxes">
      ${corners.map(([radius, use]) => html`<div .style=${`border-radius:${radius}`}>${use}</div>`)}
    </div>`,
  )}
  ${section(
    'Elevation',
    'Three levels. There are no cards: bands run from edge to edge, and hairlines part them. In the dark what floats is lighter, too.',
    html`<div class="boxes">
      <div>Flat: all content</div>
      <div>Sticky: columns and heads, a shade only while something is scrolled below</div>
      <div class="floating">Floating: menus, dialogs, notices</div>
    </div>`,
  )}
  ${section(
    'Motion',
    'Hover and press take --hub-duration, 120 ms; menus 120 ms, dialogs and notices 180 ms, a change by somebody else fades in 600 ms. Nothing moves while one types, and nothing at all where reduced motion is preferred.',
    html`<div class="boxes"><div class="moving">Move the pointer here</div></div>`,
  )}
  ${section(
    'Breakpoints',
    'The hub follows the width it is given, not that of the window: it can stand beside a menu, in a dialog or in half a screen.',
    html`<table>
      <tbody>
        ${widths.map(
          ([width, change]) =>
            html`<tr>
              <th scope="row">${width}</th>
              <td>${change}</td>
            </tr>`,
        )}
      </tbody>
    </table>`,
  )}
`;
