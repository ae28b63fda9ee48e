import { css } from 'lit';

/** The list of jobs beside the tabs where there is room, over them where there is less, in their place on a phone. */
export const jobsPlaceStyles = css`
  hub-jobs {
    position: absolute;
    z-index: 5;
    inset-block: var(--below, 0) 0;
    inset-inline-end: 0;
    inline-size: min(440px, 100%);
    border-block-start: 1px solid var(--ch-border);
    border-inline-start: 1px solid var(--ch-border);
    box-shadow: var(--ch-shadow);
  }
  .with-job > hub-jobs {
    inline-size: 100%;
    border-inline-start: 0;
    box-shadow: none;
  }
  /* What is covered as a whole cannot be reached either. */
  .with-job > :is(.pins, hub-tab-bar, .panels) {
    visibility: hidden;
  }
  @container hub (min-width: 1100px) {
    hub-jobs {
      box-shadow: none;
    }
    .with-jobs:not(.deep) > :is(.pins, hub-tab-bar),
    .with-jobs > .panels {
      margin-inline-end: 440px;
    }
  }
  @container hub (max-width: 560px) {
    hub-jobs {
      inset-block-start: 0;
      inline-size: 100%;
      border: 0;
      box-shadow: none;
    }
    .with-jobs > :is(.head, .pins, hub-tab-bar, .panels) {
      visibility: hidden;
    }
  }
`;
