import type { StorybookConfig } from '@storybook/web-components-vite';
import { defaultClientConditions, mergeConfig } from 'vite';

const config: StorybookConfig = {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  features: { sidebarOnboardingChecklist: false },
  framework: '@storybook/web-components-vite',
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  // Stories run on the sources: no build in between.
  viteFinal: vite =>
    mergeConfig(vite, {
      resolve: { conditions: ['hub-source', ...defaultClientConditions] },
      build: { chunkSizeWarningLimit: 4000 },
    }),
};
export default config;
