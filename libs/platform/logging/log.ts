import { pino, type Logger, type LoggerOptions } from 'pino';

const OPTIONS: LoggerOptions = {
  base: null,
  redact: ['*.body', '*.name', '*.email', '*.text', '*.authorization', '*.token', '*.password'],
};

/** Structured lines: ids, names of routes, codes and times. Never personal data; what slips in under a telling name is cut. */
export const logTo = (file: string): Logger =>
  pino(OPTIONS, pino.destination({ dest: file, mkdir: true, sync: false }));

/** The same on standard error, where a container's log is collected. */
export const logToError = (): Logger => pino(OPTIONS, pino.destination({ fd: 2, sync: false }));
