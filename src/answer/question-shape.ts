import { measureAsked } from './amount.js';
import type { QuestionShape } from '../domain/question.js';
import { foldText } from '../domain/plain-text.js';

const EVERYTHING =
  /\b(?:(?:tell me |say )?everything(?: (?:about|on|there is))?|in full|tell me all(?: about)?|all (?:the )?(?:provisions|articles|rules)|tout ce que|toutes les dispositions|tous les articles|todo lo que|todas las disposiciones|todos los articulos)\b/u;

/** How an answer is to look. */
const FORM = new RegExp(
  String.raw`\b(?:${[
    '(?:in|on)? ?(?:one|a|a single|two|three) (?:lines?|sentences?|words?|paragraphs?|nutshell)(?: (?:each|for each|per \\w+))?',
    '(?:as |in |with )?(?:a |one |your )?(?:bullet points?|bullets|tables?|one by one|point by point|plain (?:words|language|english)|briefly|in short|in brief|short answer)',
    '(?:en|dans) (?:une|un|deux|trois|quelques|peu de) (?:seule? )?(?:lignes?|phrases?|mots?|paragraphes?)(?: (?:chacune?|par \\w+))?',
    '(?:sous forme de |en |dans un |un )?(?:liste a puces|puces|tableau|point par point|une? par une?|en bref|brievement|langage simple)',
    '(?:en )?(?:una|un|dos|tres|pocas) (?:sola )?(?:lineas?|frases?|palabras?|parrafos?)(?: (?:cada un[oa]|para cada un[oa]|por \\w+))?',
    '(?:en forma de |en |en un |un |una )?(?:lista con vinetas|vinetas|cuadro|tabla|punto por punto|un[oa] por un[oa]|brevemente|en breve|lenguaje sencillo)',
    'one (?:each|for each)|cada un[oa]|chacune?',
    '(?:(?:could|can) you )?(?:please )?(?:give|tell|show|send) me|(?:the )?(?:gist|substance|essence|summary|contents?)(?: of)?',
    "(?:donne[zr]?|dites|indique[zr]?)[- ]moi|(?:la |l')?(?:substance|essentiel|resume|teneur|contenu)(?: de)?|de quoi (?:il )?s'agit(?:-il)?",
    '(?:dame|deme|digame|dime)|(?:el |la )?(?:esencia|resumen|contenido|sustancia)(?: de)?|de que se trata|en que consiste',
    'at (?:the very )?(?:least|most)|au plus tard|como (?:minimo|maximo)|por lo menos|a mas tardar',
  ].join('|')})\b`,
  'gu',
);

const SEVERAL = [
  /\b(?:list|enumerate|bullet points?|checklist|all (?:the|of)|the points|every(?: one)? of|which (?:conventions|instruments|texts|sources|documents|standards|articles|provisions|rights|measures|grounds|duties|obligations)|what are (?:the|all)|compare[ds]?|comparison|differences?|different from|versus|vs|both|respectively|one by one|side by side|(?:for|of) each|and (?:what|how|who|does|is|can) )\b/u,
  /\b(?:liste[rz]?|enumere[rz]?|tou(?:s|tes) les|points suivants|quel(?:le)?s (?:sont|conventions|instruments|textes|articles)|comparer|compare[sz]?|comparaison|differences?|contre|par rapport a|a la fois|une? par une?|cote a cote|chacune?)\b/u,
  /\b(?:lista|listar|enumer[ae]|tod[oa]s l[oa]s|cuales son|que (?:convenios|instrumentos|textos|articulos)|comparar?|comparacion|diferencias?|frente a|respecto (?:a|de)|ambos|un[oa] por un[oa]|lado a lado|cada un[oa])\b/u,
];

const NUMBERS: Readonly<Record<string, number>> = {
  ...{ two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7 },
  ...{ deux: 2, trois: 3, quatre: 4, cinq: 5, sept: 7 },
  ...{ dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7 },
};

/** `the three requests`, `les deux volets`, `las tres letras`; not a span of time. */
const COUNTED = new RegExp(
  String.raw`\b(?:the|all|these|those|which|what|les|ces|quel(?:le)?s|los|las|est[oa]s|que|cuales) (?:other )?(?<count>${Object.keys(NUMBERS).join('|')})\b(?! (?:other |autres |otr[oa]s )?(?:weeks?|months?|days?|years?|hours?|times?|people|semaines?|mois|jours?|ans|annees?|heures?|fois|personnes|semanas?|mes(?:es)?|dias?|anos?|horas?|veces|personas)\b)`,
  'u',
);

