import { DeskError } from '../domain/desk-error.js';
import type { Upkeep } from '../domain/upkeep.js';
import type { Strings } from '../strings/strings.js';
import { operatorNow } from './operator.js';
import { placeText } from './place-text.js';
import { toJson } from './print-json.js';
import { withData } from './with-data.js';

export interface LettersOptions {
  readonly retry?: number | 'all';
  readonly json?: boolean;
}

/** `gender-desk letters`: what could not be sent, where to, since when and why; `--retry` sends it again. Never its text. */
export async function lettersCommand(
  { retry, json }: LettersOptions,
  { upkeep: words }: Strings,
): Promise<void> {
  await withData(async ({ upkeep }) => {
    if (retry !== undefined) {
      const count = await retryOrRefuse(upkeep, retry);
      process.stdout.write(
        json ? toJson({ retried: count }) : `${words.lettersRetried({ count })}\n`,
      );
      return;
    }
    const dead = await upkeep.deadLetters();
    const lines = dead.map(({ position, to, since, reason }) =>
      words.letterLine({ position, place: placeText(to), at: since.toISOString(), reason }),
    );
    process.stdout.write(json ? toJson(dead) : `${lines.join('\n') || words.noLetters}\n`);
  });
}

async function retryOrRefuse(
  upkeep: Pick<Upkeep, 'deadLetters' | 'retryLetters'>,
  which: number | 'all',
): Promise<number> {
  const tenant = (await upkeep.deadLetters()).find(({ position }) => position === which)?.to.tenant;
  const count = await upkeep.retryLetters(which, operatorNow(tenant));
  if (count === 0 && which !== 'all') throw new DeskError('letter-unknown', { position: which });
  return count;
}
