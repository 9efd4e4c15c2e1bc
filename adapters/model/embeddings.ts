import { Embeddings, type EmbeddingsInterface } from '@langchain/core/embeddings';
import { OpenAI } from 'openai';
import { embeddingsFault, toEmbeddingsFault } from './embedding-fault.js';
import { readVectors } from './embedding-response.js';

/** An OpenAI-compatible endpoint for embeddings, and how patient to be with it. */
export interface EmbeddingsOptions {
  /** Up to and without `/embeddings`: `https://api.openai.com/v1`, `http://127.0.0.1:11434/v1`. */
  readonly url: string;
  readonly model: string;
  /** Absent or empty for a server that asks for none. */
  readonly key?: string;
  /** Asked of the server, and held against what it gives; absent: as the model has it. */
  readonly dimensions?: number;
  /** For each attempt, from the request to the last byte of the response; milliseconds, 30,000 by default. */
  readonly timeoutMs?: number;
  /** Attempts after the first for each request, 2 by default. */
  readonly retries?: number;
}

/** Texts a request, and characters a request; a text that is longer goes alone, whole. */
const MOST_TEXTS = 64;
const MOST_CHARACTERS = 100_000;
/** The longest that a server may make one wait between two attempts, in milliseconds. */
const MOST_WAIT = 10_000;

/**
 * LangChain embeddings from an OpenAI-compatible endpoint. Vectors are of unit length and of one dimension, a vector for each
 * text in their order; requests follow one another, and after a fault no more are sent. Throws `embeddings-unavailable`, whose
 * fact `reason` says why and whose `retryable` says whether it may work later: at once for an address or a key that cannot be
 * used, else from each call. No fault holds the key, nor anything that the server wrote.
 */
export function createEmbeddings(options: EmbeddingsOptions): EmbeddingsInterface {
  return new EndpointEmbeddings(options);
}

/** LangChain's own class for OpenAI checks nothing of a response and has no deadline for its body. */
class EndpointEmbeddings extends Embeddings {
  readonly #client: OpenAI;
  readonly #model: string;
  readonly #dimensions: number | undefined;
  readonly #server: string;

  constructor(options: EmbeddingsOptions) {
    super({ maxRetries: 0 });
    this.#server = serverOf(options.url);
    this.#client = createClient(options, this.#server);
    this.#model = options.model;
    this.#dimensions = options.dimensions;
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    const vectors: number[][] = [];
    for (const batch of toBatches(texts)) {
      vectors.push(...(await this.#embed(batch)));
      this.#checkDimensions(vectors);
    }
    return vectors;
  }

  override async embedQuery(text: string): Promise<number[]> {
    const [vector] = await this.embedDocuments([text]);
    return vector!;
  }

  async #embed(texts: readonly string[]): Promise<readonly number[][]> {
    const read = readVectors(await this.#request(texts), texts.length);
    if ('reason' in read) throw embeddingsFault(read.reason, { server: this.#server });
    return read.vectors;
  }

  async #request(texts: readonly string[]): Promise<unknown> {
    try {
      return await this.#client.embeddings.create({
        model: this.#model,
        input: texts.map(withoutLoneSurrogates),
        encoding_format: 'float',
        ...(this.#dimensions === undefined ? {} : { dimensions: this.#dimensions }),
      });
    } catch (error) {
      throw toEmbeddingsFault(error, this.#server);
    }
  }

  #checkDimensions(vectors: readonly number[][]): void {
    const expected = this.#dimensions ?? vectors[0]?.length;
    if (vectors.some(({ length }) => length !== expected))
      throw embeddingsFault('dimensions-wrong', { server: this.#server });
  }
}

/** Nothing is left to the environment, from which the client would take keys that may be another server's. */
function createClient(options: EmbeddingsOptions, server: string): OpenAI {
  const { url, key = '', timeoutMs = 30_000, retries = 2 } = options;
  if (!/^[\x21-\x7e]*$/u.test(key)) throw embeddingsFault('key-invalid', { server });
  return new OpenAI({
    baseURL: url,
    apiKey: 'none',
    defaultHeaders: { Authorization: key === '' ? null : `Bearer ${key}` },
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    timeout: timeoutMs,
    maxRetries: retries,
    logLevel: 'off',
    fetch: fetchWhole,
  });
}

/** Scheme, host and port. A name, a password or a query would be shown or lost; they are refused. */
function serverOf(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isPlain =
    url !== undefined &&
    /^https?:$/u.test(url.protocol) &&
    [url.username, url.password, url.search, url.hash].every((part) => part === '');
  if (!isPlain) throw embeddingsFault('address-invalid');
  return url.origin;
}

/** What is sent; the client adds what it finds in the environment and tells of this machine. */
const HEADERS_SENT = ['accept', 'authorization', 'content-type', 'user-agent'];

/**
 * Fetches a response with its body, so that the client's deadline and its retries cover the body too. Redirects are not
 * followed: they would take the texts elsewhere. A server that asks for too long a wait is not asked again.
 */
async function fetchWhole(...request: Parameters<typeof fetch>): Promise<Response> {
  const [target, init] = request;
  const sent = [...new Headers(init?.headers)].filter(([name]) => HEADERS_SENT.includes(name));
  const response = await fetch(target, { ...init, headers: sent, redirect: 'manual' });
  const body = await response.arrayBuffer();
  const headers = new Headers(response.headers);
  if (waitAskedBy(headers) > MOST_WAIT) headers.set('x-should-retry', 'false');
  return new Response(body.byteLength === 0 ? null : body, { status: response.status, headers });
}

/** Milliseconds, read as the client reads them; not a number where none is asked. */
function waitAskedBy(headers: Headers): number {
  const milliseconds = Number.parseFloat(headers.get('retry-after-ms') ?? '');
  if (milliseconds) return milliseconds;
  const after = headers.get('retry-after') ?? '';
  const seconds = Number.parseFloat(after);
  return Number.isNaN(seconds) ? Date.parse(after) - Date.now() : 1000 * seconds;
}

/** Some servers refuse JSON that names half of a character. */
function withoutLoneSurrogates(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

function toBatches(texts: readonly string[]): readonly string[][] {
  const batches: string[][] = [];
  let characters = 0;
  for (const text of texts) {
    const last = batches.at(-1);
    characters += text.length;
    if (last !== undefined && last.length < MOST_TEXTS && characters <= MOST_CHARACTERS) {
      last.push(text);
    } else {
      batches.push([text]);
      characters = text.length;
    }
  }
  return batches;
}
