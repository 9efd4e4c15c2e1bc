/**
 * The only file that knows the libraries of the Bot Framework: `botframework-connector` 4.23, and beside it `botbuilder` 4.23 and
 * `@microsoft/teams-ai` 1.7, are past their support. A successor must give what `ServiceClient` names: the five requests of the
 * connector's REST interface (https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference), each
 * made once, to the address given and no other, with every field as it was given. Verifying what comes in, and signing in, are done
 * without them.
 */
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { ConnectorClient } from 'botframework-connector';
// Its types are not exported from the root, nor are its mappers.
import mappers from 'botframework-connector/lib/connectorApi/models/mappers.js';

/** A part of the service, at one address. */
export interface ServiceClient {
  readonly post: (conversation: string, activity: object, signal: AbortSignal) => Promise<unknown>;
  readonly update: (
    conversation: string,
    id: string,
    activity: object,
    signal: AbortSignal,
  ) => Promise<unknown>;
  readonly createConversation: (parameters: object, signal: AbortSignal) => Promise<unknown>;
  readonly member: (conversation: string, id: string, signal: AbortSignal) => Promise<unknown>;
}

/** These would lose every field on the wire that the library does not know: citations, labels, where a stream stands. */
const WHOLE = ['Activity', 'Attachment', 'Entity'] as const;
for (const name of WHOLE) mappers[name].type.additionalProperties = { type: { name: 'Object' } };

/** What would try again by itself, and what would follow to wherever an answer leads, with the app's token. */
const UNWANTED = ['defaultRetryPolicy', 'redirectPolicy'] as const;

/** `authorize` gives what the `Authorization` header holds; undefined for none. */
export function createServiceClient(
  baseUri: string,
  authorize: () => Promise<string | undefined>,
): ServiceClient {
  const client = new ConnectorClient(
    {
      signRequest: async (request) => {
        const authorization = await authorize();
        if (authorization !== undefined) request.headers.set('Authorization', authorization);
        return request;
      },
    },
    { baseUri },
  );
  prepare(client);
  const { conversations } = client;
  return {
    post: (id, activity, abortSignal) =>
      conversations.sendToConversation(id, activity, { abortSignal }),
    update: (id, message, activity, abortSignal) =>
      conversations.updateActivity(id, message, activity, { abortSignal }),
    createConversation: (parameters, abortSignal) =>
      conversations.createConversation(parameters as Parameters, { abortSignal }),
    member: (id, member, abortSignal) =>
      conversations.getConversationMember(id, member, { abortSignal }),
  };
}

/** Not all of what the library's type asks for is asked for by the service. */
type Parameters = NonNullable<
  globalThis.Parameters<ConnectorClient['conversations']['createConversation']>[0]
>;

interface Request {
  readonly url: string;
  agent?: HttpAgent;
}

interface Policy {
  readonly name: string;
  readonly sendRequest: <Came>(request: Request, next: (request: Request) => Came) => Came;
}

interface Pipeline {
  readonly addPolicy: (policy: Policy) => void;
  readonly removePolicy: (policy: Pick<Policy, 'name'>) => readonly unknown[];
}

const AGENTS = {
  'http:': new HttpAgent({ keepAlive: false }),
  'https:': new HttpsAgent({ keepAlive: false }),
} as const;

/** Of a request on a connection that was closed meanwhile nobody could tell whether it arrived: each has one of its own. */
const ALONE: Policy = {
  name: 'alone',
  sendRequest: (request, next) => {
    request.agent ??= AGENTS[request.url.startsWith('https:') ? 'https:' : 'http:'];
    return next(request);
  },
};

/** The library has no setting for any of it, and hides its pipeline. Throws where that is not as it was. */
function prepare(client: ConnectorClient): void {
  const { pipeline } = (client as unknown as { readonly client: { readonly pipeline: Pipeline } })
    .client;
  pipeline.addPolicy(ALONE);
  for (const name of UNWANTED)
    if (pipeline.removePolicy({ name }).length === 0) throw new Error(`no ${name} to remove`);
}
