import type { Act, View } from '../../domain/act.js';
import type { ItemId } from '../../domain/checklist.js';
import type { OpenedAssessment } from '../../domain/course.js';
import { LANGUAGES } from '../../domain/language.js';
import { foldAccents } from '../../domain/plain-text.js';
import type { Phrases } from './phrases.js';
import { readAnswer } from './read-answer.js';
import { readItemDeed, type Speaker } from './read-item-deed.js';

/** Commands of an open checklist that show something. */
const SHOWING = {
  explain: 'explain',
  example: 'example',
  missing: 'missing',
  people: 'people',
  sections: 'sections',
  results: 'results',
  changes: 'changes',
  differences: 'differences',
  profile: 'profile',
  report: 'report',
  help: 'help',
} as const satisfies Partial<Record<keyof Phrases, View>>;

/** Commands of an open checklist that do something to all of it. */
const DOING = {
  roundOpened: 'round-opened',
  roundEnded: 'round-ended',
  signOff: 'signed-off',
  close: 'closed',
} as const satisfies Partial<Record<keyof Phrases, string>>;

/** What a line asks of the open checklist, in one language; `item`: the one on show, absent while the profile is. */
export function readInside(
  line: string,
  phrases: Phrases,
  opened: OpenedAssessment,
  item: ItemId | undefined,
  speaker: Speaker,
): Act | undefined {
  if (phrases.pause.test(line)) return { do: 'pause' };
  if (phrases.back.test(line)) return { do: 'go', to: 'back' };
  if (phrases.next.test(line)) return { do: 'go', to: 'next' };
  for (const [name, view] of Object.entries(SHOWING))
    if (phrases[name as keyof typeof SHOWING].test(line)) return { do: 'show', view };
  for (const [name, kind] of Object.entries(DOING))
    if (phrases[name as keyof typeof DOING].test(line)) return { do: 'deed', deed: { kind } };
  const place = phrases.go.exec(line)?.groups;
  const gone = place && goTo(place.place ?? place.bare ?? '', opened);
  if (gone !== undefined) return gone;
  return item === undefined
    ? readAtProfile(line, phrases, opened)
    : readItemDeed(line, phrases, opened, item, speaker);
}

/** An item by its name or its number among those asked, or a section by its name or a word of it. */
function goTo(place: string, { checklist, course }: OpenedAssessment): Act | undefined {
  const name = foldAccents(place).toLowerCase();
  const item =
    checklist.items.find(({ id }) => id.toLowerCase() === name) ?? course.asked[Number(name) - 1];
  if (item !== undefined) return { do: 'show', view: 'item', item: item.id };
  const section = checklist.sections.find((id) =>
    LANGUAGES.some((language) => {
      const title = foldAccents(checklist.words[language].sections[id] ?? '').toLowerCase();
      return title === name || (name.length > 3 && title.split(/\P{L}+/u).includes(name));
    }),
  );
  return section === undefined ? undefined : { do: 'section', section };
}

/**
 * While the profile is on show: on to the questions; or the name of a value, if only one question has it. An answer that may
 * be to any of its questions shows them again.
 */
function readAtProfile(
  line: string,
  phrases: Phrases,
  { checklist, state }: OpenedAssessment,
): Act | undefined {
  if (phrases.begin.test(line)) return { do: 'go', to: 'open' };
  const said = foldAccents(line)
    .toLowerCase()
    .replace(/[.!]+$/u, '');
  const [only, ...others] = checklist.profile.flatMap(({ id, values }) =>
    values
      .filter((value) =>
        [value, checklist.words[state.language].profile[id]?.values[value] ?? ''].some(
          (name) => foldAccents(name).toLowerCase() === said,
        ),
      )
      .map((value) => ({ question: id, value })),
  );
  if (only !== undefined && others.length === 0)
    return { do: 'deed', deed: { kind: 'profile-answered', ...only } };
  return readAnswer(line) === undefined ? undefined : { do: 'show', view: 'profile' };
}
