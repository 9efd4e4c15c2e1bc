import type { HomeItem, HomeProject } from '../../../src/domain/home.js';
import type { Language } from '../../../src/domain/language.js';
import type { Place } from '../../../src/domain/place.js';
import type { OwnExchange } from '../../../src/domain/store.js';
import { plainText } from '../block-kit.js';
import { shortened } from '../../../src/domain/split-text.js';
import { oneLine } from '../../../src/domain/visible.js';
import { isButtonValue, toControl } from '../controls.js';
import { BUTTON_LABEL, TEXT } from '../limits.js';
import type { SlackWords } from '../words.js';
import { linkId, toAgainControl } from './actions.js';
import { label, type ViewBlock, type ViewButton } from './view.js';

/** Text with something to press beside it. */
function section(lines: readonly string[], accessory: ViewButton | undefined): ViewBlock {
  const text = plainText(lines.map((line) => label(line, TEXT / lines.length - 1).text).join('\n'));
  return { type: 'section', text, ...(accessory === undefined ? {} : { accessory }) };
}

/** An assessment that somebody takes part in: how far it is, and ways to it. */
export function projectBlocks(
  { assessment, project, progress, place }: HomeProject,
  at: number,
  language: Language,
  words: SlackWords,
): readonly ViewBlock[] {
  const { open, openLabel } = words.views.home;
  const spoken = openLabel({ project: oneLine(project) });
  const accessory = tableButton(assessment, open, spoken, { language, place: `p${at}` });
  const url = addressOf(place);
  return [
    section([project, progress], accessory),
    ...(url === undefined
      ? []
      : [
          {
            type: 'actions' as const,
            elements: [
              {
                type: 'button' as const,
                action_id: linkId(language, at),
                text: plainText(words.views.home.goThere),
                url,
              },
            ],
          },
        ]),
  ];
}

const SLACK_ID = /^[A-Z][A-Z0-9]{1,40}$/u;

/** The channel of an assessment in Slack's own client; see docs.slack.dev: deep linking. */
function addressOf({ platform, tenant, channel }: Place): string | undefined {
  const isSlack = platform === 'slack' && SLACK_ID.test(tenant) && SLACK_ID.test(channel);
  return isSlack ? `https://app.slack.com/client/${tenant}/${channel}` : undefined;
}

/** Undefined when no button holds it; `place` is unique in the view. */
function tableButton(
  assessment: HomeProject['assessment'],
  text: string,
  spoken: string,
  control: { readonly language: Language; readonly place: string },
): ViewButton | undefined {
  const action = { kind: 'command', command: '', table: assessment } as const;
  const own = toControl(action, control.language, control.place);
  return (
    own && {
      type: 'button',
      text: plainText(text),
      ...own,
      accessibility_label: shortened(spoken, BUTTON_LABEL),
    }
  );
}

/** An item that is somebody's to answer. */
export function itemBlock(
  { assessment, project, item, question, due }: HomeItem,
  at: number,
  language: Language,
  words: SlackWords,
): ViewBlock {
  const { home } = words.views;
  const about = [project, item, ...(due === undefined ? [] : [home.due({ date: due })])];
  const spoken = home.answerLabel({ item: oneLine(item), project: oneLine(project) });
  const accessory = tableButton(assessment, home.answer, spoken, { language, place: `i${at}` });
  return section([about.join(' · '), question], accessory);
}

/** A question of somebody's that was answered. */
export function answerBlock(
  { text, delivery }: OwnExchange,
  at: number,
  language: Language,
  { views }: SlackWords,
): ViewBlock {
  const { home } = views;
  const question = oneLine(text);
  if (!isButtonValue(delivery)) return section([question], undefined);
  return section([label(question, QUESTION).text], {
    type: 'button',
    text: plainText(home.readAgain),
    ...toAgainControl(delivery, language, at),
    accessibility_label: shortened(home.readAgainLabel({ question }), BUTTON_LABEL),
  });
}

/** Most characters of a question that is listed. */
const QUESTION = 200;
