import type { Home } from '../../../src/domain/home.js';
import { VIEW_BLOCKS } from '../limits.js';
import { paragraphs, remarks } from '../piece.js';
import type { SlackWords } from '../words.js';
import { administrationBlocks, keptBlocks, languageBlocks } from './home-care.js';
import { answerBlock, itemBlock, projectBlocks } from './home-own.js';
import { blocksOf, header } from './home-parts.js';
import type { HomeTab, ViewBlock } from './view.js';

/** Most of each that is listed; the rest is counted. */
const MOST = { projects: 10, assigned: 12, answers: 5 } as const;

/** Everything of somebody's own, and what they can choose and see of the desk. Pure. */
export function homeView(home: Home, words: SlackWords, metadata?: string): HomeTab {
  const own = words.views.home;
  const blocks = [
    header(words.name),
    ...blocksOf(paragraphs(own.lead)),
    header(own.projects),
    ...listed(home.projects, MOST.projects, own.noProjects, words, (project, at) =>
      projectBlocks(project, at, home.language, words),
    ),
    header(own.assigned),
    ...listed(home.assigned, MOST.assigned, own.noAssigned, words, (item, at) => [
      itemBlock(item, at, home.language, words),
    ]),
    header(own.answers),
    ...listed(home.answers, MOST.answers, own.noAnswers, words, (answer, at) => [
      answerBlock(answer, at, home.language, words),
    ]),
    ...languageBlocks(home, words),
    ...keptBlocks(home, words),
    ...(home.administration === undefined
      ? []
      : administrationBlocks(home.administration, home.language, words)),
  ];
  return {
    type: 'home',
    blocks: blocks.slice(0, VIEW_BLOCKS),
    ...(metadata === undefined ? {} : { private_metadata: metadata }),
  };
}

/** The first of a list, how many more there are, or that there is none. */
function listed<Item>(
  items: readonly Item[],
  most: number,
  none: string,
  { views }: SlackWords,
  draw: (item: Item, at: number) => readonly ViewBlock[],
): readonly ViewBlock[] {
  if (items.length === 0) return blocksOf(paragraphs(none));
  const more = items.length - most;
  return [
    ...items.slice(0, most).flatMap(draw),
    ...(more > 0 ? blocksOf(remarks(views.home.more({ count: more }))) : []),
  ];
}
