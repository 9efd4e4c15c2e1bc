import type { Data } from '../../adapters/store/open-data.js';
import { type Erased, ERASED_KINDS } from '../domain/upkeep.js';
import { stringsFor, type Strings } from '../strings/strings.js';
import { confirm } from './confirm.js';
import { findPerson, findProject, type SubjectOptions } from './find-subject.js';
import { operatorNow } from './operator.js';
import { toJson } from './print-json.js';
import { withData } from './with-data.js';

export interface EraseOptions extends SubjectOptions {
  readonly yes?: boolean;
  readonly json?: boolean;
}

/** `gender-desk erase`: a person or a project, gone for good. */
export async function eraseCommand(options: EraseOptions, strings: Strings): Promise<void> {
  await withData(async (data) => {
    const erased =
      options.person === undefined
        ? await eraseProject(options.project ?? '', options, data, strings)
        : await erasePerson(options.person, options, data, strings);
    if (erased === undefined) return;
    process.stdout.write(options.json ? toJson(erased) : summaryOf(erased, strings));
    if (!erased.scrubbed) process.stderr.write(`${strings.upkeep.notScrubbed}\n`);
  });
}

async function erasePerson(
  id: string,
  options: EraseOptions,
  { upkeep }: Data,
  strings: Strings,
): Promise<Erased | undefined> {
  const who = await findPerson(id, options.tenant, upkeep);
  const question = strings.upkeep.confirmPerson({ ...who });
  if (!(await confirm(question, options, strings))) return undefined;
  const words = (language: Parameters<typeof stringsFor>[0]) => stringsFor(language).upkeep.erased;
  return upkeep.erasePerson(who, words, operatorNow(who.tenant));
}

async function eraseProject(
  project: string,
  options: EraseOptions,
  data: Data,
  strings: Strings,
): Promise<Erased | undefined> {
  const found = await findProject(project, options.tenant, data);
  const [first] = found;
  if (first === undefined) return undefined;
  const question = strings.upkeep.confirmProject({ project: first.project, count: found.length });
  if (!(await confirm(question, options, strings))) return undefined;
  const { tenant } = first.place;
  const ids = found.map(({ id }) => id);
  return data.upkeep.eraseAssessments(tenant, ids, operatorNow(tenant));
}

function summaryOf(erased: Erased, { upkeep: words }: Strings): string {
  return ERASED_KINDS.map(
    (kind) => `${words.counted({ name: words.erasedKind[kind], count: erased[kind] })}\n`,
  ).join('');
}
