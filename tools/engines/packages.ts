/** Debian's packages of the engines beside Chromium, and the screen that nobody sees. */
export const packages = ['firefox-esr', 'webkit2gtk-driver', 'xvfb'] as const;
