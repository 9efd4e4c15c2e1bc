import { randomUUID } from 'node:crypto';
import { readTypedLine } from '../../adapters/terminal/receive.js';
import { offeredBy, renderReply } from '../../adapters/terminal/render.js';
import type { PersonId } from '../../src/domain/actor.js';
import type { Place } from '../../src/domain/place.js';
import type { ChoiceAction, Reply } from '../../src/domain/reply.js';
import { stringsFor } from '../../src/strings/strings.js';
import { openTestDesk } from '../adapters/web/serve.js';
import type { Heard, Player, Stage } from './stage.js';

const TERMINAL = { width: 100, isStyled: false };

/** The terminal: lines are typed, and what is on offer is chosen by its number. */
export async function openTerminalStage(): Promise<Stage> {
  const { desk, close } = await openTestDesk();
  const player = (name: string): Player => {
    const place: Place = { platform: 'terminal', tenant: 'local', channel: randomUUID() };
    const actor = {
      id: `terminal:${name}` as PersonId,
      name,
      roles: ['staff', 'project-member'] as const,
    };
    let shown = '';
    let offered: readonly ChoiceAction[] = [];
    const says = async (line: string): Promise<Heard> => {
      const typed = readTypedLine(line, offered);
      if (typed.kind === 'end') throw new Error('that would end the chat');
      const { reply } = await desk.answer(
        { place, actor, message: randomUUID() },
        typed.kind === 'ask' ? { text: typed.text } : toSaid(typed.action),
      );
      offered = offeredBy(reply);
      shown = renderReply(reply, TERMINAL, { note: stringsFor(reply.language).note });
      return { text: shown.replaceAll(/\s+/gu, ' '), choices: labelsOf(reply) };
    };
    return {
      says,
      chooses: (label) => {
        const number = shown
          .split('\n')
          .map((line) => /^\[(\d+)\] (.*?)(?: ✓)?$/u.exec(line))
          .find((line) => line?.[2] === label)?.[1];
        if (number === undefined) throw new Error(`no “${label}” in ${shown}`);
        return says(number);
      },
    };
  };
  return {
    converse: (...names) =>
      Promise.resolve(Object.fromEntries(names.map((name) => [name, player(name)]))),
    close,
  };
}

function toSaid(action: ChoiceAction): { readonly text: string; readonly command?: string } {
  switch (action.kind) {
    case 'ask':
      return { text: action.question };
    case 'command':
      return { text: '', command: action.command };
    case 'read':
      throw new Error('reading a source is not said');
    default:
      return action satisfies never;
  }
}

function labelsOf({ blocks }: Reply): readonly string[] {
  return blocks.flatMap((block) =>
    block.kind === 'choices' ? block.choices.map(({ label }) => label) : [],
  );
}
