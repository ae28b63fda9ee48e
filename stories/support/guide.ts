/** A guide of the documentation as Storybook shows it: its links lead to files that Storybook does not have. */
export const guide = (text: string): string => text.replace(/\[([^\]]+)\]\((?![a-z]+:)[^)]+\)/g, '$1');
