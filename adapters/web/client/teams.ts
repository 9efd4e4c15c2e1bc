import { element } from './page.js';
import { fetchPart } from './server.js';

/** What the page uses of Microsoft's library, which stands before it: https://learn.microsoft.com/javascript/api/@microsoft/teams-js */
declare const microsoftTeams: {
  readonly app: {
    readonly initialize: () => Promise<void>;
    readonly getContext: () => Promise<{
      readonly app: { readonly locale: string; readonly theme: string };
    }>;
    readonly notifySuccess: () => void;
  };
  readonly authentication: { readonly getAuthToken: () => Promise<string> };
};

const own = element('own', HTMLElement);
const words = element('words', HTMLElement).dataset;

void start();

async function start(): Promise<void> {
  try {
    await microsoftTeams.app.initialize();
    const { app } = await microsoftTeams.app.getContext();
    document.documentElement.dataset.theme = app.theme === 'default' ? 'light' : 'dark';
    const path = `${words.path ?? ''}?language=${app.locale.slice(0, 2)}`;
    await show(path);
    own.addEventListener('change', (event) => {
      if (event.target instanceof HTMLSelectElement) void send(path, event.target.form);
    });
    own.addEventListener('submit', (event) => {
      event.preventDefault();
      if (event.target instanceof HTMLFormElement) void send(path, event.target);
    });
    microsoftTeams.app.notifySuccess();
  } catch {
    say(words.outside);
  }
}

/** Sends what was chosen in a form, and shows what is then. */
async function send(path: string, form: HTMLFormElement | null): Promise<void> {
  if (form === null) return;
  const fields = [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  await show(path, Object.fromEntries(fields));
}

async function show(path: string, fields?: Record<string, string>): Promise<void> {
  const authorization = await signIn();
  const answered =
    authorization === undefined ? undefined : await fetchPart(path, fields, { authorization });
  if (answered?.kind === 'part') own.replaceChildren(answered.content);
  else say(answered?.words ?? words.unreachable);
}

/** Undefined when Teams does not say who is there. */
async function signIn(): Promise<string | undefined> {
  try {
    return `Bearer ${await microsoftTeams.authentication.getAuthToken()}`;
  } catch {
    return undefined;
  }
}

function say(text = ''): void {
  const said = document.createElement('p');
  said.textContent = text;
  own.replaceChildren(said);
}
