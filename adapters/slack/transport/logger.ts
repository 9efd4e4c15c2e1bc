import { type Logger, LogLevel } from '@slack/bolt';

const ignore = (): void => undefined;

/** For Slack's libraries, which would write texts, addresses and stacks to the terminal. */
export function createLogger({
  warn = ignore,
  error = ignore,
}: {
  readonly warn?: () => void;
  readonly error?: (...said: readonly unknown[]) => void;
} = {}): Logger {
  return {
    debug: ignore,
    info: ignore,
    warn,
    error,
    setLevel: ignore,
    setName: ignore,
    getLevel: () => LogLevel.WARN,
  };
}
