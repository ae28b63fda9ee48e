export * from './core/index.ts';
export * from './lists/index.ts';
export * from './edits/index.ts';
export * from './work/index.ts';
