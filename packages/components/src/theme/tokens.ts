import { css } from 'lit';

/**
 * Public tokens and what is mixed from them. A host sets any `--hub-*` property on the element or on an ancestor;
 * what it leaves out has the default below. Private names are resolved here once, so styles never repeat a default.
 * They begin with `--ch-`, so that an `--accent` of the page stays what it is, also in what it puts into a slot.
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
    --ch-font: var(
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
    --ch-font-mono: var(
      --hub-font-mono,
      ui-monospace,
      'SF Mono',
      'Cascadia Mono',
      Menlo,
      Consolas,
      monospace
    ) !important;
    /* Body, controls and values; the scale is counted from it. */
    --ch-fs-md: var(--hub-font-size, 13px) !important;
    /* What the hub is painted on. */
    --ch-surface: var(--hub-surface, light-dark(#ffffff, #141619)) !important;
    /* Text and icons; every grey is mixed from it. */
    --ch-text: var(--hub-text, light-dark(#16191d, #e9ebee)) !important;
    /* Hairlines; decoration, never the only cue. */
    --ch-border: var(--hub-border, light-dark(#e5e7ea, #272b31)) !important;
    /* Primary button, links, selected tab, checks. */
    --ch-accent: var(--hub-accent, light-dark(#2858c8, #8fb0ff)) !important;
    /* Text on a filled accent. */
    --ch-on-accent: var(--hub-on-accent, light-dark(#ffffff, #0d1526)) !important;
    /* Focus ring. */
    --ch-focus: var(--hub-focus, var(--ch-accent)) !important;
    /* Critical, breached, overdrawn, destructive. */
    --ch-danger: var(--hub-danger, light-dark(#bb2a20, #ff8f85)) !important;
    /* Warning, at risk, conflict, offline. */
    --ch-warning: var(--hub-warning, light-dark(#8a5300, #f0b14e)) !important;
    /* Online, on track, positive. */
    --ch-success: var(--hub-success, light-dark(#18724a, #5fcf98)) !important;
    /* Informational alerts. */
    --ch-info: var(--hub-info, light-dark(#2b6699, #82bdf0)) !important;
    /* Corners of controls; others are counted from it. */
    --ch-radius: var(--hub-radius, 6px) !important;
    /* Grid unit; gaps are one to six of it. */
    --ch-space: var(--hub-space, 4px) !important;
    /* Height of controls; larger in narrow containers and under fingers. */
    --ch-control: var(--hub-control-height, 28px) !important;
    /* Height of table rows. */
    --ch-row-compact: var(--hub-row-compact, 28px) !important;
    /* Height of table rows with two lines. */
    --ch-row-detailed: var(--hub-row-detailed, 44px) !important;
    /* Menus, dialogs and toasts only. */
    --ch-shadow: var(
      --hub-shadow,
      0 0 0 0.5px light-dark(rgb(16 22 30 / 0.14), rgb(0 0 0 / 0.7)),
      0 2px 4px light-dark(rgb(16 22 30 / 0.05), rgb(0 0 0 / 0.3)),
      0 12px 32px light-dark(rgb(16 22 30 / 0.14), rgb(0 0 0 / 0.5))
    ) !important;
    /* Hover and press. */
    --ch-duration: var(--hub-duration, 120ms) !important;

    /* Labels. */
    --ch-text-2: color-mix(in oklab, var(--ch-text) 72%, var(--ch-surface)) !important;
    /* Asides, column heads, empty cells. */
    --ch-text-3: color-mix(in oklab, var(--ch-text) 61%, var(--ch-surface)) !important;
    /* Outline of fields and checkboxes. */
    --ch-edge: color-mix(in oklab, var(--ch-text) 48%, var(--ch-surface)) !important;
    /* Outline of buttons with a label. */
    --ch-edge-soft: color-mix(in oklab, var(--ch-text) 17%, var(--ch-surface)) !important;
    /* Large areas behind content: footers, heads. */
    --ch-sunken: color-mix(in oklab, var(--ch-text) 2.6%, var(--ch-surface)) !important;
    /* Under the pointer. */
    --ch-hover: color-mix(in oklab, var(--ch-text) 4.5%, var(--ch-surface)) !important;
    /* While pressed. */
    --ch-pressed: color-mix(in oklab, var(--ch-text) 8%, var(--ch-surface)) !important;
    /* What a bar fills. */
    --ch-track: color-mix(in oklab, var(--ch-text) 11%, var(--ch-surface)) !important;
    /* Menus and dialogs; in the dark lighter than the surface. */
    --ch-raised: light-dark(
      var(--ch-surface),
      color-mix(in oklab, var(--ch-text) 6%, var(--ch-surface))
    ) !important;
    /* Selected rows. */
    --ch-selected: color-mix(in oklab, var(--ch-accent) 8%, var(--ch-surface)) !important;
    /* Selected rows under the pointer. */
    --ch-selected-hover: color-mix(in oklab, var(--ch-accent) 12%, var(--ch-surface)) !important;
    /* Chips and tints of the accent. */
    --ch-accent-soft: color-mix(in oklab, var(--ch-accent) 12%, var(--ch-surface)) !important;
    /* Behind danger text. */
    --ch-danger-soft: color-mix(in oklab, var(--ch-danger) 10%, var(--ch-surface)) !important;
    /* Behind success text. */
    --ch-success-soft: color-mix(in oklab, var(--ch-success) 10%, var(--ch-surface)) !important;
    /* Behind info text. */
    --ch-info-soft: color-mix(in oklab, var(--ch-info) 10%, var(--ch-surface)) !important;
    /* Behind warning text. */
    --ch-warning-soft: color-mix(
      in oklab,
      oklch(from var(--ch-warning) max(l, 0.82) max(c, 0.15) calc(h + 14)) 20%,
      var(--ch-surface)
    ) !important;
    /* Gold rank, favourite, default star. */
    --ch-gold: light-dark(#7a5a00, #e6c25a) !important;
    /* Behind gold text. */
    --ch-gold-soft: color-mix(
      in oklab,
      oklch(from var(--ch-gold) max(l, 0.82) max(c, 0.15) h) 24%,
      var(--ch-surface)
    ) !important;
    /* Bars and glyphs. They may be livelier than text: the same hue at 3:1 instead of 4.5:1. */
    --ch-danger-fill: light-dark(
      oklch(from var(--ch-danger) calc(l + 0.06) calc(c + 0.02) h),
      var(--ch-danger)
    ) !important;
    /* Bars and glyphs. */
    --ch-warning-fill: light-dark(
      oklch(from var(--ch-warning) calc(l + 0.16) calc(c + 0.04) h),
      var(--ch-warning)
    ) !important;
    /* Bars and glyphs. */
    --ch-success-fill: light-dark(
      oklch(from var(--ch-success) calc(l + 0.1) calc(c + 0.025) h),
      var(--ch-success)
    ) !important;
    /* Bars and glyphs. */
    --ch-info-fill: light-dark(
      oklch(from var(--ch-info) calc(l + 0.08) calc(c + 0.02) h),
      var(--ch-info)
    ) !important;

    /* Column heads, counts. */
    --ch-fs-xs: calc(var(--ch-fs-md) - 2px) !important;
    /* Tables, chips, helper text. */
    --ch-fs-sm: calc(var(--ch-fs-md) - 1px) !important;
    /* Titles of dialogs, panels and states. */
    --ch-fs-lg: calc(var(--ch-fs-md) + 2px) !important;
    /* Name of the customer, key figures. */
    --ch-fs-xl: calc(var(--ch-fs-md) + 6px) !important;
    /* From the edge of the hub to its content. */
    --ch-gutter: calc(5 * var(--ch-space)) !important;
    /* Chips. */
    --ch-r-sm: calc(var(--ch-radius) - 2px) !important;
    /* Menus. */
    --ch-r-lg: calc(var(--ch-radius) + 2px) !important;
    /* Dialogs. */
    --ch-r-xl: calc(var(--ch-radius) + 4px) !important;
  }
  @media (forced-colors: active) {
    :host {
      --ch-border: CanvasText !important;
      --ch-edge: CanvasText !important;
      --ch-edge-soft: CanvasText !important;
      --ch-focus: Highlight !important;
    }
  }
`;
