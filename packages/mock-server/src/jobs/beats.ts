import type { Makers } from '@customer-hub/server/parts/domain/run-plan';

export const FLOOD_PIECE_CHARACTERS = 65_536;
const LINE = 128;

/** Lines that are numbered, so that a lost or doubled one is seen. */
function floodPiece(index: number): string {
  const lines: string[] = [],
    perPiece = FLOOD_PIECE_CHARACTERS / LINE;
  for (let line = index * perPiece; line < (index + 1) * perPiece; line++)
    lines.push(
      `${String(line).padStart(10, '0')} ${'abcdefghijklmnopqrstuvwxyz0123456789'.repeat(4)}`.slice(
        0,
        LINE - 1,
      ),
    );
  return `${lines.join('\n')}\n`;
}

const latency = (index: number): number => 9 + ((index * 7) % 13);
/** What can be said again and again, by its name. */
export const makers: Makers = {
  flood: index => ({ stream: 'stdout', text: floodPiece(index) }),
  ping_windows: (index, { about }) => ({
    stream: 'stdout',
    text: `Reply from ${about}: bytes=32 time=${latency(index)}ms TTL=117\r\n`,
  }),
  ping_unix: (index, { about }) => ({
    stream: 'stdout',
    text: `64 bytes from ${about}: icmp_seq=${index + 1} ttl=117 time=${latency(index)}.${index % 10} ms\n`,
  }),
  tick: index => ({ stream: 'stdout', text: `tick ${index + 1}\n` }),
};
