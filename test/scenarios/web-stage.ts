import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import { cookieOf, openTestDesk, post, serveOnLoopback } from '../adapters/web/serve.js';
import type { Heard, Player, Stage } from './stage.js';

type Node = DefaultTreeAdapterMap['node'];

interface Shown extends Heard {
  /** The form field behind each choice. */
  readonly fields: Readonly<Record<string, Record<string, string>>>;
}

/** The page, as its own script uses it. */
export async function openWebStage(): Promise<Stage> {
  const { desk, close } = await openTestDesk();
  const server = await serveOnLoopback(desk);
  const player = (): Player => {
    let cookie = '';
    let last: Shown = { text: '', choices: [], fields: {} };
    const send = async (fields: Record<string, string>): Promise<Heard> => {
      const headers = { cookie, 'gender-desk-fragment': '1', 'accept-language': 'en' };
      const response = await post(server.address.replace(/\/$/u, ''), '/ask', fields, headers);
      cookie = cookieOf(response) || cookie;
      last = read(await response.text());
      return last;
    };
    return {
      says: (question) => send({ question }),
      chooses: (label) => {
        const fields = last.fields[label];
        if (fields === undefined) throw new Error(`no “${label}” among ${last.choices.join(', ')}`);
        return send(fields);
      },
    };
  };
  return {
    // Each browser has a conversation of its own; a team shares the pages of its checklist.
    converse: (...names) =>
      Promise.resolve(Object.fromEntries(names.map((name) => [name, player()]))),
    close: async () => {
      await server.close();
      await close();
    },
  };
}

function read(markup: string): Shown {
  const fields: Record<string, Record<string, string>> = {};
  const texts: string[] = [];
  visit(parseFragment(markup), (node) => {
    if (node.nodeName === '#text' && 'value' in node) texts.push(node.value);
    if (node.nodeName !== 'button' || !('attrs' in node)) return;
    const [name, value] = ['name', 'value'].map(
      (each) => node.attrs.find((attribute) => attribute.name === each)?.value,
    );
    if (name !== undefined && value !== undefined) fields[textOf(node)] = { [name]: value };
  });
  return { text: tidy(texts.join('')), choices: Object.keys(fields), fields };
}

function textOf(node: Node): string {
  const texts: string[] = [];
  visit(node, (each) => {
    if (each.nodeName === '#text' && 'value' in each) texts.push(each.value);
  });
  return tidy(texts.join(' '));
}

function visit(node: Node, tell: (node: Node) => void): void {
  tell(node);
  if ('childNodes' in node) for (const child of node.childNodes) visit(child, tell);
}

function tidy(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
