import { isPassage } from '../answer/decide.js';
import { isWithin } from '../domain/locator.js';
import type { Passage } from '../domain/passage.js';
import type { FoundQuestion, RankedPassage } from '../domain/question.js';
import type { Preference } from '../domain/settings.js';

/** What was found, but of each provision that is there in the text preferred and in another, the one preferred alone. Pure. */
export function preferOrigin(found: FoundQuestion, prefers: Preference): FoundQuestion {
  const preferred = found.ranked.filter(isPassage).filter(isOf(prefers));
  const insteadOf = (each: RankedPassage): RankedPassage | undefined =>
    isOf(prefers)(each)
      ? undefined
      : preferred.find(({ passage }) => isSameProvision(passage, each.passage));
  const named = found.named.map((each) => {
    const instead = insteadOf(each);
    return instead === undefined ? each : { ...instead, isNamed: true };
  });
  const parts = found.parts.map((each) => insteadOf(each) ?? each);
  return {
    ...found,
    ranked: found.ranked.filter((each) => !isPassage(each) || insteadOf(each) === undefined),
    named: once(named),
    parts: once(parts),
  };
}

function once(passages: readonly RankedPassage[]): readonly RankedPassage[] {
  return passages.filter(
    ({ passage }, at) => passages.findIndex((each) => each.passage === passage) === at,
  );
}

function isOf(prefers: Preference): (ranked: RankedPassage) => boolean {
  return ({ passage }) => passage.origin === prefers;
}

function isSameProvision(one: Passage, other: Passage): boolean {
  return (
    one.source === other.source &&
    isWithin(one.locator, other.locator) &&
    isWithin(other.locator, one.locator)
  );
}
