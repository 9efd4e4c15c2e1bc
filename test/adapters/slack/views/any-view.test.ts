import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerView } from '../../../../adapters/slack/views/answer-view.js';
import { formView } from '../../../../adapters/slack/views/form-view.js';
import { homeView } from '../../../../adapters/slack/views/home-view.js';
import { passageView } from '../../../../adapters/slack/views/passage-view.js';
import { tableView } from '../../../../adapters/slack/views/table-view.js';
import { slackWords } from '../../../../src/cli/slack-words.js';
import { FORM_NAMES } from '../../../../src/domain/form.js';
import { LANGUAGES } from '../../../../src/domain/language.js';
import type { PassageId } from '../../../../src/domain/passage.js';
import { anyReply, anyText } from '../../any-reply.js';
import { homeFaults, modalFaults } from '../block-kit-validator.js';
import { anyBeside, anyHome, anyTable } from './any-view.js';

const language = fc.constantFrom(...LANGUAGES);

test('Slack takes the table of whatever assessment, on every page', () => {
  fc.assert(
    fc.property(anyTable, fc.integer({ min: -2, max: 9 }), (table, page) => {
      expect(modalFaults(tableView(table, page, slackWords(table.language), 'x'))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test('Slack takes whatever home', () => {
  fc.assert(
    fc.property(anyHome, (home) => {
      expect(homeFaults(homeView(home, slackWords(home.language), 'x'))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('Slack takes whatever passage, and whatever answer', () => {
  fc.assert(
    fc.property(anyReply, anyText, anyBeside, (reply, text, beside) => {
      const words = slackWords(reply.language);
      const passage = text as PassageId;
      expect(modalFaults(passageView({ passage, reply, beside }, words))).toEqual([]);
      expect(modalFaults(answerView({ text, reply }, words))).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

test('Slack takes every form, whatever it is about and whatever is offered', () => {
  const offer = fc.record({ value: anyText, label: anyText });
  fc.assert(
    fc.property(
      fc.constantFrom(...FORM_NAMES),
      language,
      anyText,
      fc.array(offer, { maxLength: 120 }),
      (form, spoken, label, checklist) => {
        const offered = { checklist: [{ value: 'usual', label: 'As ever' }, ...checklist] };
        const options = { label, metadata: 'x', offered, asksChannel: true } as const;
        expect(modalFaults(formView(form, slackWords(spoken), options))).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});
