/** The elements as lines: everything a page may use of each. */
import type { DescribedElement, DescribedName, DescribedProperty } from '../lib/element-manifest.ts';
import type { ThemeToken } from '../tokens/theme.ts';

const line = (text: string): string => text.replace(/\s+/g, ' ').trim();

function memberLine(member: DescribedProperty): string {
  const { name, kind, type, attribute, readonly, default: value, parameters = [], return: returned } = member;
  if (kind === 'method') {
    const given = parameters.map(
      one =>
        `${one.name}${one.optional || one.default !== undefined ? '?' : ''}: ${one.type?.text ?? 'unknown'}`,
    );
    return line(`method ${name}(${given.join(', ')}): ${returned?.type?.text ?? 'void'}`);
  }
  const asAttribute = attribute ? `, attribute ${attribute}` : '';
  const preset = value === undefined ? '' : ` = ${value}`;
  return line(
    `${readonly ? 'readonly ' : ''}property ${name}: ${type?.text ?? 'unknown'}${preset}${asAttribute}`,
  );
}

const named = (kind: string, items: readonly DescribedName[] = []): string[] =>
  items.map(({ name }) => `${kind} ${name}`);

export function elementsText(elements: readonly DescribedElement[], tokens: readonly ThemeToken[]): string {
  const sections = elements.map(element => {
    const lines = [
      ...element.members.map(memberLine),
      ...element.events.map(({ name, type }) => line(`event ${name}: ${type.text}`)),
      ...named('slot', element.slots),
      ...named('part', element.cssParts),
    ];
    return `## \`<${element.tagName}>\`\n\n\`\`\`text\n${lines.sort().join('\n')}\n\`\`\`\n`;
  });
  const properties = tokens.flatMap(({ property, value }) => (property ? [`${property}: ${value}`] : []));
  return `${sections.join('\n')}\n## CSS custom properties\n\n\`\`\`text\n${properties.sort().join('\n')}\n\`\`\`\n`;
}
