import { pino, type Logger } from 'pino';

/** Structured lines: ids, names of routes, codes and times. Never personal data; what slips in under a telling name is cut. */
export const logTo = (file: string): Logger =>
  pino(
    { base: null, redact: ['*.body', '*.name', '*.email', '*.text', '*.authorization', '*.token', '*.password'] },
    pino.destination({ dest: file, mkdir: true, sync: false }),
  );
