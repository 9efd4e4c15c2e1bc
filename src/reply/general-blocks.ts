import type { Platform } from '../domain/place.js';
import type { Block } from '../domain/reply.js';
import type { Retention } from '../domain/retention.js';
import type { Strings } from '../strings/en.js';
import { choices, command, say } from './checklist/subject.js';

/** What the desk can do, how to talk to it where this is read, and how long what is said is kept. */
export function helpBlocks(
  platform: Platform,
  { conversations }: Pick<Retention, 'conversations'>,
  strings: Strings,
): readonly Block[] {
  const { general } = strings;
  return [
    { kind: 'heading', text: strings.name },
    say(general.about),
    { kind: 'list', items: [...Object.values(general.can), general.talk[platform]] },
    say(conversations === 'never' ? general.keptAlways : general.keptFor({ days: conversations })),
    ...exampleBlocks(strings),
    ...choices(strings.assessment.more, [command(general.start, { do: 'start' })]),
  ];
}

/** Who the desk is, for a channel that it was added to. */
export function welcomeBlocks(platform: Platform, strings: Strings): readonly Block[] {
  const { general } = strings;
  return [
    say(`${general.hello} ${general.about}`),
    { kind: 'list', items: [general.talk[platform], general.can.checklist, general.turnTo] },
    ...exampleBlocks(strings),
    ...choices(strings.assessment.more, [
      command(general.start, { do: 'start' }),
      command(general.help, { do: 'help' }),
    ]),
  ];
}

/** Questions that can be asked at once. */
function exampleBlocks({ general }: Strings): readonly Block[] {
  return choices(
    general.examples,
    Object.values(general.example).map((question) => ({
      label: question,
      action: { kind: 'ask', question },
    })),
  );
}
