import { css } from 'lit';

/**
 * Public tokens and what is mixed from them. A host sets any `--hub-*` property on the element or on an ancestor;
 * what it leaves out has the default below. Private names are resolved here once, so styles never repeat a default.
 * They are `!important`, so that no page sets them: a rule of a page for all elements would win otherwise. A part that
 * wants one otherwise sets it on an element inside.
 *
 * The comment before a value says what it is for: `npm run generate` writes both into `tokens.json`.
 *
 * Colours are `light-dark()` pairs: they follow the inherited `color-scheme`, or `appearance` when it is set.
 */
export const tokens = css`
  :host {
    /* Nothing of what a page says of its letters, its lines and its pointer. */
    all: initial;
    color-scheme: inherit;
    visibility: inherit;
    pointer-events: inherit;
    user-select: text;

    /* Text. */
    --font: var(
      --hub-font,
      system-ui,
      -apple-system,
      'Segoe UI',
      Roboto,
      'Helvetica Neue',
      Arial,
      sans-serif
    ) !important;
    /* Ids, terminal, secrets. */
    --font-mono: var(
      --hub-font-mono,
      ui-monospace,
      'SF Mono',
      'Cascadia Mono',
      Menlo,
      Consolas,
      monospace
    ) !important;
    /* Body, controls and values; the scale is counted from it. */
    --fs-md: var(--hub-font-size, 13px) !important;
    /* What the hub is painted on. */
    --surface: var(--hub-surface, light-dark(#ffffff, #141619)) !important;
    /* Text and icons; every grey is mixed from it. */
    --text: var(--hub-text, light-dark(#16191d, #e9ebee)) !important;
    /* Hairlines; decoration, never the only cue. */
    --border: var(--hub-border, light-dark(#e5e7ea, #272b31)) !important;
    /* Primary button, links, selected tab, checks. */
    --accent: var(--hub-accent, light-dark(#2858c8, #8fb0ff)) !important;
    /* Text on a filled accent. */
    --on-accent: var(--hub-on-accent, light-dark(#ffffff, #0d1526)) !important;
    /* Focus ring. */
    --focus: var(--hub-focus, var(--accent)) !important;
    /* Critical, breached, overdrawn, destructive. */
    --danger: var(--hub-danger, light-dark(#bb2a20, #ff8f85)) !important;
    /* Warning, at risk, conflict, offline. */
    --warning: var(--hub-warning, light-dark(#8a5300, #f0b14e)) !important;
    /* Online, on track, positive. */
    --success: var(--hub-success, light-dark(#18724a, #5fcf98)) !important;
    /* Informational alerts. */
    --info: var(--hub-info, light-dark(#2b6699, #82bdf0)) !important;
    /* Corners of controls; others are counted from it. */
    --radius: var(--hub-radius, 6px) !important;
    /* Grid unit; gaps are one to six of it. */
    --space: var(--hub-space, 4px) !important;
    /* Height of controls; larger in narrow containers and under fingers. */
    --control: var(--hub-control-height, 28px) !important;
    /* Height of table rows. */
    --row-compact: var(--hub-row-compact, 28px) !important;
    /* Height of table rows with two lines. */
    --row-detailed: var(--hub-row-detailed, 44px) !important;
    /* Menus, dialogs and toasts only. */
    --shadow: var(
      --hub-shadow,
      0 0 0 0.5px light-dark(rgb(16 22 30 / 0.14), rgb(0 0 0 / 0.7)),
      0 2px 4px light-dark(rgb(16 22 30 / 0.05), rgb(0 0 0 / 0.3)),
      0 12px 32px light-dark(rgb(16 22 30 / 0.14), rgb(0 0 0 / 0.5))
    ) !important;
    /* Hover and press. */
    --duration: var(--hub-duration, 120ms) !important;

    /* Labels. */
    --text-2: color-mix(in oklab, var(--text) 72%, var(--surface)) !important;
    /* Asides, column heads, empty cells. */
    --text-3: color-mix(in oklab, var(--text) 61%, var(--surface)) !important;
    /* Outline of fields and checkboxes. */
    --edge: color-mix(in oklab, var(--text) 48%, var(--surface)) !important;
    /* Outline of buttons with a label. */
    --edge-soft: color-mix(in oklab, var(--text) 17%, var(--surface)) !important;
    /* Large areas behind content: footers, heads. */
    --sunken: color-mix(in oklab, var(--text) 2.6%, var(--surface)) !important;
    /* Under the pointer. */
    --hover: color-mix(in oklab, var(--text) 4.5%, var(--surface)) !important;
    /* While pressed. */
    --pressed: color-mix(in oklab, var(--text) 8%, var(--surface)) !important;
    /* What a bar fills. */
    --track: color-mix(in oklab, var(--text) 11%, var(--surface)) !important;
    /* Menus and dialogs; in the dark lighter than the surface. */
    --raised: light-dark(var(--surface), color-mix(in oklab, var(--text) 6%, var(--surface))) !important;
    /* Selected rows. */
    --selected: color-mix(in oklab, var(--accent) 8%, var(--surface)) !important;
    /* Selected rows under the pointer. */
    --selected-hover: color-mix(in oklab, var(--accent) 12%, var(--surface)) !important;
    /* Chips and tints of the accent. */
    --accent-soft: color-mix(in oklab, var(--accent) 12%, var(--surface)) !important;
    /* Behind danger text. */
    --danger-soft: color-mix(in oklab, var(--danger) 10%, var(--surface)) !important;
    /* Behind success text. */
    --success-soft: color-mix(in oklab, var(--success) 10%, var(--surface)) !important;
    /* Behind info text. */
    --info-soft: color-mix(in oklab, var(--info) 10%, var(--surface)) !important;
    /* Behind warning text. */
    --warning-soft: color-mix(
      in oklab,
      oklch(from var(--warning) max(l, 0.82) max(c, 0.15) calc(h + 14)) 20%,
      var(--surface)
    ) !important;
    /* Gold rank, favourite, default star. */
    --gold: light-dark(#7a5a00, #e6c25a) !important;
    /* Behind gold text. */
    --gold-soft: color-mix(
      in oklab,
      oklch(from var(--gold) max(l, 0.82) max(c, 0.15) h) 24%,
      var(--surface)
    ) !important;
    /* Bars and glyphs. They may be livelier than text: the same hue at 3:1 instead of 4.5:1. */
    --danger-fill: light-dark(
      oklch(from var(--danger) calc(l + 0.06) calc(c + 0.02) h),
      var(--danger)
    ) !important;
    /* Bars and glyphs. */
    --warning-fill: light-dark(
      oklch(from var(--warning) calc(l + 0.16) calc(c + 0.04) h),
      var(--warning)
    ) !important;
    /* Bars and glyphs. */
    --success-fill: light-dark(
      oklch(from var(--success) calc(l + 0.1) calc(c + 0.025) h),
      var(--success)
    ) !important;
    /* Bars and glyphs. */
    --info-fill: light-dark(oklch(from var(--info) calc(l + 0.08) calc(c + 0.02) h), var(--info)) !important;

    /* Column heads, counts. */
    --fs-xs: calc(var(--fs-md) - 2px) !important;
    /* Tables, chips, helper text. */
    --fs-sm: calc(var(--fs-md) - 1px) !important;
    /* Titles of dialogs, panels and states. */
    --fs-lg: calc(var(--fs-md) + 2px) !important;
    /* Name of the customer, key figures. */
    --fs-xl: calc(var(--fs-md) + 6px) !important;
    /* From the edge of the hub to its content. */
    --gutter: calc(5 * var(--space)) !important;
    /* Chips. */
    --r-sm: calc(var(--radius) - 2px) !important;
    /* Menus. */
    --r-lg: calc(var(--radius) + 2px) !important;
    /* Dialogs. */
    --r-xl: calc(var(--radius) + 4px) !important;
  }
  @media (forced-colors: active) {
    :host {
      --border: CanvasText !important;
      --edge: CanvasText !important;
      --edge-soft: CanvasText !important;
      --focus: Highlight !important;
    }
  }
`;
