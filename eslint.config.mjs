import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as webComponents } from 'eslint-plugin-wc';
import typescript from 'typescript-eslint';
import { plainMarkup } from './tools/eslint/plain-markup.mjs';

const typed = {
  languageOptions: {
    parserOptions: {
      // One program: with one for each project, the types of those it builds on are worked out again in each.
      project: ['tsconfig.lint.json'],
      tsconfigRootDir: import.meta.dirname,
    },
  },
};

export default typescript.config(
  {
    ignores: [
      '**/dist/',
      '**/build/',
      '**/generated/',
      'packages/sdk/src/schemas/',
      '**/.*/',
      '!.storybook/',
      '**/*.js',
      // Globals that only code of our texts has.
      'tools/docs/code/own.d.ts',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [...typescript.configs.recommended, typed],
    rules: {
      // A promise that nobody waits for hides its failure.
      '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-unused-expressions': ['error', { allowShortCircuit: false }],
      '@typescript-eslint/ban-ts-comment': 'error',
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-control-regex': 'error',
      'no-constant-condition': ['error', { checkLoops: false }],
      'no-empty': ['error', { allowEmptyCatch: true }],
      'no-irregular-whitespace': 'error',
      'no-misleading-character-class': 'error',
      'no-self-compare': 'error',
      'no-unsafe-finally': 'error',
      'no-useless-escape': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-len': [
        'error',
        // Nor a text with values in it, which no line break may stand in.
        {
          code: 120,
          ignoreUrls: true,
          ignoreStrings: true,
          ignoreRegExpLiterals: true,
          ignorePattern: '`[^`<]{60,}',
        },
      ],
    },
  },
  {
    // Words and looks are long lists, and tell nothing by their length.
    files: ['**/messages/{en,de,ar}/*.ts', '**/words/{en,de,ar}/*.ts', '**/*.styles.ts', '**/styles.ts'],
    rules: { 'max-lines': 'off', 'max-len': 'off' },
  },
  {
    // Tests, their tools and stories are told from top to bottom.
    files: [
      '**/testing/**/*.ts',
      'bench/**/*.ts',
      'stories/**/*.ts',
      'examples/*/test/*.ts',
      'packages/sdk/src/transport/transport-cases*.ts',
    ],
    rules: { 'max-lines': ['error', 560], 'max-lines-per-function': 'off' },
  },
  {
    // A resource is a list of methods of one expression each.
    files: ['packages/sdk/src/resources/*.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    // Yet to be taken apart. Nothing joins these.
    files: [
      'packages/components/src/folders/folder-tree.ts',
      'packages/components/src/hub/customer-hub.ts',
      'packages/components/src/tabs/alerts/alert-chart.ts',
      'packages/components/src/tabs/attachments/{preview-dialog,upload-tray}.ts',
      'packages/components/src/tabs/passwords/{reason-dialog,secret-field}.ts',
      'packages/components/src/ticket/{assistance,composer,ticket-dialog}.ts',
    ],
    rules: { 'max-lines': ['error', 400], 'max-lines-per-function': ['error', 85] },
  },
  {
    // What only secure contexts have is missing on pages served by plain HTTP. The files left out are those
    // that stand in for it.
    files: ['packages/*/src/**/*.ts', 'packages/*/define/*.ts'],
    ignores: [
      '**/*.test.ts',
      '**/testing/**',
      'packages/sdk/src/internal/uuid.ts',
      'packages/sdk/src/transport/{upload-file,transport-cases}.ts',
      'packages/mock-server/src/browser.ts',
      'packages/server/src/domain/sha256.ts',
      'packages/components/src/primitives/copy-text.ts',
      'packages/components/src/import/source.ts',
      'packages/components/src/tabs/passwords/clipboard.ts',
    ],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'crypto', property: 'randomUUID', message: 'Missing on plain HTTP: use uuid of the SDK.' },
        { object: 'crypto', property: 'subtle', message: 'Missing on plain HTTP: see import/source.ts.' },
        { object: 'navigator', property: 'clipboard', message: 'Missing on plain HTTP: use copyText.' },
        ...[
          'credentials',
          'geolocation',
          'gpu',
          'keyboard',
          'locks',
          'mediaDevices',
          'serviceWorker',
          'share',
          'storage',
          'userAgentData',
          'wakeLock',
        ].map(property => ({
          object: 'navigator',
          property,
          message: 'Missing on plain HTTP: it needs something that stands in for it.',
        })),
      ],
      'no-restricted-globals': [
        'error',
        ...[
          'caches',
          'ClipboardItem',
          'cookieStore',
          'Notification',
          'showDirectoryPicker',
          'showOpenFilePicker',
          'showSaveFilePicker',
        ].map(name => ({
          name,
          message: 'Missing on plain HTTP: it needs something that stands in for it.',
        })),
      ],
    },
  },
  {
    files: ['packages/components/**/*.ts', 'stories/**/*.ts', 'examples/**/*.ts'],
    extends: [lit['flat/recommended'], webComponents['flat/recommended']],
    plugins: { hub: { rules: { 'plain-markup': plainMarkup } }, 'lit-a11y': litA11y },
    rules: {
      'hub/plain-markup': 'error',
      ...litA11y.configs.recommended.rules,
      // Shortens what we render to a name the browser gives anyway; our roles are set for virtualised rows.
      'lit-a11y/no-redundant-role': 'off',
      // Sees neither hidden buttons nor names that come from values; axe looks at the page itself.
      'lit-a11y/accessible-name': 'off',
      'lit/no-invalid-html': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/no-this-assign-in-render': 'error',
      // Registration lives in define/, apart from the class.
      'wc/define-tag-after-class-definition': 'off',
      'wc/guard-super-call': 'off',
    },
  },
  {
    // What changed is told by the state, with the write that changed it: then caches, lists and figures follow alike.
    files: ['packages/components/**/*.ts'],
    ignores: ['**/*.test.ts', '**/testing/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.property.name='publish']",
          message:
            'Write through records.write; what was done by a job or in bulk is told by records.written.',
        },
      ],
    },
  },
  {
    // What adds to the types of a framework can only be a namespace and an empty interface.
    files: ['packages/components/src/frameworks/*.ts'],
    rules: { '@typescript-eslint/no-namespace': 'off', '@typescript-eslint/no-empty-object-type': 'off' },
  },
  {
    files: ['**/*.test.ts'],
    rules: {
      // node:test returns promises that the runner itself awaits; chai's expectations are expressions.
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      'max-lines': ['error', 700],
      'max-lines-per-function': 'off',
      'max-len': 'off',
    },
  },
  {
    // A sleep is too short on a busy machine and too long on every other. What has timers of its own is
    // tested with timers that are held.
    files: ['**/*.test.ts', '**/testing/**/*.ts', 'examples/*/test/*.ts', 'stories/**/*.ts'],
    ignores: ['packages/components/src/testing/until.ts', 'stories/support/{hub,look}.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@open-wc/testing',
              importNames: ['aTimeout', 'waitUntil'],
              message: 'Wait for what happens: until, steady, painted or holdTimers of src/testing.',
            },
            { name: 'node:timers/promises', importNames: ['setTimeout'], message: 'Wait for what happens.' },
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        ...[
          "NewExpression[callee.name='Promise'] > ArrowFunctionExpression > CallExpression[callee.name='setTimeout']",
          "NewExpression[callee.name='Promise'] > ArrowFunctionExpression > BlockStatement > ExpressionStatement > CallExpression[callee.name='setTimeout']",
          "CallExpression[callee.property.name='waitForTimeout']",
        ].map(selector => ({
          selector,
          message:
            'A sleep: wait for what happens (until), for a later event that is certain to come, or let held timers pass.',
        })),
      ],
    },
  },
  {
    files: [
      'tools/**',
      'bench/**',
      'packages/*/generate.ts',
      'packages/*/src/cli.ts',
      'packages/server/src/node/commands.ts',
    ],
    rules: { 'no-console': 'off' },
  },
);
