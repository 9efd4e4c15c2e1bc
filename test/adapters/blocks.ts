import type { PassageId } from '../../src/domain/passage.js';
import type { Block, Choice, CitationItem, Reply } from '../../src/domain/reply.js';

export const say = (text: string, citations: readonly number[] = []): Block => ({
  kind: 'paragraph',
  role: 'text',
  content: { text, citations },
});
/** A reply of one sentence. */
export const reply = (text: string): Reply => ({ language: 'en', blocks: [say(text)] });
export const ask = (label: string, isChosen = false): Choice => ({
  label,
  action: { kind: 'ask', question: label },
  ...(isChosen ? { isChosen } : {}),
});
export const offer = (choices: readonly Choice[], label = 'Your answer'): Block => ({
  kind: 'choices',
  label,
  choices,
});
export const cite = (number: number, title = 'Convention'): CitationItem => ({
  number,
  passage: `C183/art-${number}` as PassageId,
  title,
  locator: `Art. ${number}`,
  quote: 'Fourteen weeks.',
  origin: 'digest',
  originLabel: 'digest',
  status: 'up-to-date',
  statusLabel: 'up to date',
  url: 'https://www.ilo.org/c183',
});
export const many = <Item>(count: number, of: (at: number) => Item): readonly Item[] =>
  Array.from({ length: count }, (_, at) => of(at));

/** A small table, in which a cell is empty. */
export const TABLE: Block = {
  kind: 'table',
  label: 'Checklists',
  columns: ['Project', 'State'],
  rows: [
    ['Fisheries', 'open'],
    ['Dialogue', ''],
  ],
};
export const TABLE_TEXT = 'Checklists\n\nProject · State\nFisheries · open\nDialogue';
