import { css } from 'lit';

/** An open editor within a field; adopted with it. */
export const inlineEditorStyles = css`
  @media (pointer: coarse) {
    .edit:not(.stacked) .line {
      min-block-size: 36px;
    }
  }
`;
