import { describe, expect, it } from 'vitest';
import { prefill } from '../../src/checklist/prefill/prefill.js';
import type { Profile } from '../../src/domain/checklist.js';
import { listFolders, readKnown } from './known-documents.js';
import { bundledChecklist, bundledRules, OUTDATED, readPlain } from './prefill-data.js';

const checklist = bundledChecklist();
const signals = bundledRules();

/** Enough to tell the language of a short text. */
const LINES = {
  en: 'The project works in the ports of the north and of the south of the country.',
  fr: 'Le projet est mené dans les ports du nord et du sud du pays, avec la direction des ports.',
  es: 'El proyecto se lleva a cabo en los puertos del norte y del sur del país.',
} as const;

function shown(text: string): Partial<Profile> {
  return prefill(readPlain('draft', text), checklist, signals, { outdated: OUTDATED }).shown;
}

describe('the stage of a project', () => {
  it.each([
    ['# Quays\n\n*Review deck, month 7 of 24*', 'implementation'],
    [
      `# Quais\n\n| Rubrique | Contenu |\n|---|---|\n| Durée | 24 mois, dont 7 écoulés |\n\n${LINES.fr}`,
      'implementation',
    ],
    ['# Muelles\n\n**Vigencia:** dos años; transcurrido el mes 7', 'implementation'],
    ['# Summary of the final evaluation\n\nQuays of the north.', 'closing'],
    ["# Résumé de l'évaluation finale\n\nQuais du nord.", 'closing'],
    ['# Resumen de la evaluación final\n\nMuelles del norte.', 'closing'],
    [
      '# Fiche\n\n| Stade | Document de projet, pour approbation |\n| Durée | 14 mois |',
      'project-document',
    ],
  ])('is read from %s', (text, stage) => {
    expect(shown(text)['stage']).toBe(stage);
  });

  it.each([
    '# Quays\n\n## Background\n\nIn the annual report of the port, accidents doubled.',
    '# Quais\n\n## Contexte\n\nSelon le rapport annuel du port, les accidents ont doublé.',
    '# Muelles\n\n## Antecedentes\n\nSegún el informe anual del puerto, los accidentes se duplicaron.',
  ])('is not read from what the document tells of others: %s', (text) => {
    expect(shown(text)['stage']).toBeUndefined();
  });
});

describe('whom a project is for', () => {
  it.each([
    ['# Cranes\n\n## Target group\n\n300 men, all in post.', 'men'],
    ['# Grues\n\n## Bénéficiaires\n\n300 hommes, conducteurs en poste.', 'men'],
    [
      '# Costura\n\n## Objetivo específico\n\nAumentar los ingresos de 600 mujeres del valle.',
      'women',
    ],
    [
      '# Mines\n\n| Population visée | Mineurs de fond, hommes exclusivement |\n| Zone | Nord |',
      'men',
    ],
    ['# Choferes\n\n## Por qué un proyecto solo con hombres\n\nPorque sí.', 'men'],
    ['# Nuts\n\n*Why women only.* The men have contracts.', 'women'],
  ])('is read from %s', (text, target) => {
    expect(shown(text)['target']).toBe(target);
  });

  it.each([
    '# Cafés\n\n## Public\n\n5 000 salariés (2 900 femmes, 2 100 hommes).\n\n## Stratégie\n\nUne action réservée aux femmes ouvre les postes. Le cours 2 est réservé aux femmes.',
    '# Cafés\n\n## Participants\n\n5,000 workers: 2,900 women and 2,100 men.\n\n## Strategy\n\nA course is for women only. A fund is for women only.',
    '# Cafés\n\n## Destinatarios\n\n5.000 personas: 2.900 mujeres y 2.100 hombres.\n\n## Estrategia\n\nUn curso es solo para mujeres. Un fondo es solo para mujeres.',
  ])('is both where both are counted, though a part is for one: %s', (text) => {
    expect(shown(text)['target']).toBe('both');
  });
});

