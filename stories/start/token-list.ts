/** Shows the public tokens as they resolve where it stands. */
import { css, html, LitElement } from 'lit';
import { tokens } from '../../packages/components/src/theme/tokens.ts';

interface Token {
  name: string;
  role: string;
  /** The private name that holds the resolved value, for those that are colours. */
  colour?: string;
}

const list: Token[] = [
  { name: '--hub-surface', role: 'What the hub is painted on', colour: '--surface' },
  { name: '--hub-text', role: 'Text and icons; every grey is mixed from it', colour: '--text' },
  { name: '--hub-border', role: 'Hairlines; decoration, never the only cue', colour: '--border' },
  { name: '--hub-accent', role: 'Primary button, links, selected tab, checks', colour: '--accent' },
  { name: '--hub-on-accent', role: 'Text on a filled accent', colour: '--on-accent' },
  { name: '--hub-focus', role: 'Focus ring', colour: '--focus' },
  { name: '--hub-danger', role: 'Critical, breached, overdrawn, destructive', colour: '--danger' },
  { name: '--hub-warning', role: 'Warning, at risk, conflict, offline', colour: '--warning' },
  { name: '--hub-success', role: 'Online, on track, positive', colour: '--success' },
  { name: '--hub-info', role: 'Informational alerts', colour: '--info' },
  { name: '--hub-font', role: 'Text' },
  { name: '--hub-font-mono', role: 'Ids, terminal, secrets' },
  { name: '--hub-font-size', role: 'The one size; the scale is counted from it' },
  { name: '--hub-radius', role: 'Corners of controls; others are counted from it' },
  { name: '--hub-space', role: 'Grid unit; gaps are one to six of it' },
  { name: '--hub-control-height', role: 'Height of controls; larger in narrow containers and under fingers' },
  { name: '--hub-row-compact', role: 'Height of table rows' },
  { name: '--hub-row-detailed', role: 'Height of table rows with two lines' },
  { name: '--hub-shadow', role: 'Menus, dialogs and toasts only' },
  { name: '--hub-duration', role: 'Hover and press' },
];

class StoryTokens extends LitElement {
  static override styles = [
    tokens,
    css`
      :host {
        display: block;
      }
      table {
        border-collapse: collapse;
        background: var(--surface);
        color: var(--text);
        font: var(--fs-md) / 20px var(--font);
      }
      th,
      td {
        padding: 6px 12px;
        text-align: start;
        border-block-end: 1px solid var(--border);
      }
      code {
        font-family: var(--font-mono);
      }
      i {
        display: block;
        inline-size: 48px;
        block-size: 20px;
        border-radius: var(--radius);
        border: 1px solid var(--edge);
        background: var(--swatch);
      }
      :host(.own) {
        --hub-accent: light-dark(#1f6a55, #e9b44c);
        --hub-on-accent: light-dark(#ffffff, #241c08);
        --hub-surface: light-dark(#fffdf8, #191712);
        --hub-text: light-dark(#241f14, #efe8d8);
        --hub-radius: 14px;
      }
    `,
  ];

  override render() {
    return html`<table>
      <thead>
        <tr>
          <th>Token</th>
          <th>Colour</th>
          <th>What it is for</th>
        </tr>
      </thead>
      <tbody>
        ${list.map(
          ({ name, role, colour }) =>
            html` <tr>
              <td><code>${name}</code></td>
              <td>${colour ? html`<i .style=${`--swatch:var(${colour})`}></i>` : undefined}</td>
              <td>${role}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }
}
customElements.define('story-tokens', StoryTokens);
