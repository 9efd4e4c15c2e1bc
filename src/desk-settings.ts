import { DeskError } from './domain/desk-error.js';
import { isLoopback } from './domain/loopback.js';

/** What the process is told from outside. */
export type Environment = NodeJS.ProcessEnv;

/** The desk's own address as people reach it, without a slash at the end. Throws `setting-invalid`. */
export function readAddress({ GENDER_DESK_ADDRESS: address }: Environment): string | undefined {
  if (!address) return undefined;
  const isWhole = isSafe(address) && new URL(address).href === `${new URL(address).origin}/`;
  if (!isWhole) throw wrong('GENDER_DESK_ADDRESS');
  return new URL(address).origin;
}

/** What can stand in a header. */
export const WORD = /^[\x21-\x7e]+$/u;

/** A setting that has to be there, in its shape. Throws `setting-invalid`. */
export function needed(environment: Environment, name: string, shape: RegExp): string {
  const value = environment[name] ?? '';
  if (!shape.test(value)) throw wrong(name);
  return value;
}

/** What is sent there nobody else reads. */
export function isSafe(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}

/** That a setting is missing or wrong. */
export function wrong(name: string): DeskError {
  return new DeskError('setting-invalid', { name });
}
