import type { ChecklistWords } from '../../domain/checklist.js';
import type { Result } from '../../domain/result.js';
import type { Block } from '../../domain/reply.js';
import type { Strings } from '../../strings/en.js';
import { labelAlone } from '../label.js';
import { progressBlock } from './item-blocks.js';
import { closing } from './overview-blocks.js';
import { labelled, say, type Subject, wordsOf } from './subject.js';

/** Every result in words, side by side, and what to do first. */
export function resultBlocks(subject: Subject): readonly Block[] {
  const { outcome } = subject.opened;
  const { assessment, checklist } = subject.strings;
  const words = wordsOf(subject);
  return [
    { kind: 'heading', text: `${subject.opened.state.project} · ${assessment.results}` },
    progressBlock(subject),
    ...outcome.results.map((result) =>
      labelled(
        words.results[result.id]?.title ?? result.id,
        resultText(result, words, subject.strings),
        subject,
      ),
    ),
    ...(outcome.results.some((each) => each.kind === 'score' && each.provisional)
      ? [say(assessment.provisional)]
      : []),
    say(assessment.neverAveraged),
    ...(outcome.actions.length === 0
      ? []
      : [
          say(labelAlone(assessment.actions, subject.strings)),
          {
            kind: 'list' as const,
            items: outcome.actions.map(
              ({ item, answer }) =>
                `${item} (${checklist.answer[answer]}) · ${words.items[item]?.action ?? ''}`,
            ),
          },
        ]),
    { kind: 'notice', code: 'caution', text: words.caution },
    ...closing(subject),
  ];
}

/** `Adequate · 72 of 100`. */
export function resultText(result: Result, words: ChecklistWords, strings: Strings): string {
  const { assessment, checklist } = strings;
  const names = words.results[result.id]?.outcomes ?? {};
  const name = (outcome: string | number): string => names[String(outcome)] ?? String(outcome);
  const between = (from: string, to: string): string =>
    from === to ? from : assessment.bandRange({ from, to });
  switch (result.kind) {
    case 'level':
      return between(
        name(result.range?.[0] ?? result.level),
        name(result.range?.[1] ?? result.level),
      );
    case 'screen':
      return [
        between(name(result.range?.[0] ?? result.score), name(result.range?.[1] ?? result.score)),
        ...(result.missing.length > 0 ? [`(${result.missing.join(', ')})`] : []),
      ].join(' ');
    case 'conformity':
      return result.limbs
        .map(({ limb, verdict }) =>
          strings.labelled({ label: name(limb), value: checklist.conformity[verdict] }),
        )
        .join(' · ');
    case 'score': {
      const [low, high] = [Math.floor(result.low), Math.floor(result.high)]; // never past a bound it does not reach
      return result.provisional
        ? `${between(name(result.band), name(result.highBand))} · ${assessment.scoreRange({ low, high })}`
        : `${name(result.band)} · ${assessment.scoreValue({ low })}`;
    }
    default:
      return result satisfies never;
  }
}
