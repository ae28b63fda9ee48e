/** Loaded before a server: tells whoever started it how much time of the processor it has used. */
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.((user + system) / 1_000);
});
