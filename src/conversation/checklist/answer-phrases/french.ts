import { type AnswerPhrases, begins, lead, words, WORDS } from './phrase.js';

const FR_DONE = String.raw`(?:(?:pas )?[ée]t[ée] )?(?:ventil|d[ée]sagr[ée]g|consult|interrog|associ|invit|impliqu|inclus|couvert|form[ée]|r[ée]parti|trait[ée]|mentionn|entendu|fait)\p{L}*`;

export const FRENCH: AnswerPhrases = {
  lead: lead(
    'bon|ben|bah|eh bien|e+u+h+|h+u*m+|alors|ok(?:ay)?|oh|ah|bonjour(?: [àa] tous)?|salut|honn[êe]tement|franchement|en fait|[àa] vrai dire|disons',
    "(?:je|nous) dir(?:ais|ions)(?: que)?|malheureusement|h[ée]las|d[ée]sol[ée]e?s?|(?:ma |notre |la )?r[ée]ponse(?: est)?|c'est",
  ),
  forms: [
    [
      'dont-know',
      'open',
      begins(
        String.raw`(?:(?:je|nous|on|moi je) )?(?:ne |n')?(?:le |l')?(?:sais|savons|sait) (?:vraiment |absolument )?pas(?: trop| encore| vraiment| du tout| bien)?`,
        String.raw`(?:je |j'|nous |on )?(?:n'|ne )?en (?:sais|savons|sait) rien|ch(?:ai|é|e)s? pas|j'?sais pas`,
        String.raw`(?:je n'ai |j'ai |nous n'avons |on n'a |on a )?(?:aucune? id[ée]e|pas d'id[ée]e)`,
        String.raw`(?:je (?:ne )?suis |nous (?:ne )?sommes |on (?:n')?est )?pas (?:vraiment |tout [àa] fait |enti[èe]rement |compl[èe]tement |totalement |bien |tr[èe]s |trop )?(?:s[ûu]re?s?|certaine?s?)`,
        String.raw`(?:(?:je|nous|on) )?(?:ne |n')?(?:peux|peut|pouvons|saurais) pas (?:le |vous |te )?dire|difficile [àa] dire`,
      ),
    ],
    ['dont-know', 'marked', begins('jsp|inconnue?s?')],
    [
      'not-applicable',
      'open',
      begins(
        String.raw`sans objets?|(?:non|pas) ap+licable|(?:(?:cela|[çc]a|ce point|cette question) )?(?:ne )?s'applique pas|n\.a\.?|n ?\/ ?a|s\.o\.?|s\/o|(?:non|pas) (?:pertinente?|concern[ée]e?s?)`,
      ),
    ],
    [
      'partly',
      'open',
      begins(
        String.raw`(?:(?:oui|ouais),? )?(?:mais )?(?:seulement |juste |uniquement )?(?:en parti(?:es?)?|partiel+e?ment)(?! \d)`,
        "dans une certaine mesure|jusqu'[àa] un certain point",
      ),
    ],
    [
      'partly',
      'marked',
      begins(
        String.raw`pas (?:enti[èe]rement|compl[èe]tement|tout [àa] fait|totalement|partout|tout(?:es)?|tous)`,
        '[àa] moiti[ée]|moiti[ée][- ]moiti[ée]|incompl[èe]te?(?:ment)?|un peu|en quelque sorte',
      ),
    ],
    [
      'partly',
      'sentence',
      begins(
        `(?:seulement |uniquement )?(?:certaine?s|quelques(?:-une?s)?|la moiti[ée]|une partie|la plupart|pas tou(?:te)?s) ${WORDS}(?:est|sont|a|ont) ${FR_DONE}`,
        `pas (?:enti[èe]rement|compl[èe]tement|totalement) ${FR_DONE}`,
      ),
    ],
    [
      'yes',
      'marked',
      begins(
        String.raw`ou+i+|ouais?`,
        'oui,? bien s[ûu]r|tout [àa] fait|absolument|certainement|enti[èe]rement|effectivement|bien s[ûu]r que oui',
      ),
    ],
    ['yes', 'alone', begins('bien s[ûu]r')],
    [
      'no',
      'marked',
      begins(
        String.raw`no+n+|nan|pas du tout|jamais|nullement|aucune?|personne|rien|(?:bien s[ûu]r|[çc]a) que non|(?:certainement|absolument|malheureusement) pas`,
        "il n'y en a (?:pas|aucune?)|(?:on n'en a|nous n'en avons) (?:pas|aucune?)",
      ),
    ],
    ['no', 'alone', begins('pas')],
    [
      'no',
      'sentence',
      begins(
        String.raw`(?:personne |aucune? ${WORDS}|aucune? )(?:n'|ne )(?:est|sont|a|ont) ${FR_DONE}`,
      ),
    ],
  ],
  clause: {
    yes: new RegExp(
      String.raw`^(?:(?:nous|on|ils?|elles?|les?|la|cela|[çc]a|tous|toutes|je|notre|nos|car|parce|puisque|voir|annexe|page|dans|avec|section)(?!\p{L})|[lcj]')`,
      'iu',
    ),
    no: new RegExp(
      String.raw`^(?:(?:nous|on|ils?|elles?|les?|la|ce|cela|[çc]a|je|notre|nos|car|parce|puisque|pas|rien|aucune?|personne|jamais)(?!\p{L})|[lcj]')`,
      'iu',
    ),
  },
  doubt: {
    yes: words(
      "mais|sauf|seulement|uniquement|bien que|quoique|toutefois|cependant|hormis|en partie|partiel\\p{L}*|pas|ne|n'\\p{L}*|presque|peut[- ][êe]tre|sans doute|probablement",
      'plus ou moins|un peu|[àa] moiti[ée]|quelques|certaine?s|pr[ée]vue?s?|sera|seront|vais|va|vont|allons|bient[ôo]t|en cours|brouillon|[àa] venir|non|aucune?|jamais|rien',
      "je (?:crois|pense|suppose|vois|comprends|sais|regarde|v[ée]rifie)|en gros|globalement|surtout|esp[ée]r\\p{L}*|devrait|pourrait|id[ée]al|principe|th[ée]orie|papier|si|s'il",
      'moi|toi|celle|celui|manqu\\p{L}*|oubli\\p{L}*|absente?s?|probl[èe]me|question|un instant|un moment|attend\\p{L}*|v[ée]rifier|plus tard|demain|merci',
    ),
    no: words(
      'mais|sauf|bien que|toutefois|cependant|en partie|partiel\\p{L}*|oui|si|quelques|certaine?s|pr[ée]vue?s?|sera|seront|va|vont|bient[ôo]t|en cours|(?<!pas )encore|peut[- ][êe]tre|presque|plut[ôo]t|d[ée]j[àa]',
      "moi|toi|vous|celle|celui|il y (?:en )?a(?! (?:pas|rien|aucun))|probl[èe]me|question|merci|souci|grave|c'est (?:bon|fait)|l'avons|inqui[ée]te\\p{L}*|attend\\p{L}*|pardon|un instant|doute|retour",
      "concern[ée]\\p{L}*|applicable|s'applique|sans objet|pertinente?|sais|sait|savons|s[ûu]re?s?|id[ée]e|pas (?:tou(?:te)?s?|enti[èe]rement|compl[èe]tement|totalement|tout [àa] fait|seulement|que|partout)",
    ),
    partly: words(
      'peut[- ][êe]tre|probablement|ou (?:pas|non|oui|enti[èe]rement)|^(?:s[ûu]re?s?|d.accord)',
    ),
    'dont-know': words(
      "^(?:ce (?:que|qui|qu')|pourquoi|comment|qui|quel(?:le)?s?|o[ùu]|quoi)|mais|oui|non|peut[- ][êe]tre|probablement|sans doute|je (?:crois|pense)|en partie|veut dire|signifie",
    ),
    'not-applicable': words(
      'mais|sauf|encore|peut[- ][êe]tre|probablement|tou(?:te)?s|partout|je (?:crois|pense)',
    ),
  },
};
