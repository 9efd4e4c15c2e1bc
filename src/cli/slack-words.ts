import type { SlackWords } from '../../adapters/slack/words.js';
import type { Language } from '../domain/language.js';
import { stringsFor } from '../strings/strings.js';

/** What drawing in Slack needs: its own sentences, and the words it shares with the other surfaces. */
export function slackWords(language: Language): SlackWords {
  const { slack, chat, home, name, note, passage, labelled, forms, settings } =
    stringsFor(language);
  const { usual, eachQuestion } = settings;
  return {
    ...slack,
    ...chat,
    views: { ...slack.views, home: { ...home, ...slack.views.home } },
    name,
    note,
    official: passage.official,
    labelled,
    forms,
    usual,
    eachQuestion,
  };
}
