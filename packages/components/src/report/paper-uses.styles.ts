import { css } from 'lit';

/** On the screen: what is edited lies over what is printed. */
export const paperEditStyles = css`
  .paper .said {
    visibility: hidden;
  }
  .paper textarea {
    box-sizing: content-box;
    margin: -2px -4px;
    padding: 1px 3px;
    border: 1px solid transparent;
    border-radius: 3px;
    background: transparent;
    resize: none;
    overflow: hidden;
    text-align: start;
  }
  .paper textarea:hover {
    border-color: #8a929c;
  }
  .paper textarea:focus {
    border-color: transparent;
    outline: 2px solid var(--fill);
  }
  .paper .out {
    position: absolute;
    inset-block-start: -4px;
    inset-inline-end: -10px;
    display: grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    border: 0;
    border-radius: 4px;
    background: #fff;
    color: var(--ink-2);
    opacity: 0;
  }
  .paper li:is(:hover, :focus-within) .out {
    opacity: 1;
  }
  .paper .out:focus-visible {
    outline: 2px solid var(--fill);
  }
  @media (hover: none) {
    .paper .out {
      opacity: 1;
    }
  }
`;

/** In the document that is printed: the page and nothing else, without margins of the browser. */
export const printStyles = css`
  html,
  body {
    margin: 0;
    padding: 0;
  }
  .paper textarea,
  .paper button {
    display: none;
  }
  .paper {
    break-after: avoid;
    break-inside: avoid;
  }
`;
