import type {
  EmbeddingsReason,
  SlackReason,
  TeamsReason,
  VectorsReason,
} from '../../domain/desk-error.js';

/** Why something cannot be had, as part of a sentence, in English. */
export const reasons = {
  embeddings: {
    'address-invalid':
      'its address must begin with http:// or https:// and hold no name, password, query or fragment',
    'key-invalid': 'the key holds characters that cannot be sent',
    connection: 'the server cannot be reached, or broke off',
    timeout: 'the server took too long',
    'key-refused': 'the server refuses the key, or asks for one',
    'quota-used': 'the quota of this key is used up',
    'rate-limited': 'the server asks to wait, so try again later',
    'not-found': 'the server has no such address or no such model',
    'request-refused': 'the server refused the request',
    'server-fault': 'the server failed',
    'cut-off': 'the response broke off',
    'not-embeddings': 'the response holds no embeddings, so check the address',
    'count-wrong': 'the server gave another number of vectors than of texts',
    'dimensions-wrong': 'the vectors do not have the expected dimensions',
    'vector-zero': 'a vector is all zeros',
  } satisfies Readonly<Record<EmbeddingsReason, string>>,
  /** By the code that the system or PostgreSQL gives. */
  database: {
    ECONNREFUSED:
      'nothing listens at its address. Check that the server runs, and host and port in DATABASE_URL',
    ENOTFOUND: 'its host has no address. Check the host in DATABASE_URL',
    '28P01': 'it refuses the password. Check name and password in DATABASE_URL',
    '28000': 'it refuses the account. Check the name in DATABASE_URL, and what the server allows',
    '3D000': 'it has no such database. Create it, or check its name in DATABASE_URL',
    '42501':
      'the account may not make tables or change them. Give it the right to, or make it the owner of the database',
    '53100': 'its disk is full. Make room on the server',
    '53300': 'it has no connection left. Raise its limit, or run fewer processes',
    '57P03': 'it is starting or stopping. Try again in a moment',
    connection:
      'the connection broke off, or no answer came in time. Check that the server runs, and host and port in DATABASE_URL',
  },
  vectors: {
    connection: 'the server cannot be reached, or broke off. Check that it runs, and its address',
    'access-refused':
      'the server refuses the account, or has no such database. Check name, password and database',
    'not-allowed':
      'the account may not add the extension vector or the table passage_vector. Let the owner of the database add them, or give the account the right to',
    'extension-missing': 'the server has no extension vector. Install pgvector 0.8 or later on it',
    'extension-outdated':
      'its extension vector is too old. Install pgvector 0.8 or later, then run “alter extension vector update” in the database',
    'dimensions-too-many':
      'it keeps vectors of 16,000 dimensions at most. Ask the model for fewer with GENDER_DESK_EMBEDDINGS_DIMENSIONS',
    'server-fault': 'the server failed. Its log says why',
  } satisfies Readonly<Record<VectorsReason, string>>,
  slack: {
    connection: 'it cannot be reached, or the connection broke off',
    'rate-limited': 'it asks to wait, since there were too many calls',
    'server-fault': 'it failed',
    'not-slack': 'what answers is not Slack',
  } satisfies Readonly<Record<SlackReason, string>>,
  /** By Slack's own word. */
  slackRefusal: {
    invalid_auth: 'the token is wrong. Check SLACK_BOT_TOKEN, and SLACK_APP_TOKEN for Socket Mode',
    not_authed: 'the token is missing. Check SLACK_BOT_TOKEN, and SLACK_APP_TOKEN for Socket Mode',
    token_revoked: 'the token was revoked. Install the desk again',
    token_expired: 'the token has run out. Install the desk again',
    account_inactive: 'the desk was removed from the workspace. Install it again',
    not_allowed_token_type:
      'the token is of another kind. SLACK_BOT_TOKEN begins with xoxb-, SLACK_APP_TOKEN with xapp-',
    missing_scope: 'the token lacks a right. Check the scopes of the app, and install it again',
    forbidden_team: 'Socket Mode is off. Switch it on in the settings of the app',
    team_not_found: 'it names no workspace',
    bad_client_secret: 'the client secret is wrong. Check SLACK_CLIENT_SECRET',
    invalid_client_id: 'there is no such client. Check SLACK_CLIENT_ID',
    invalid_code: 'the code has run out. Install the desk again',
    bad_redirect_uri:
      'the address to come back to is not one of the app’s. Check GENDER_DESK_ADDRESS and the redirect URLs of the app',
  },
  teams: {
    connection: 'it cannot be reached, or the connection broke off',
    'rate-limited': 'it asks to wait, since there were too many calls',
    'server-fault': 'it failed',
    'not-teams': 'what answers is not Microsoft',
  } satisfies Readonly<Record<TeamsReason, string>>,
  /** By the word of Microsoft's sign-in. */
  teamsRefusal: {
    invalid_client: 'the secret of the app is wrong or has run out. Check TEAMS_APP_PASSWORD',
    unauthorized_client:
      'there is no such app in that directory. Check TEAMS_APP_ID and TEAMS_TENANT_ID',
    invalid_request: 'there is no such app or directory. Check TEAMS_APP_ID and TEAMS_TENANT_ID',
  },
};

export type ReasonWording = typeof reasons;
