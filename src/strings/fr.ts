import type { Strings } from './en.js';
import type { Facts } from '../domain/wording.js';
import { fault, knowledgeFault } from './fault/fr.js';
import { forms } from './forms/fr.js';
import { home } from './home/fr.js';
import { reasons } from './reason/fr.js';
import { report } from './report/fr.js';
import { assessment } from './assessment/fr.js';
import { chat } from './chat/fr.js';
import { cli, doctor } from './cli/fr.js';
import { desk } from './desk/fr.js';
import { general } from './general/fr.js';
import { settings } from './settings/fr.js';
import { slack } from './slack/fr.js';
import { teams } from './teams/fr.js';
import { upkeep } from './upkeep/fr.js';
import { web } from './web/fr.js';

/** Every sentence, in French: narrow no-break spaces before ; : ? ! and inside « ». */
export const fr: Strings = {
  name: 'Gender Desk',
  origin: {
    digest: 'résumé',
    official: 'texte officiel',
    endorsed: 'réponse validée',
    project: 'document du projet',
  },
  status: {
    'up-to-date': 'à jour',
    interim: 'statut intérimaire',
    outdated: 'dépassé',
    abrogated: 'abrogé',
    historical: 'historique',
  },
  force: { recommendation: 'non contraignant' },
  unverified: 'non vérifié',
  answer: {
    notFound: 'Je n’ai rien trouvé là-dessus dans les textes que je connais.',
    nearest: 'Le plus proche',
    outOfScope:
      'Cela sort de ce à quoi je réponds : la politique de l’OIT en matière d’égalité entre femmes et hommes et les normes du travail.',
    clarify: {
      instrument: 'De quel texte s’agit-il ?',
      empty:
        'Posez-moi une question sur la politique de l’OIT en matière d’égalité entre femmes et hommes ou sur les normes du travail, avec vos propres mots.',
      'too-long':
        'C’est plus que je ne peux lire d’un coup. Posez votre question en quelques phrases.',
    },
    at: ({ place, text }: Facts) => `${place} : ${text}`,
  },
  notice: {
    abrogated: ({ title, replacement }: Facts) =>
      `Texte abrogé : ${title}. Il ne lie plus personne et n’est cité que pour mémoire.${replacement ? ` Voir plutôt : ${replacement}.` : ''}`,
    outdated: ({ title, replacement }: Facts) =>
      `Texte dépassé : ${title}.${replacement ? ` Il a été remplacé par : ${replacement}.` : ''}`,
    interim: ({ title, replacement }: Facts) =>
      `Texte au statut intérimaire : ${title}. Il n’est pas entièrement à jour.${replacement ? ` Voir plutôt : ${replacement}.` : ''}`,
    dated: ({ title }: Facts) =>
      `${title} : ce qui y est dit de l’Organisation valait à l’époque et a pu changer.`,
    unverified: ({ locators }: Facts) =>
      `Passages non vérifiés sur le texte lui-même, à relire avant de citer : ${locators}.`,
    digest: 'Formulé avec les mots de ce service (résumé). Citez le texte officiel, pas le résumé.',
    answeredInEnglish: ({ language }: Facts) =>
      `Je lis et j’écris l’anglais, le français et l’espagnol. Votre question semble rédigée dans une autre langue (${language}) : je réponds donc en anglais.`,
  },
  passage: {
    status: 'Statut',
    asOf: ({ status, date }: Facts) => `${status} (relevé le ${date})`,
    origin: 'Origine',
    official: 'Page officielle',
    noOfficial: 'Ce service ne connaît pas de page officielle pour ce texte.',
    related: 'Textes liés',
    adopted: 'Adoption',
    inForce: 'Entrée en vigueur',
    replacedBy: 'Remplacé par',
  },
  citations: 'Références',
  apology:
    'Je n’ai pas pu répondre : quelque chose n’a pas fonctionné de mon côté, et les responsables du service en ont la trace. Veuillez reposer votre question.',
  unread:
    'Ce bouton n’est plus valable, et rien n’a été modifié. Posez de nouveau la question pour voir où en sont les choses.',
  note: 'Remarque',
  labelled: ({ label, value }: Facts) => `${label} : ${value}`,
  chat,
  slack,
  home,
  teams,
  forms,
  web,
  checklist: {
    answer: {
      yes: 'Oui',
      partly: 'En partie',
      no: 'Non',
      'dont-know': 'Ne sait pas',
      'not-applicable': 'Sans objet',
    },
    stated: 'déclaré, non montré',
    conformity: {
      conforms: 'Conforme',
      partly: 'Conforme en partie',
      'does-not-conform': 'Non conforme',
      'cannot-be-determined': 'Indéterminé',
      'not-applicable': 'Sans objet',
    },
    proposal: {
      shown: 'Les lignes le montrent.',
      'shown-in-part': 'Les lignes le montrent en partie.',
      'only-promised': 'Les lignes ne font que le promettre.',
      'only-boilerplate': 'Les lignes ne le disent qu’en termes généraux.',
      denied: 'Les lignes disent le contraire.',
      'not-mentioned': 'Le document n’en parle pas.',
      'not-in-document': 'Un tel document en parle rarement ; cherchez ailleurs.',
      'outdated-instrument': 'Les lignes s’appuient sur un texte qui n’a plus cours.',
      'ruled-out': 'D’après ce que le document dit du projet, cela ne s’applique pas.',
    },
    verdict: {
      'to-correct': 'À corriger',
      'can-improve': 'À améliorer',
      accepted: 'Acceptée',
    },
  },
  assessment,
  general,
  desk,
  report,
  settings,
  upkeep,
  fault,
  reasons,
  knowledgeFault,
  cli,
  doctor,
};
