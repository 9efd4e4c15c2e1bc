import type { Express, RequestHandler, Response } from 'express';

/** Why the desk cannot take anything on just now. */
export type NotReady = 'database' | 'disk' | 'queue' | 'stopping';

/** What whoever runs the desk asks of it; without session, and only read. */
export interface Operations {
  readonly metrics: () => Promise<{ readonly type: string; readonly text: string }>;
  /** `ready` while what comes is kept and worked at. Never rejects. */
  readonly readiness: () => Promise<'ready' | NotReady>;
}

export const OPERATIONS_ROUTES = {
  metrics: '/metrics',
  health: '/healthz',
  readiness: '/readyz',
} as const;

export function isOperationsPath(path: string): boolean {
  return Object.values<string>(OPERATIONS_ROUTES).includes(path);
}

/** Health as orchestrators ask for it, and figures as Prometheus does. */
export function addOperationsRoutes(app: Express, { metrics, readiness }: Operations): void {
  app.get(OPERATIONS_ROUTES.health, (_request, response) => {
    sendWord(response, 200, 'ok');
  });
  app.get(
    OPERATIONS_ROUTES.readiness,
    answered(async (response) => {
      const word = await readiness();
      sendWord(response, word === 'ready' ? 200 : 503, word);
    }),
  );
  app.get(
    OPERATIONS_ROUTES.metrics,
    answered(async (response) => {
      const { type, text } = await metrics();
      response.set('Cache-Control', 'no-store').set('Content-Type', type).end(text);
    }),
  );
}

function answered(answer: (response: Response) => Promise<void>): RequestHandler {
  return (_request, response, next) => {
    answer(response).catch(next);
  };
}

function sendWord(response: Response, status: number, word: string): void {
  response.status(status).set('Cache-Control', 'no-store').type('text/plain').send(`${word}\n`);
}
