import { css } from 'lit';

/**
 * Public tokens and what is mixed from them. A host sets any `--hub-*` property on the element or on an ancestor;
 * what it leaves out has the default below. Private names are resolved here once, so styles never repeat a default.
 *
 * Colours are `light-dark()` pairs: they follow the inherited `color-scheme`, or `appearance` when it is set.
 */
export const tokens = css`
  :host {
    --font: var(
      --hub-font,
      system-ui,
      -apple-system,
      'Segoe UI',
      Roboto,
      'Helvetica Neue',
      Arial,
      sans-serif
    );
    --font-mono: var(--hub-font-mono, ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, monospace);
    --fs-md: var(--hub-font-size, 13px);
    --surface: var(--hub-surface, light-dark(#ffffff, #141619));
    --text: var(--hub-text, light-dark(#16191d, #e9ebee));
    --border: var(--hub-border, light-dark(#e5e7ea, #272b31));
    --accent: var(--hub-accent, light-dark(#2858c8, #8fb0ff));
    --on-accent: var(--hub-on-accent, light-dark(#ffffff, #0d1526));
    --focus: var(--hub-focus, var(--accent));
    --danger: var(--hub-danger, light-dark(#bb2a20, #ff8f85));
    --warning: var(--hub-warning, light-dark(#8a5300, #f0b14e));
    --success: var(--hub-success, light-dark(#18724a, #5fcf98));
    --info: var(--hub-info, light-dark(#2b6699, #82bdf0));
    --radius: var(--hub-radius, 6px);
    --space: var(--hub-space, 4px);
    --control: var(--hub-control-height, 28px);
    --row-compact: var(--hub-row-compact, 28px);
    --row-detailed: var(--hub-row-detailed, 44px);
    --shadow: var(
      --hub-shadow,
      0 0 0 0.5px light-dark(rgb(16 22 30 / 0.14), rgb(0 0 0 / 0.7)),
      0 2px 4px light-dark(rgb(16 22 30 / 0.05), rgb(0 0 0 / 0.3)),
      0 12px 32px light-dark(rgb(16 22 30 / 0.14), rgb(0 0 0 / 0.5))
    );
    --duration: var(--hub-duration, 120ms);

    --text-2: color-mix(in oklab, var(--text) 72%, var(--surface));
    --text-3: color-mix(in oklab, var(--text) 61%, var(--surface));
    --edge: color-mix(in oklab, var(--text) 48%, var(--surface));
    --edge-soft: color-mix(in oklab, var(--text) 17%, var(--surface));
    --sunken: color-mix(in oklab, var(--text) 2.6%, var(--surface));
    --hover: color-mix(in oklab, var(--text) 4.5%, var(--surface));
    --pressed: color-mix(in oklab, var(--text) 8%, var(--surface));
    --track: color-mix(in oklab, var(--text) 11%, var(--surface));
    --raised: light-dark(var(--surface), color-mix(in oklab, var(--text) 6%, var(--surface)));
    --selected: color-mix(in oklab, var(--accent) 8%, var(--surface));
    --selected-hover: color-mix(in oklab, var(--accent) 12%, var(--surface));
    --accent-soft: color-mix(in oklab, var(--accent) 12%, var(--surface));
    --danger-soft: color-mix(in oklab, var(--danger) 10%, var(--surface));
    --success-soft: color-mix(in oklab, var(--success) 10%, var(--surface));
    --info-soft: color-mix(in oklab, var(--info) 10%, var(--surface));
    --warning-soft: color-mix(
      in oklab,
      oklch(from var(--warning) max(l, 0.82) max(c, 0.15) calc(h + 14)) 20%,
      var(--surface)
    );
    --gold: light-dark(#7a5a00, #e6c25a);
    --gold-soft: color-mix(in oklab, oklch(from var(--gold) max(l, 0.82) max(c, 0.15) h) 24%, var(--surface));
    /* Fills (bars, glyphs) may be livelier than text: the same hue at 3:1 instead of 4.5:1. */
    --danger-fill: light-dark(oklch(from var(--danger) calc(l + 0.06) calc(c + 0.02) h), var(--danger));
    --warning-fill: light-dark(oklch(from var(--warning) calc(l + 0.16) calc(c + 0.04) h), var(--warning));
    --success-fill: light-dark(oklch(from var(--success) calc(l + 0.1) calc(c + 0.025) h), var(--success));
    --info-fill: light-dark(oklch(from var(--info) calc(l + 0.08) calc(c + 0.02) h), var(--info));

    --fs-xs: calc(var(--fs-md) - 2px);
    --fs-sm: calc(var(--fs-md) - 1px);
    --fs-lg: calc(var(--fs-md) + 2px);
    --fs-xl: calc(var(--fs-md) + 6px);
    --gutter: calc(5 * var(--space));
    --r-sm: calc(var(--radius) - 2px);
    --r-lg: calc(var(--radius) + 2px);
    --r-xl: calc(var(--radius) + 4px);
  }
  @media (forced-colors: active) {
    :host {
      --border: CanvasText;
      --edge: CanvasText;
      --edge-soft: CanvasText;
      --focus: Highlight;
    }
  }
`;