/** What asks for each of several things that belong together. */
const LISTING =
  /\b(?:list|enumerate|bullet points?|checklist|all of|the (?:points|items)|every(?: one)? of|what are (?:the|all)|one by one|liste[rz]?|enumere[rz]?|points suivants|quel(?:le)?s sont|une? par une?|chacune?|lista|listar|enumer[ae]|cuales son|un[oa] por un[oa]|cada un[oa]|for each|each with)\b/u;

function listsOf(text: string): Pick<QuestionShape, 'lists'> {
  const count = NUMBERS[COUNTED.exec(text)?.groups?.count ?? ''];
  if (count !== undefined) return { lists: count };
  return LISTING.test(text) ? { lists: 'all' } : {};
}

const PREMISE = [
  /\b(?:right|correct|yes|no|true)\s*\?*$|,\s*(?:right|correct|yes)\b/u,
  /\b(?:is|are|was|were|do|does|did|has|have|can|could|will|would|should)n'?t (?:it|they|we|he|she|that|there|you)\s*\?*$/u,
  /^(?:so|since|because|given that|as|but|seeing that|i (?:heard|read|thought|was told)|they say|everyone says|my (?:boss|colleague|manager|donor))\b/u,
  /\bwhere (?:does it say|is (?:that|this|it)|is the)\b/u,
  /\b(?:n'est-ce pas|non|pas vrai|c'est (?:bien )?ca|exact|vrai|hein|d'accord)\s*\?*$/u,
  /^(?:donc|alors|puisque|vu que|comme|mais|il parait|on (?:m'a dit|dit)|j'ai (?:lu|entendu)|c'est bien|si j'ai bien compris)\b/u,
  /\b(?:verdad|no|cierto|correcto|a que si|o no)\s*\?*$/u,
  /^(?:entonces|asi que|ya que|puesto que|como|pero|dicen que|me (?:dijeron|han dicho)|he (?:leido|oido)|lei que|o sea)\b/u,
];

/** What asks where something stands. */
const PLACE = [
  /\b(?:(?:which|what|exact|precise|right) (?:exact |precise |sub-?)?(?:articles?|paragraphs?|provisions?|clauses?|letters?|sub-?paragraphs?|sections?)|(?:the|an?|one|need|give|cite) (?:exact |right |precise )?(?:articles?|paragraphs?|provisions?|references?|letters?|locators?|sub-?paragraphs?)(?: numbers?)?(?: please| pls)?(?: (?:for each|each)| of article \w+)?$|(?:articles?|paragraphs?|provisions?|references?|letters?|locators?|sub-?paragraphs?) (?:for each|each|numbers?)|where (?:is|does|do|in|can i|exactly|are)|whereabouts)\b/u,
  /\b(?:(?:quel(?:le)?s?|dans quel(?:le)?s?) (?:articles?|paragraphes?|alineas?|dispositions?|lettres?)|ou (?:est-ce|est|se trouve|trouver|figure|lit-on|puis-je)|(?:l'|les |un |une |la |le )(?:articles?|paragraphes?|alineas?|references?)(?: exacte?s?| precise?s?)?$|(?:articles?|paragraphes?|dispositions?|references?) (?:pour|a) (?:chacun|chaque)|citez(?:-moi)? (?:l'|les )(?:articles?|paragraphes?))/u,
  /\b(?:que (?:articulos?|parrafos?|apartados?|letras?|disposicion(?:es)?)|cual(?:es)? (?:es|son) (?:el|los|la|las) (?:articulos?|parrafos?|apartados?)|donde (?:esta|dice|figura|aparece|se)|(?:un|el|los) (?:articulos?|parrafos?) (?:por|para) cada|(?:el|los|la) (?:articulos?|parrafos?|referencias?)(?: exact[oa]s?)?$)/u,
];

const QUANTITY =
  /\b(?:how (?:many|much|long|often|old|big|far)|what (?:percentage|percent|rate|number|share|age|amount|length)|minimum|maximum|length|duration|combien|quelle? (?:duree|pourcentage|taux|age|part|nombre|montant)|cuant[oa]s?|que (?:porcentaje|edad|duracion|monto|numero|tasa)|duree|duracion|rates?|taux|tasa|(?:weeks|semaines|semanas) (?:of|de))\b/u;
const DATE =
  /\b(?:when|what (?:year|date)|since when|quand|quelle (?:annee|date)|en quelle|depuis quand|cuando|en que (?:ano|fecha)|desde cuando)\b/u;

/** How texts are set beside one another; of texts that are named, such words say no more than that. */
const COMPARING = new RegExp(
  String.raw`\b(?:${[
    'differences?|differ(?:s|ent|ently)?|compar(?:e|es|ed|ing|ison)|versus|vs|between|contrast|distinction|distinguish(?:es)?',
    'comparer?z?|comparaison|entre|differer?|differente?s?|distinguer?|par rapport a',
    'comparar?|compara|comparacion|diferencia[ns]?|diferentes?|difieren?|distingue[n]?|distinguir|distincion|frente a|respecto (?:a|de)',
    '(?:main|key|principale?s?|principal(?:es)?) (?=differ|difer)',
    'de que (?:va|trata[n]?|hablan?)|de quoi (?:il |ils |elles? )?(?:parle(?:nt)?|traite(?:nt)?)(?:-t-elle|-t-il)?|all about|deals? with',
    '(?:is|are) (?:it|they|each(?: one)?|both|these|those) about',
  ].join('|')})\b`,
  'gu',
);

/** What is asked of the age of a text that is named. */
const DATING = new RegExp(
  String.raw`\b(?:${[
    'adopted|adoption|voted|(?:is|are) (?:it|they|each(?: one)?|both) from|(?:(?:year|date) of )?(?:entry|enter(?:s|ed)?|come|came|go|went|been)? ?(?:in|into) force|(?:what|which) (?:year|date)|years?|dates?|how old',
    'adopte[es]*|(?:entree?|entre[er]?)? ?en vigueur|quelle (?:annee|date)|annees?|de quand (?:date|est)',
    '(?:se )?(?:adopto|adoptad[oa]s?|adoptaron)|adopcion|(?:entrada|entro|entrar|entra)? ?en vigor|(?:que|cual) (?:ano|fecha)|anos?|fechas?',
  ].join('|')})\b`,
  'gu',
);

/** What is asked of a text that is named, without the words that ask when it was adopted and since when it is in force. */
export function withoutDating(question: string): string {
  return foldText(question).replace(DATING, ' ').trim();
}

/** What people say around a question. */
const MANNERS = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${[
    '(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))(?: (?:there|all|team|colleagues?|everyone))?',
    '(?:many )?(?:thanks?|thx|thank you|ta)(?: (?:a lot|so much|very much|in advance))?|please|pls|plz|(?:kind |best )regards|cheers',
    "bonjour|bonsoir|salut|s['’]il (?:vous|te) pla[iî]t|svp|stp|(?:un grand )?merci(?: (?:beaucoup|d['’]avance|bien))?|(?:bien )?cordialement",
    'hola|buen[oa]s (?:d[ií]as|tardes|noches)|por favor|porfa|x fa|(?:muchas |mil )?gracias(?: de antemano)?|(?:un )?saludos?(?: cordial(?:es)?)?',
  ].join('|')})(?![\p{L}\p{N}])[ ,.;!…)]*`,
  'giu',
);

/** What is asked, without greeting, please and thanks. */
export function withoutManners(question: string): string {
  return question
    .replace(MANNERS, ' ')
    .replace(/^[\s:]+|[\s,]+$/gu, '')
    .trim();
}

/** What is asked, without the words that say how the answer is to look. */
export function withoutForm(question: string): string {
  return question.replace(FORM, ' ').trim();
}

/** What is asked of several texts that are named, without the words that set them beside one another. */
export function withoutComparing(question: string): string {
  return question.replace(COMPARING, ' ').trim();
}

/** A question without the words that ask for all there is on a subject: they say nothing of the subject. */
export function withoutBreadth(question: string): string {
  return foldText(question).replace(EVERYTHING, ' ').trim();
}

/** Reads the shape of a question in any of the three languages. */
export function readShape(question: string): QuestionShape {
  const text = foldText(question).replace(/[.!\s]+$/u, '');
  const measure = measureAsked(text);
  return {
    ...(measure === undefined ? {} : { measure }),
    ...listsOf(text),
    breadth: EVERYTHING.test(text)
      ? 'everything'
      : [...SEVERAL, COUNTED].some((pattern) => pattern.test(text))
        ? 'several'
        : 'one',
    premise: PREMISE.some((pattern) => pattern.test(text)),
    ...(PLACE.some((pattern) => pattern.test(text)) ? { asksPlace: true } : {}),
    wants: QUANTITY.test(text) ? 'quantity' : DATE.test(text) ? 'date' : 'other',
  };
}
