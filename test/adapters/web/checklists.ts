import { randomBytes } from 'node:crypto';
import { post } from './serve.js';

export const FRAGMENT = { 'gender-desk-fragment': '1' };

/** Somebody with a browser of their own: what they post and read carries their cookies. */
export interface Visitor {
  readonly cookie: string;
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Response>;
  readonly post: (
    path: string,
    fields: Record<string, string>,
    headers?: Record<string, string>,
  ) => Promise<Response>;
  /** Does something in an assessment by a form of its own. */
  readonly act: (
    path: string,
    deed: Record<string, string>,
    headers?: Record<string, string>,
  ) => Promise<Response>;
}

export function visitorWith(address: string, cookie: string): Visitor {
  const postForm: Visitor['post'] = (path, fields, headers = {}) =>
    post(address, path, fields, { cookie, ...headers });
  return {
    cookie,
    get: (path, headers = {}) => fetch(address + path, { headers: { cookie, ...headers } }),
    post: postForm,
    act: (path, deed, headers = {}) =>
      postForm(`${path}/deeds`, { at: 'view=table', message: messageId(), ...deed }, headers),
  };
}

/** The id of a form that was drawn for somebody. */
export function messageId(): string {
  return randomBytes(16).toString('base64url');
}

/** Somebody who gave their name. */
export async function enter(address: string, name: string): Promise<Visitor> {
  const named = await post(address, '/name', { 'name-given': name, return: '/assessments' });
  const cookie = named.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  return visitorWith(address, cookie);
}

/** Starts a checklist; its path. */
export async function start(visitor: Visitor, project: string, before = ''): Promise<string> {
  const started = await visitor.post('/assessments', { project, before, message: messageId() });
  return (started.headers.get('location') ?? '').split('?')[0] ?? '';
}
