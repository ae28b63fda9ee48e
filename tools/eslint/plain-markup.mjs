/**
 * Our own rule: what breaks a host's strict policy, or turns data into markup, is found while typing.
 * Allowed instead: `.style=${...}`, custom properties, adopted style sheets, Lit templates.
 */
const forbiddenTargets = new Set(['innerHTML', 'outerHTML', 'srcdoc']);
const forbiddenMethods = new Set(['insertAdjacentHTML', 'setHTMLUnsafe', 'parseHTMLUnsafe']);
const forbiddenImports = new Set(['unsafeHTML', 'unsafeSVG', 'styleMap']);
const templateTags = new Set(['html', 'svg']);

/** @type {import('eslint').Rule.RuleModule} */
export const plainMarkup = {
  meta: {
    type: 'problem',
    docs: { description: 'Forbids style attributes in templates and raw HTML.' },
    messages: {
      style:
        'A style attribute is blocked by a strict policy. Use .style=${...}, a class or a custom property.',
      styleElement: 'A <style> element in a template is blocked by a strict policy. Use static styles.',
      raw: '{{name}} turns text into markup. Use a Lit template.',
      import: '{{name}} breaks a strict policy or writes raw HTML.',
    },
    schema: [],
  },
  create(context) {
    return {
      TaggedTemplateExpression({ tag, quasi }) {
        if (tag.type !== 'Identifier' || !templateTags.has(tag.name)) return;
        for (const part of quasi.quasis) {
          if (/\sstyle\s*=/.test(part.value.raw)) context.report({ node: part, messageId: 'style' });
          if (/<style[\s>]/.test(part.value.raw)) context.report({ node: part, messageId: 'styleElement' });
        }
      },
      MemberExpression({ property, parent }) {
        const name = property.type === 'Identifier' ? property.name : property.value;
        // Reading markup, to compare it in a test, is harmless.
        const isTarget = parent.type === 'AssignmentExpression' && parent.left.property === property;
        if (forbiddenMethods.has(name) || (isTarget && forbiddenTargets.has(name)))
          context.report({ node: property, messageId: 'raw', data: { name } });
      },
      ImportSpecifier({ imported }) {
        if (forbiddenImports.has(imported.name))
          context.report({ node: imported, messageId: 'import', data: { name: imported.name } });
      },
    };
  },
};
