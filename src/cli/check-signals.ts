import { z } from 'zod';
import { readKnowledgeFolder } from '../../adapters/documents/knowledge-folder.js';
import { parseSignals } from '../checklist/prefill/signals.js';
import { signalsText } from '../desk-checklists.js';
import type { KnowledgeFault } from '../knowledge/fault.js';
import { parseYaml } from '../knowledge/parse-yaml.js';

const SIGNALS = '/signals.yaml';

/** What is wrong with the signals and examples of the checklists in a knowledge folder. */
export function findSignalsFaults(knowledgeFolder: string): readonly KnowledgeFault[] {
  const files = readKnowledgeFolder(knowledgeFolder);
  const folders = files
    .filter(({ path }) => path.startsWith('checklists/') && path.endsWith(SIGNALS))
    .map(({ path }) => path.slice(0, -SIGNALS.length));
  return folders.flatMap((folder) => {
    const result = parseSignals(signalsText(files, folder));
    if (result.kind === 'signals') return [];
    return result.faults.map(({ file: name, path, message }): KnowledgeFault => {
      const file = `${folder}/${name}`;
      const text = files.find((each) => each.path === file)?.text ?? '';
      const line =
        parseYaml(file, text, z.unknown(), () => undefined)?.lineOf(path.split('.')) ?? 1;
      return { file, line, code: 'invalid-value', facts: { key: path || '-', reason: message } };
    });
  });
}