describe('the agreement with the donor', () => {
  it.each([
    [
      'The money is from core resources of the Office; there is no donor and hence no agreement.',
      'none',
    ],
    ['Budget de l’État. Aucun donateur, aucun accord de financement.', 'none'],
    ['El costo corre a cargo de la Oficina; no hay acuerdo con donantes.', 'none'],
    ['A contribution agreement was signed in May. It was not supplied to us.', 'not-available'],
    [
      "Les fonds viennent de l'accord de coopération de 2021. La fédération n'a pas ce texte.",
      'not-available',
    ],
    ['El acuerdo de asociación está en manos de la sede.', 'not-available'],
    [
      'The framework agreement (text in Annex E) provides in Article 6: “Each activity is costed.”',
      undefined,
    ],
    [
      'La convention de financement (annexe 3) comporte neuf articles : objet, durée, audit.',
      undefined,
    ],
    [
      'El acuerdo de asociación (anexo B), artículo 6, dispone que cada actividad lleve costo.',
      undefined,
    ],
  ])('is read from “%s”', (line, agreement) => {
    expect(shown(`# Ports\n\n## Money\n\n${line}`)['donorAgreement']).toBe(agreement);
  });
});

describe('an evaluation', () => {
  it.each([
    ['Evaluation', 'The rules require an evaluation. None has been planned as yet.', 'required'],
    [
      'Évaluation',
      "Le règlement exige une évaluation. Elle n'est pas encore programmée.",
      'required',
    ],
    [
      'Evaluación',
      'Las normas exigen una evaluación. No está prevista ni presupuestada.',
      'required',
    ],
    ['Evaluation', 'There will be no evaluation.', 'none'],
    ['Évaluation', "Il n'y aura pas d'évaluation.", 'none'],
    ['Evaluación', 'El producto no está sujeto a evaluación y no se ha previsto ninguna.', 'none'],
    ['Evaluation', 'We were not told whether an evaluation is called for.', 'unknown'],
    ['Évaluation', 'Rubrique à compléter par la direction.', 'unknown'],
    [
      'Evaluación',
      'Lo relativo a la evaluación (si la habrá, de qué tipo) se negociará.',
      'unknown',
    ],
    [
      'Evaluation',
      'A final evaluation in 2030. Who carries its lessons on is not settled yet.',
      undefined,
    ],
    [
      'Évaluation',
      "L'évaluation finale aura lieu en 2030. Aucune évaluation n'a vu le nord.",
      undefined,
    ],
    ['Evaluación', 'La evaluación final será en 2030, sin evaluación previa.', undefined],
  ])('under %s is read from “%s”', (heading, line, evaluation) => {
    expect(shown(`# Ports\n\n## ${heading}\n\n${line}`)['evaluation']).toBe(evaluation);
  });
});

describe('what a project does not have', () => {
  it.each([
    [`| Partners | None |\n\n${LINES.en}`, 'partners'],
    [`| Opérateurs | Néant |\n\n${LINES.fr}`, 'partners'],
    [`| Socios ejecutores | Ninguno |\n\n${LINES.es}`, 'partners'],
    [`| Committee | None |\n\n${LINES.en}`, 'structures'],
    [`| Comité | Aucun |\n\n${LINES.fr}`, 'structures'],
    [`| Comités | Ninguno |\n\n${LINES.es}`, 'structures'],
  ])('stands beside its name: %s', (table, question) => {
    expect(shown(`# Ports\n\n${table}`)[question]).toBe('no');
  });

  it.each([
    ['The line takes complaints about our own staff.', 'partners'],
    ['Organizers are taken from the existing staff list.', 'staff'],
    ['## Contexte\n\nLes femmes ne siègent dans aucun comité de poste.', 'structures'],
  ])('is not read from “%s”', (line, question) => {
    expect(shown(`# Ports\n\n${line}`)[question]).toBeUndefined();
  });

  it.each([
    '# Study\n\nA desk study of wages.',
    '# Étude\n\nÉtude documentaire des salaires.',
    `# Estudio\n\nProducto de escritorio sobre salarios. ${LINES.es}`,
  ])('follows from its being made at a desk: %s', (text) => {
    expect(shown(text)).toMatchObject({ nature: 'desk', beneficiaries: 'no', training: 'no' });
  });
});

describe('the profile of documents that are known', () => {
  it('is read as people gave it, in all but one answer of a hundred', () => {
    const outcomes = listFolders()
      .flatMap(readKnown)
      .flatMap(({ document, profile }) => {
        const read = prefill(document, checklist, signals, { outdated: OUTDATED }).profile;
        return Object.entries(profile).map(([question, value]) => read[question] === value);
      });
    expect(outcomes.filter((right) => !right).length / outcomes.length).toBeLessThan(0.01);
  });
});
