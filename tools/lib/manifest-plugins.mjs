/** Plugins for the analyzer of custom elements. */

import path from 'node:path';

/**
 * `defineElement('customer-hub', CustomerHub)` is how we register; the analyzer only knows `customElements.define`. A
 * tag is public when a file of `define/` is named after it; what else such a file registers is a part that hosts
 * never write.
 */
export function registeredTags() {
  const tagOf = new Map();
  return {
    name: 'registered-tags',
    collectPhase({ ts, node }) {
      if (!ts.isCallExpression(node) || node.expression.getText() !== 'defineElement') return;
      const [tag, element] = node.arguments;
      const entry = path.basename(node.getSourceFile().fileName, '.ts');
      if (tag && element && ts.isStringLiteral(tag) && tag.text === entry)
        tagOf.set(element.getText(), tag.text);
    },
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        for (const declaration of module.declarations ?? []) {
          const tag = tagOf.get(declaration.name);
          if (!tag) continue;
          declaration.tagName = tag;
          declaration.customElement = true;
          module.exports.push({
            kind: 'custom-element-definition',
            name: tag,
            declaration: { name: declaration.name, module: module.path },
          });
        }
      }
    },
  };
}

/**
 * Keeps what a host may use. Modules without a registered element, private members and inherited plumbing are no part
 * of that.
 */
export function publicMembers() {
  const isPublic = member => member.privacy === undefined || member.privacy === 'public';
  const isOurs = member =>
    !member.name.startsWith('#') &&
    !member.name.startsWith('_') &&
    !member.static &&
    !lifecycle.has(member.name);
  return {
    name: 'public-members',
    packageLinkPhase({ customElementsManifest: manifest }) {
      manifest.modules = manifest.modules.filter(module =>
        module.declarations?.some(declaration => declaration.tagName),
      );
      for (const module of manifest.modules) {
        module.declarations = module.declarations.filter(declaration => declaration.tagName);
        for (const declaration of module.declarations) {
          // Of an event that is dispatched by a name in a variable the analyzer takes the name of that; of one whose
          // name is put together it knows none.
          declaration.events = declaration.events?.filter(event => event.name?.includes('-'));
          declaration.members = (declaration.members ?? []).filter(
            member => isPublic(member) && isOurs(member) && !member.inheritedFrom?.package,
          );
        }
        const names = new Set(module.declarations.map(declaration => declaration.name));
        module.exports = (module.exports ?? []).filter(item => names.has(item.declaration?.name));
      }
    },
  };
}

const lifecycle = new Set([
  'render',
  'update',
  'updated',
  'willUpdate',
  'firstUpdated',
  'shouldUpdate',
  'connectedCallback',
  'disconnectedCallback',
  'attributeChangedCallback',
  'createRenderRoot',
  'getUpdateComplete',
  'formAssociatedCallback',
]);
