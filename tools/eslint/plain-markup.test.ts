import { describe, it } from 'node:test';
import { RuleTester } from 'eslint';
import { plainMarkup } from './plain-markup.mjs';

RuleTester.describe = describe as typeof RuleTester.describe;
RuleTester.it = it as typeof RuleTester.it;

new RuleTester().run('plain-markup', plainMarkup, {
  valid: [
    'html`<p .style=${width} class="style">${style}</p>`',
    'css`p { style: none }`',
    'const before = element.outerHTML',
    'element.style.width = "1px"',
    'import { classMap } from "lit/directives/class-map.js"',
  ],
  invalid: [
    { code: 'html`<p style="color:red"></p>`', errors: [{ messageId: 'style' }] },
    { code: 'html`<p\n  style=${x}></p>`', errors: [{ messageId: 'style' }] },
    { code: 'svg`<g style="fill:red"></g>`', errors: [{ messageId: 'style' }] },
    { code: 'html`<style>p { color: red }</style>`', errors: [{ messageId: 'styleElement' }] },
    { code: 'element.innerHTML = text', errors: [{ messageId: 'raw' }] },
    { code: 'element.outerHTML += text', errors: [{ messageId: 'raw' }] },
    { code: 'element["insertAdjacentHTML"]("beforeend", text)', errors: [{ messageId: 'raw' }] },
    { code: 'import { unsafeHTML } from "lit/directives/unsafe-html.js"', errors: [{ messageId: 'import' }] },
    { code: 'import { styleMap } from "lit/directives/style-map.js"', errors: [{ messageId: 'import' }] },
  ],
});
